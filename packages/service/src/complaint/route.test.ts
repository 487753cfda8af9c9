import { fileURLToPath } from 'node:url';
import { AgainstKind, ComplaintRoute } from '@zabota/contract';
import { Value } from 'typebox/value';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyContent } from '../content/content.js';
import { loadContent } from '../content/content.loader.js';
import { chooseRegime, viewRoute, type RouteFacts } from './route.js';

let agency: AgencyContent;
beforeAll(async () => {
  const content = await loadContent(fileURLToPath(new URL('../../content/', import.meta.url)));
  agency = content.get('demo-housing')!;
});

const route = (facts: Partial<RouteFacts> & { ground: string }, today = '2026-11-23') => {
  const whole = { aboutService: false, against: 'body' as const, identified: false, ...facts };
  const routing = chooseRegime(agency.on(today), agency.calendar, whole, today)!;
  return viewRoute(agency.on(today), agency.calendar, routing, whole.against, today, 'en');
};

describe('A116: the law follows from what happened', () => {
  it.each([
    ['late-service', true, '210-fz'],
    ['late-service', false, '210-fz'],
    ['no-action', true, '210-fz'],
    ['no-action', false, '59-fz'],
    ['other', true, '210-fz'],
    ['other', false, '59-fz'],
    ['principles', true, '210-fz'],
    ['appeal', false, '59-fz'],
    ['control', false, '248-fz'],
    ['message', false, 'pos'],
    ['site', false, 'other'],
  ] as const)('%s (about a service: %s) is %s', (ground, aboutService, regime) => {
    expect(route({ ground, aboutService }).regime).toBe(regime);
  });

  it('every ground leads somewhere, for everybody', () => {
    for (const ground of agency.on('2026-11-23').grounds.keys())
      for (const aboutService of [true, false])
        for (const against of AgainstKind.enum) {
          const answer = route({ ground, aboutService, against });
          expect(Value.Check(ComplaintRoute, answer), ground).toBe(true);
          expect(answer.accepts || answer.otherWays.length > 0).toBe(true);
        }
  });

  it('an unknown ground has no law', () => {
    const facts = {
      ground: 'nothing',
      aboutService: false,
      against: 'body',
      identified: false,
    } as const;
    expect(
      chooseRegime(agency.on('2026-11-23'), agency.calendar, facts, '2026-11-23'),
    ).toBeUndefined();
  });
});

describe('A55: the day of the answer is known before anything is typed', () => {
  it('210-ФЗ: registered on the next working day, answered in 15 working days', () => {
    const { registeredBy, due } = route({ ground: 'late-service' }, '2026-11-20');
    expect(registeredBy).toBe('2026-11-23');
    expect(due?.on).toBe('2026-12-14');
    expect(due?.trace.start).toBe('2026-11-23');
  });

  it.each(['refused-documents', 'uncorrected-error'])(
    '210-ФЗ: %s is answered in 5 working days',
    (ground) => {
      expect(route({ ground }, '2026-11-20').due?.on).toBe('2026-11-30');
    },
  );

  it('59-ФЗ: registered within 3 days, answered in 30 days by the working day before', () => {
    const { registeredBy, due } = route({ ground: 'appeal', identified: true });
    expect(registeredBy).toBe('2026-11-26');
    expect(due?.on).toBe('2026-12-25');
    expect(due?.trace.skipped.at(-1)?.why).toBe('rolled');
  });

  it('names a holiday in the language asked for', () => {
    const { due } = route({ ground: 'late-service' }, '2026-04-28');
    expect(due?.trace.skipped.map(({ name }) => name)).toContain('Victory Day');
  });
});

describe('A43: nobody considers a complaint about themselves', () => {
  it.each(AgainstKind.enum)('A42: about %s: says who and why', (against) => {
    const { addressee } = route({ ground: 'late-service', against });
    expect(addressee.who.text).not.toBe('');
    expect(addressee.why.text).not.toBe('');
  });

  it('about the head: the superior body', () => {
    expect(route({ ground: 'late-service', against: 'head' }).addressee.who.text).toBe(
      agency.on('2026-11-23').agency.superior.en,
    );
  });
});

describe('A54: where the law does not let this form accept', () => {
  it('248-ФЗ is never accepted: another way is named and no day promised', () => {
    const answer = route({ ground: 'control', identified: true });
    expect(answer).toMatchObject({
      accepts: false,
      otherWays: [{ kind: 'link' }, { kind: 'phone' }],
    });
    expect(answer.whyNot?.text).toContain('Gosuslugi');
    expect(answer.due).toBeUndefined();
  });

  it('59-ФЗ is accepted from a signed-in client only', () => {
    expect(route({ ground: 'appeal', identified: true }).accepts).toBe(true);
    const anonymous = route({ ground: 'appeal' });
    expect(anonymous.accepts).toBe(false);
    expect(anonymous.due).toBeUndefined();
    expect(anonymous.otherWays.map(({ kind }) => kind)).toEqual(['link', 'post', 'visit']);
  });
});
