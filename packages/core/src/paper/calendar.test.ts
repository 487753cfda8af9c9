import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.js';

describe('a calendar file', () => {
  const text = calendarFile(
    'Test',
    [
      {
        id: 'one',
        on: '2026-12-15',
        title: 'Ответ, и срок; точка',
        description: 'а\nб\\'.repeat(20),
      },
      { id: 'two', on: '2026-12-31', title: 'Заплатить', rule: 'FREQ=MONTHLY' },
    ],
    new Date('2026-11-23T09:15:00.123Z'),
  );

  it('RFC 5545: no line is longer than 75 bytes, every line ends as it should', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('RFC 5545: signs of its own are escaped, and a folded line is whole again', () => {
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('SUMMARY:Ответ\\, и срок\\; точка\r\n');
    expect(unfolded).toContain(`DESCRIPTION:${'а\\nб\\\\'.repeat(20)}\r\n`);
  });

  it('holds whole days, and says how they come again', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20261215\r\n');
    expect(text).toContain('DTSTAMP:20261123T091500Z\r\n');
    expect(text.match(/RRULE/g)).toHaveLength(1);
    expect(text).toContain('RRULE:FREQ=MONTHLY\r\n');
  });
});
