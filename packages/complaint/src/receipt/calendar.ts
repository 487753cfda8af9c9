import type { Deadline, Receipt } from '@zabota/contract';
import { msg, str } from '@zabota/core';

/** Longest line of RFC 5545, in bytes, without its end. */
const longestLine = 75;

/**
 * The day of the answer as a calendar file (RFC 5545): one all-day event with
 * a reminder. It holds the number only: calendars are shared, codes are not.
 *
 * @param now instant at which the file is made.
 */
export function calendarFile({ number }: Receipt, { on }: Deadline, now: Date): string {
  const event = [
    'BEGIN:VEVENT',
    `UID:${number}@zabota`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(on))}`,
    `SUMMARY:${escapeText(msg(str`Last day for the answer to complaint ${number}`))}`,
    `DESCRIPTION:${escapeText(
      msg(
        'If there is no answer by the end of this day, it is late: you can complain about that too.',
      ),
    )}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zabota//Complaint//RU',
    ...event,
    'END:VCALENDAR',
  ]
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

const compact = (date: string) => date.replaceAll('-', '');

const dayAfter = (date: string) => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};

const escapeText = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Long lines go on in the next one after a blank; a letter is never cut in two. */
function fold(line: string): string[] {
  const lines: string[] = [];
  const encoder = new TextEncoder();
  let current = '';
  for (const letter of line) {
    if (encoder.encode(current + letter).length > longestLine) {
      lines.push(current);
      current = ' ';
    }
    current += letter;
  }
  return [...lines, current];
}
