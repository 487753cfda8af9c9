import type { Receipt } from '@zabota/contract';
import { msg } from '@zabota/core';
import { download, print } from '@zabota/core/paper.js';
import { html, nothing } from 'lit';
import { receiptSheet, sheetStyles } from '../paper/sheets.js';
import { answerDay } from './calendar.js';
import { qrCode } from './qr-code.js';

const qr = (link: string) => qrCode(link, msg('QR code that opens the complaint'));

/** The way to the complaint for a phone that looks at this screen. */
export const qrToScan = (link: string) => html`
  <div class="to-tracker">
    ${qr(link)}
    <p class="soft">${msg('Point the camera of a phone at the code to follow it there.')}</p>
  </div>
`;

/** Prints the receipt, or saves it as PDF. */
export const printReceipt = (
  root: ParentNode & Node,
  receipt: Receipt,
  timeZone: string,
  link: string | undefined,
) =>
  print(
    root,
    receipt.number,
    receiptSheet(receipt, timeZone, link ? qr(link) : nothing),
    sheetStyles,
  );

/** Puts the day of the answer into the client's calendar. */
export const saveToCalendar = (receipt: Receipt) => {
  if (!receipt.due) return;
  const text = answerDay(receipt, receipt.due, new Date());
  download(`${receipt.number}.ics`, 'text/calendar', text);
};
