/** Longest line of RFC 5545, in bytes, without its end. */
const longestLine = 75;

/** Something that fills whole days, once or again and again. */
export interface CalendarEvent {
  /** Unique for what it is about, so that a second import moves the event instead of doubling it. */
  readonly id: string;
  /** First day, as `2026-11-23`. */
  readonly on: string;
  readonly title: string;
  readonly description?: string;
  /** How it comes again, as `RRULE` of RFC 5545 says it. */
  readonly rule?: string;
}

/**
 * Events as a calendar file (RFC 5545). It is for what others may see: calendars are shared,
 * receipt codes and answers are not.
 *
 * @param product what made the file, in one word.
 * @param now instant at which the file is made.
 */
export function calendarFile(product: string, events: readonly CalendarEvent[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Zabota//${product}//RU`,
    ...events.flatMap(({ id, on, title, description, rule }) => [
      'BEGIN:VEVENT',
      `UID:${id}@zabota`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      // Without an end an event of a date lasts that day (RFC 5545, 3.6.1).
      ...(rule ? [`RRULE:${rule}`] : []),
      `SUMMARY:${escaped(title)}`,
      ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

const compact = (date: string) => date.replaceAll('-', '');

const escaped = (text: string) =>
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
