import type { Checklist } from '@zabota/contract';

const longestLine = 75;
const rules = {
  month: 'FREQ=MONTHLY',
  quarter: 'FREQ=MONTHLY;INTERVAL=3',
  year: 'FREQ=YEARLY',
} as const;

/**
 * Reminders as a calendar file (RFC 5545): one all-day event that comes again
 * for each thing of the list that has to be done again. It says nothing of the
 * answers: calendars are shared.
 *
 * @param now Instant at which the file is made; the first reminder is the day after.
 */
export function reminderFile({ id, questions }: Checklist, now: Date): string {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const events = questions.flatMap(({ id: question, remind }) =>
    remind
      ? [
          'BEGIN:VEVENT',
          `UID:${id}-${question}@zabota`,
          `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
          `DTSTART;VALUE=DATE:${tomorrow.replaceAll('-', '')}`,
          `RRULE:${rules[remind.every]}`,
          `SUMMARY:${escaped(remind.title.text)}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ]
      : [],
  );
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Zabota//Selfcheck//RU'];
  return [...lines, ...events, 'END:VCALENDAR']
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Long lines go on in the next one after a blank; a letter is never cut in two. */
function fold(line: string): string[] {
  const encoder = new TextEncoder();
  const lines: string[] = [];
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
