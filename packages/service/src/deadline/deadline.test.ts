import type { DeadlineRule } from '@zabota/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeYear } from './calendar.js';
import { computeDeadline, type Pause } from './deadline.js';
import { addDays, dateIn, daysBetween, startOf, weekdayOf, yearOf } from './local-date.js';
import { calendar, decrees, holidays } from './testing/calendar.js';

const rule = (count: number, unit: DeadlineRule['unit'], roll: DeadlineRule['roll'] = 'none') => ({
  id: 'test',
  count,
  unit,
  roll,
  basis: { act: '210-ФЗ', article: 'ст. 11.2' },
});
const workingDays = (count: number) => rule(count, 'working-days');
const dueOn = (term: DeadlineRule, start: string, pauses: Pause[] = []) =>
  computeDeadline(term, start, pauses, calendar).on;

describe('golden vectors of the production calendar', () => {
  it.each([
    ['2025-12-25', 15, '2026-01-27'],
    ['2025-12-30', 5, '2026-01-16'],
    ['2026-02-20', 5, '2026-03-02'],
    ['2026-04-29', 15, '2026-05-22'],
    ['2026-06-11', 1, '2026-06-15'],
    ['2026-10-30', 20, '2026-11-30'],
  ])('A55: from %s in %i working days it is %s', (start, count, on) => {
    expect(dueOn(workingDays(count), start)).toBe(on);
  });

  it.each([
    [2025, 247],
    [2026, 247],
  ])('the year %i has %i working days', (year, count) => {
    const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
    const worked = days.filter((date) => yearOf(date) === year && calendar.dayOf(date).isWorking);
    expect(worked).toHaveLength(count);
  });

  it('Saturday 1 November 2025 is worked, and shorter', () => {
    expect(calendar.dayOf('2025-11-01')).toEqual({
      isWorking: true,
      isWeekend: true,
      isShort: true,
    });
    const { on, trace } = computeDeadline(workingDays(1), '2025-10-31', [], calendar);
    expect(on).toBe('2025-11-01');
    expect(trace.workingWeekends).toEqual(['2025-11-01']);
  });

  it.each([
    ['forward', '2026-05-04'],
    ['backward', '2026-04-30'],
    ['none', '2026-05-01'],
  ] as const)('30 calendar days from 1 April 2026, rolled %s, end on %s', (roll, on) => {
    expect(dueOn(rule(30, 'calendar-days', roll), '2026-04-01')).toBe(on);
  });
});

describe('the trace', () => {
  it('A25: explains every day that did not count, by name', () => {
    const { trace } = computeDeadline(workingDays(15), '2026-04-29', [], calendar);
    expect(trace.skipped).toEqual([
      { from: '2026-05-01', to: '2026-05-01', why: 'holiday', name: 'Праздник Весны и Труда' },
      { from: '2026-05-02', to: '2026-05-03', why: 'weekend' },
      { from: '2026-05-09', to: '2026-05-09', why: 'holiday', name: 'День Победы' },
      { from: '2026-05-10', to: '2026-05-10', why: 'weekend' },
      { from: '2026-05-11', to: '2026-05-11', why: 'transferred' },
      { from: '2026-05-16', to: '2026-05-17', why: 'weekend' },
    ]);
  });

  it('says that a year without a decree is preliminary', () => {
    const { on, preliminary, trace } = computeDeadline(workingDays(10), '2026-12-25', [], calendar);
    expect(yearOf(on)).toBe(2027);
    expect(preliminary).toBe(true);
    expect(trace.preliminaryYears).toEqual([2027]);
    expect(computeDeadline(workingDays(10), '2026-11-23', [], calendar).preliminary).toBe(false);
  });

  it('shows how an end on a day off was rolled', () => {
    const { trace } = computeDeadline(
      rule(30, 'calendar-days', 'forward'),
      '2026-04-01',
      [],
      calendar,
    );
    expect(trace.skipped).toEqual([{ from: '2026-05-01', to: '2026-05-03', why: 'rolled' }]);
  });

  it('does not count the days of a stop', () => {
    const pause = { from: '2026-11-24', to: '2026-11-27' };
    const { on, trace } = computeDeadline(workingDays(5), '2026-11-23', [pause], calendar);
    expect(on).toBe('2026-12-03');
    expect(trace.skipped[0]).toEqual({ from: '2026-11-24', to: '2026-11-26', why: 'pause' });
  });
});

describe('a year before its decree', () => {
  it('gives the next working day for a holiday on a weekend (ТК ст. 112 ч. 2)', () => {
    // In 2027 Women’s Day is a Monday; 1 May, 9 May and 12 June fall on weekends.
    const { transfers } = computeYear(2027, holidays);
    expect(transfers).toEqual({
      '2027-05-03': '2027-05-01',
      '2027-05-10': '2027-05-09',
      '2027-06-14': '2027-06-12',
    });
  });

  it('knows the same fixed holidays as each decree', () => {
    for (const decree of decrees) {
      const fixed = computeYear(decree.year, holidays);
      const names = fixed.daysOff.filter((date) => !(date in fixed.transfers));
      for (const date of names)
        expect(calendar.dayOf(date), date).toMatchObject({ why: 'holiday' });
    }
  });
});

const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-01-01', days));
const count = fc.integer({ min: 1, max: 60 });
const pause = fc
  .tuple(date, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]): Pause => ({ from, to: addDays(from, length) }));
const anyRule = fc
  .tuple(
    count,
    fc.constantFrom('working-days' as const, 'calendar-days' as const),
    fc.constantFrom('forward' as const, 'backward' as const, 'none' as const),
  )
  .map(([days, unit, roll]) => rule(days, unit, roll));

describe('whatever the dates', () => {
  it('a term of working days never ends on a day off', () => {
    fc.assert(
      fc.property(count, date, fc.array(pause, { maxLength: 3 }), (days, start, pauses) => {
        expect(calendar.dayOf(dueOn(workingDays(days), start, pauses)).isWorking).toBe(true);
      }),
    );
  });

  it('starting later never ends earlier, and a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyRule, date, fc.integer({ min: 0, max: 30 }), (term, start, later) => {
        const on = dueOn(term, start);
        expect(dueOn(term, addDays(start, later)) >= on).toBe(true);
        expect(dueOn({ ...term, count: term.count + later }, start) >= on).toBe(true);
      }),
    );
  });

  it('a pause inside the term moves its end by the working days of the pause', () => {
    fc.assert(
      fc.property(
        count,
        date,
        fc.nat({ max: 59 }),
        fc.nat({ max: 40 }),
        (days, start, after, length) => {
          const on = dueOn(workingDays(days), start);
          const from = addDays(start, 1 + (after % daysBetween(start, on)));
          const paused = Array.from({ length }, (_, index) => addDays(from, index));
          const lost = paused.filter((one) => calendar.dayOf(one).isWorking).length;
          expect(dueOn(workingDays(days), start, [{ from, to: addDays(from, length) }])).toBe(
            dueOn(workingDays(days + lost), start),
          );
        },
      ),
    );
  });

  it('every day of the term is either counted or explained', () => {
    fc.assert(
      fc.property(count, date, pause, (days, start, stop) => {
        const { on, trace } = computeDeadline(workingDays(days), start, [stop], calendar);
        const explained = trace.skipped.map(({ from, to }) => daysBetween(from, to) + 1);
        expect(explained.reduce((sum, length) => sum + length, days)).toBe(daysBetween(start, on));
      }),
    );
  });
});

describe('the time zone of the agency', () => {
  const zones = [
    ['Europe/Kaliningrad', 2],
    ['Europe/Moscow', 3],
    ['Europe/Samara', 4],
    ['Asia/Yekaterinburg', 5],
    ['Asia/Omsk', 6],
    ['Asia/Novosibirsk', 7],
    ['Asia/Irkutsk', 8],
    ['Asia/Yakutsk', 9],
    ['Asia/Vladivostok', 10],
    ['Asia/Magadan', 11],
    ['Asia/Kamchatka', 12],
  ] as const;

  it.each(zones)('A03: in %s a day begins at 00:00 by the clock on the wall', (zone, offset) => {
    fc.assert(
      fc.property(date, (day) => {
        const start = startOf(zone, day);
        expect(start.getTime()).toBe(Date.parse(`${day}T00:00:00Z`) - offset * 3_600_000);
        expect(dateIn(zone, start)).toBe(day);
        expect(dateIn(zone, new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });

  it('A03: New Year comes ten hours earlier to Kamchatka than to Kaliningrad', () => {
    const at = new Date('2026-12-31T12:30:00Z');
    expect(dateIn('Asia/Kamchatka', at)).toBe('2027-01-01');
    expect(dateIn('Europe/Kaliningrad', at)).toBe('2026-12-31');
  });

  it('knows zones whose clocks change', () => {
    const start = startOf('Europe/Berlin', '2026-03-29');
    expect(start.toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(weekdayOf('2026-03-29')).toBe(0);
  });
});
