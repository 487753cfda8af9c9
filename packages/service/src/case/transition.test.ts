import type { DeadlineRule, Regime } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { calendar } from '../deadline/testing/calendar.js';
import type { CaseCommand, CaseFacts, Change } from './case.facts.js';
import { legalEnd } from './term.js';
import * as sample from './testing/sample.commands.js';
import { apply } from './testing/apply.js';
import { isRefusal, transition, type TransitionContext } from './transition.js';

const basis = { act: '210-ФЗ', article: 'статья 11.2' };
const stage = (id: string, byDay: number) => ({ id, 'by-day': byDay, title: { ru: id } });
const rule: DeadlineRule = { id: 'term', count: 15, unit: 'working-days', roll: 'none', basis };

const laws: Partial<Record<Regime, TransitionContext['law']>> = {
  '210-fz': {
    forbids: [
      { command: 'stop', law: { act: '210-ФЗ', article: 'нет оснований для приостановления' } },
      { command: 'extend', law: { act: '210-ФЗ', article: 'срок не продлевают' } },
    ],
  },
  '59-fz': {
    forbids: [{ command: 'stop', law: { act: '59-ФЗ', article: 'нет оснований' } }],
    extension: {
      times: 1,
      'calendar-days': 30,
      law: { act: '59-ФЗ', article: 'статья 12, часть 2' },
    },
  },
};

let ids = 0;
const context = (now: string, regime?: Regime): TransitionContext => ({
  now: new Date(`${now}T09:00:00Z`),
  timeZone: 'Europe/Moscow',
  calendar,
  scenario: [stage('registration', 0), stage('check', 5), stage('result', 15)],
  rule: regime === '59-fz' ? { ...rule, count: 30, unit: 'calendar-days', roll: 'backward' } : rule,
  law: regime && laws[regime],
  newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
});

const begin = (regime?: Regime): CaseFacts => ({
  kind: regime ? 'complaint' : 'application',
  ...(regime && { regime }),
  state: 'submitted',
  stages: [
    { id: 'registration', status: 'now' },
    { id: 'check', status: 'next' },
    { id: 'result', status: 'next' },
  ],
  actions: [],
});

/** Carries out commands one after another, each on its day; refusals fail the test. */
function live(facts: CaseFacts, ...days: [string, CaseCommand][]) {
  const changes: Change[] = [];
  for (const [day, command] of days) {
    const outcome = transition(facts, command, context(day, facts.regime));
    if (isRefusal(outcome)) throw new Error(`${command.type}: ${outcome.refused}`);
    changes.push(outcome);
    facts = apply(facts, outcome);
  }
  return { facts, last: changes.at(-1)!, changes };
}

const refusal = (facts: CaseFacts, day: string, command: CaseCommand) =>
  transition(facts, command, context(day, facts.regime));

const registered = (regime?: Regime) =>
  live(begin(regime), ['2026-11-23', { type: 'register' }]).facts;
const due = (facts: CaseFacts, day: string) => legalEnd(facts.term!, day, calendar).on;

describe('an application', () => {
  it('A25, A86: registration starts the term and plans the stages', () => {
    const { facts } = live(begin(), ['2026-11-23', { type: 'register' }]);
    expect(facts.state).toBe('registered');
    expect(due(facts, '2026-11-23')).toBe('2026-12-14');
    expect(facts.stages).toEqual([
      { id: 'registration', status: 'done', doneOn: '2026-11-23' },
      { id: 'check', status: 'now', plannedOn: '2026-11-30' },
      { id: 'result', status: 'next', plannedOn: '2026-12-14' },
    ]);
  });

  it('A18: a stop without its promise is refused and every missing part is named', () => {
    const { type, kind } = sample.stop('suspended', '2026-12-01');
    expect(refusal(registered(), '2026-11-24', { type, kind })).toEqual({
      refused: 'promise-incomplete',
      promise: 'stop',
      missing: ['/reasons', '/exhaustive', '/resume', '/appeal'],
    });
    const bare = { ...sample.stop('refused', '2026-12-01'), reasons: [{ code: 'x', fixes: [{}] }] };
    expect(refusal(registered(), '2026-11-24', bare)).toMatchObject({
      missing: [
        '/reasons/0/title',
        '/reasons/0/explanation',
        '/reasons/0/basis',
        '/reasons/0/fixes/0/title',
        '/reasons/0/fixes/0/where',
        '/reasons/0/fixes/0/until',
      ],
    });
  });

  it('A18: a fix cannot be asked for by a day that has passed', () => {
    expect(refusal(registered(), '2026-11-24', sample.stop('suspended', '2026-11-20'))).toEqual({
      refused: 'invalid-field',
      pointer: '/reasons/0/fixes/0/until',
      code: 'out-of-range',
    });
  });

  it('A18: a suspension asks for each fix and stops the clock', () => {
    const { facts, last } = live(registered(), [
      '2026-11-24',
      sample.stop('suspended', '2026-12-08'),
    ]);
    expect(last.opened).toMatchObject([{ kind: 'upload', dueOn: '2026-12-08' }]);
    expect(last.decision?.stop?.reasons[0]?.actions).toEqual([last.opened?.[0]?.id]);
    expect(due(facts, '2026-11-24')).toBe('2026-12-14');
    expect(due(facts, '2026-12-01')).toBe('2026-12-21');
  });

  it('the clock runs again after resumption; the moved date keeps its old value and reason', () => {
    const { facts } = live(
      registered(),
      ['2026-11-24', sample.stop('suspended', '2026-12-08')],
      ['2026-11-27', { type: 'resume' }],
    );
    expect(facts.state).toBe('registered');
    expect(facts.term?.moved).toMatchObject([
      { from: '2026-12-14', to: '2026-12-17', why: 'resumed' },
    ]);
    expect(facts.stages.map(({ plannedOn }) => plannedOn)).toEqual([
      undefined,
      '2026-12-03',
      '2026-12-17',
    ]);
    expect(facts.actions[0]?.status).toBe('cancelled');
  });

  it('a second stop of a stopped case does not pause twice', () => {
    const { facts } = live(
      registered(),
      ['2026-11-24', sample.stop('suspended', '2026-12-08')],
      ['2026-11-26', sample.stop('returned', '2026-12-08')],
      ['2026-11-27', { type: 'resume' }],
    );
    expect(facts.term?.pauses).toEqual([{ from: '2026-11-24', to: '2026-11-27' }]);
  });

  it('A88: a granted one is done in every stage, asks for nothing, and can be rated and reopened', () => {
    const { facts } = live(
      registered(),
      ['2026-11-24', sample.ask('2026-12-01')],
      ['2026-11-25', sample.grant],
      ['2026-11-26', { type: 'rate', needMet: 'no', comment: 'Не та комната' }],
      ['2026-11-27', { type: 'reopen' }],
    );
    expect(facts.state).toBe('in-progress');
    expect(facts.term?.moved.at(-1)).toMatchObject({
      from: '2026-12-14',
      to: '2026-12-18',
      why: 'reopened',
    });
  });

  it('an illegal command is refused with the legal ones', () => {
    expect(refusal(begin(), '2026-11-23', sample.grant)).toEqual({
      refused: 'illegal-transition',
      legal: ['register', 'ask', 'close-action', 'cancel-action', 'stop', 'withdraw', 'assign'],
    });
    expect(refusal(begin(), '2026-11-23', sample.answer('denied'))).toMatchObject({
      refused: 'illegal-transition',
    });
  });

  it('A25: a delay is noticed once the day is over, and not while the clock stands', () => {
    const noticed = (facts: CaseFacts, day: string) =>
      live(facts, [day, { type: 'notice-delay' }]).last.events;
    expect(noticed(registered(), '2026-12-14')).toEqual([]);
    expect(noticed(registered(), '2026-12-15')).toEqual([
      { type: 'late', parameters: { on: '2026-12-14' } },
    ]);
    const stopped = live(registered(), [
      '2026-11-24',
      sample.stop('suspended', '2026-12-08'),
    ]).facts;
    expect(refusal(stopped, '2026-12-15', { type: 'notice-delay' })).toMatchObject({
      refused: 'illegal-transition',
    });
  });

  it('A17: an admitted delay gives a new day, and being late stays a fact', () => {
    expect(refusal(registered(), '2026-12-15', { type: 'admit-delay' })).toMatchObject({
      promise: 'delay',
      missing: ['/why', '/newDate'],
    });
    const { facts } = live(registered(), [
      '2026-12-15',
      { type: 'admit-delay', why: { ru: 'Ждём архив' }, newDate: '2026-12-22' },
    ]);
    expect(facts.term).toMatchObject({
      promisedOn: '2026-12-22',
      moved: [
        {
          from: '2026-12-14',
          to: '2026-12-22',
          why: 'delay-admitted',
          words: { ru: 'Ждём архив' },
        },
      ],
    });
    expect(due(facts, '2026-12-15')).toBe('2026-12-14');
  });

  it('A89: an action is closed once, from any channel', () => {
    const asked = live(registered(), ['2026-11-24', sample.ask('2026-12-01')]).facts;
    const action = asked.actions[0]!.id;
    const coming = live(asked, [
      '2026-11-25',
      { type: 'answer-action', action, kind: 'visit', channel: 'site' },
    ]);
    expect(coming.facts.actions[0]?.status).toBe('promised');
    const came = live(coming.facts, [
      '2026-11-26',
      { type: 'close-action', action, channel: 'office' },
    ]).facts;
    expect(came.actions[0]?.status).toBe('done');
    expect(
      refusal(came, '2026-11-27', {
        type: 'answer-action',
        action,
        kind: 'confirm',
        channel: 'site',
      }),
    ).toEqual({
      refused: 'action-closed',
    });
    expect(refusal(came, '2026-11-27', { type: 'cancel-action', action: 'nobody’s' })).toEqual({
      refused: 'not-found',
    });
  });
});

describe('a complaint', () => {
  it('210-ФЗ: cannot be suspended or its term lengthened, and the law is named', () => {
    for (const state of ['submitted', 'registered', 'in-review', 'answered'] as const) {
      const facts = { ...registered('210-fz'), state };
      for (const command of [sample.stop('suspended', '2026-12-08'), sample.extend('2026-12-20')])
        expect(refusal(facts, '2026-11-24', command)).toMatchObject({
          refused: 'forbidden-by-law',
          law: { act: '210-ФЗ' },
        });
    }
    const outcome = refusal(registered('210-fz'), '2026-11-24', { type: 'resume' });
    const legal = 'legal' in outcome ? outcome.legal : [];
    expect(legal).toContain('answer');
    expect(legal).not.toContain('extend');
  });

  it('59-ФЗ: the term is lengthened once and by 30 days at most', () => {
    const facts = registered('59-fz');
    expect(due(facts, '2026-11-23')).toBe('2026-12-23');
    expect(refusal(facts, '2026-12-01', sample.extend('2027-01-23'))).toMatchObject({
      refused: 'forbidden-by-law',
      law: { article: 'статья 12, часть 2' },
    });
    const { facts: longer } = live(facts, ['2026-12-01', sample.extend('2027-01-22')]);
    expect(due(longer, '2026-12-01')).toBe('2027-01-22');
    expect(longer.term?.moved).toMatchObject([
      { from: '2026-12-23', to: '2027-01-22', why: 'extended' },
    ]);
    expect(refusal(longer, '2026-12-02', sample.extend('2027-01-25'))).toMatchObject({
      refused: 'forbidden-by-law',
    });
  });

  it('A55: an answer without its parts is refused; a satisfied one needs an apology and a day', () => {
    const facts = registered('210-fz');
    expect(refusal(facts, '2026-11-30', { type: 'answer' })).toEqual({
      refused: 'promise-incomplete',
      promise: 'answer',
      missing: ['/decision', '/reasons', '/basis', '/actionsTaken', '/nextSteps', '/appeal'],
    });
    const { apology: _, fixedBy: __, ...cold } = sample.answer('satisfied');
    expect(refusal(facts, '2026-11-30', cold)).toMatchObject({ missing: ['/apology', '/fixedBy'] });
    expect(live(facts, ['2026-11-30', sample.answer('denied')]).facts.state).toBe('answered');
  });

  it('A43: one that belongs elsewhere is passed on and the client told why', () => {
    const { facts, last } = live(begin('210-fz'), ['2026-11-24', sample.forward]);
    expect(facts.state).toBe('forwarded');
    expect(last.addressee).toEqual(sample.forward.to);
    expect(last.events[0]).toMatchObject({ type: 'forwarded', words: sample.forward.why });
  });
});
