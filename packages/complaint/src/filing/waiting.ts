/** What lets a complaint wait on this device: it comes with the last step. */
export { WaitingController } from './waiting.controller.js';
export { waitingNotices } from './waiting-notices.js';
