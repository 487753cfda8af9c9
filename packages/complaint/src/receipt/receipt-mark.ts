import { attempt } from '@zabota/core';

/** One receipt a tab: the last one. */
export const receiptPlace = 'zabota:receipt';

/** Whether this tab may still hold a receipt: asked at start, before any code of the later steps. */
export const mayHoldReceipt = () => Boolean(attempt(() => sessionStorage.getItem(receiptPlace)));
