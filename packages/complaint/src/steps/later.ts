/** Everything after the first answer, in one piece: it comes while the client reads. */
export { prefilled } from '../draft/prefill.js';
export { problemsOf } from '../draft/validation.js';
export { FilingController } from '../filing/filing.controller.js';
export { keepFocus } from '../filing/keep-focus.js';
export { waitingNotices } from '../filing/waiting-notices.js';
export { WaitingController } from '../filing/waiting.controller.js';
export { receiptPart } from '../receipt/receipt.js';
export { promise, spokenRoute } from '../route/route-panel.js';
export { summary } from '@zabota/core/filing.js';
export { laterScreen } from '../screens/later-screen.js';
export { aboutCase, moreAbout } from './more-about.js';
export { laterStyles } from './later.styles.js';

/** For those whose complaint this form may not accept. Asked from here, so that it shares what is here. */
export const bringPaper = () => import('../paper/prepared.js');
