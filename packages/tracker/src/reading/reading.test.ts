import type { Case } from '@zabota/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { careAnswers, lateness } from '../care/care.answers.js';
import { looseActions, waitingActions } from '../care/waiting.js';
import { application, deadline, event, ru, upload } from '../states/sample.js';
import { ended, promised, suspended } from '../states/stops.js';
import { plainAnswers } from './answers.js';
import { needsCare } from './care.js';
import { newEvents } from './changes.js';
import { localDate, localTime } from './dates.js';
import { cutIntoPages, groupByDay, mergeHistory } from './history.js';

const today = '2026-11-23';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00Z`), toFake: ['Date'] });
});
afterAll(() => vi.useRealTimers());

describe('three answers', () => {
  it('A25: says the present stage, the last day with the days left, and the next stage', () => {
    expect(plainAnswers(application, today)).toEqual({
      now: { title: ru('Проверяем документы'), note: 'since 12\u00a0November' },
      howLong: { title: 'until 14\u00a0December', note: '21 days left' },
      next: { title: ru('Осмотрим квартиру'), note: 'around 7\u00a0December' },
    });
  });

  it('A25: says so on the last day, and when no day is set yet', () => {
    expect(plainAnswers(application, '2026-12-14').howLong.note).toBe('today is the last day');
    const { due: _, ...open } = application;
    expect(plainAnswers(open, today).howLong.title).toBe('We will name the day here');
  });

  it('A18: in a stop, says what we wait for and the new date if all comes today', () => {
    const { now, howLong } = careAnswers(suspended, today);
    expect(now.title).toBe('We are waiting for 1 document from you');
    expect(howLong).toEqual({ title: 'until 17\u00a0December', note: 'if everything comes today' });
  });

  it('A25: admits to be late against the first promise, with the new day where there is one', () => {
    const late = { ...deadline, on: '2026-11-16', late: true };
    const moved = {
      ...late,
      on: '2026-12-25',
      moved: [{ from: '2026-11-16', to: '2026-12-25', why: ru('Ждём архив.'), at: '' }],
    };
    expect(careAnswers({ ...application, due: late }, today).howLong).toEqual({
      title: 'We are late',
      note: 'we promised 16\u00a0November',
    });
    expect(careAnswers({ ...application, due: moved }, today).howLong.title).toBe(
      'until 25\u00a0December',
    );
    expect(lateness(moved, today)).toMatchObject({ promised: '2026-11-16', newDate: '2026-12-25' });
  });

  it('A17: after a refusal, says that a "yes" is still possible', () => {
    const { next, howLong } = careAnswers(ended('refused', 'Отказали', {}), today);
    expect(next.title).toBe('You can still get a “yes”');
    expect(howLong.note).toBe('in 9 days');
  });

  it('needs no care while a case goes its way, and does as soon as it does not', () => {
    expect(needsCare(application)).toBe(false);
    const troubled: Case[] = [
      suspended,
      promised,
      ended('refused', 'Отказали', {}),
      { ...application, due: { ...deadline, late: true } },
      { ...application, actions: [upload] },
    ];
    expect(troubled.map(needsCare)).toEqual(troubled.map(() => true));
  });
});

describe('actions', () => {
  it('A89: an action closed in another channel is not asked for again', () => {
    const done = { ...upload, status: 'done' as const };
    expect(waitingActions({ ...suspended, actions: [done] })).toEqual([]);
    expect(waitingActions(promised)).toHaveLength(1);
  });

  it('A18: an action that a fix of the stop names is shown there only', () => {
    expect(looseActions(suspended)).toEqual([]);
    const { stop: _, ...running } = suspended;
    expect(looseActions(running)).toEqual([upload]);
  });
});

describe('history', () => {
  const events = (newest: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      event(newest - index, '2026-11-12T07:30:00Z', 'step', ''),
    );

  it('A25: groups by the day where the agency works, not where the reader is', () => {
    const late = event(2, '2026-11-11T22:30:00Z', 'step', '');
    const early = event(1, '2026-11-11T20:30:00Z', 'step', '');
    expect(groupByDay([late, early], 'Europe/Moscow').map(({ date }) => date)).toEqual([
      '2026-11-12',
      '2026-11-11',
    ]);
    expect(groupByDay([late, early], 'UTC')).toHaveLength(1);
  });

  it('keeps what was read before under a fresh head, each event once', () => {
    const merged = mergeHistory(events(120, 100), events(122, 50));
    expect(merged.map(({ seq }) => seq)).toEqual(events(122, 102).map(({ seq }) => seq));
  });

  it('drops what was read before when events may be missing in between', () => {
    expect(mergeHistory(events(20, 20), events(200, 50))).toHaveLength(50);
    expect(mergeHistory(events(20, 20), events(25, 5))).toHaveLength(25);
  });

  it('cuts from the oldest end, so that a new event changes one piece only', () => {
    const before = cutIntoPages(events(1000, 1000));
    const after = cutIntoPages(events(1001, 1001));
    expect(before).toHaveLength(40);
    expect(after.slice(1).map((page) => page[0]?.seq)).toEqual(before.map((page) => page[0]?.seq));
  });

  it('tells new events from those already seen, and of this case only', () => {
    const [newest] = newEvents(application, suspended);
    expect(newest?.title).toEqual(ru('Рассмотрение остановлено'));
    expect(newEvents(undefined, suspended)).toEqual([]);
    expect(newEvents({ ...application, number: '26-0000-0000' }, suspended)).toEqual([]);
  });
});

describe('days and hours', () => {
  it('are those of the agency', () => {
    expect(localDate('Asia/Vladivostok', '2026-11-23T15:00:00Z')).toBe('2026-11-24');
    expect(localTime('Asia/Vladivostok', '2026-11-23T15:00:00Z')).toBe('01:00');
  });
});
