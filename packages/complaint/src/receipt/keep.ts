import type { Receipt } from '@zabota/contract';
import { print } from '../paper/print.js';
import { receiptSheet } from '../paper/sheets.js';
import { calendarFile } from './calendar.js';
import { download } from './download.js';

/** Prints the receipt, or saves it as PDF. */
export const printReceipt = (
  root: ParentNode & Node,
  receipt: Receipt,
  timeZone: string,
  qr: unknown,
) => print(root, receipt.number, receiptSheet(receipt, timeZone, qr));

/** Puts the day of the answer into the client's calendar. */
export const saveToCalendar = (receipt: Receipt) => {
  if (!receipt.due) return;
  const text = calendarFile(receipt, receipt.due, new Date());
  download(`${receipt.number}.ics`, 'text/calendar', text);
};
