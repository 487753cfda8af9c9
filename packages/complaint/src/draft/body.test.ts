import { ComplaintInput } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { service210 } from '../states/route.answers.js';
import { complaintBody } from './body.js';
import { draftOf } from './draft-of.js';
import { emptyDraft, type ComplaintDraft } from './draft.js';

const me = {
  ...emptyDraft.complainant,
  name: { family: 'Образцова', given: 'Мария', patronymic: '' },
  residence: 'г. Приморск, ул. Лесная, 7',
  email: 'maria@example.org',
};
const draft: ComplaintDraft = {
  ...emptyDraft,
  ground: 'late-service',
  happened: '  Срок прошёл.\n\nОтвета нет.  ',
  complainant: me,
};
const enclosures = { lang: 'ru', files: [] } as const;
const body = (changes: Partial<ComplaintDraft> = {}, more = {}) =>
  complaintBody({ ...draft, ...changes }, service210, { ...enclosures, ...more });

describe('the body of a complaint', () => {
  it('A40: holds what was answered and nothing that was left empty', () => {
    expect(body()).toEqual({
      ground: 'late-service',
      happened: draft.happened,
      complainant: {
        kind: 'citizen',
        name: { family: 'Образцова', given: 'Мария' },
        residence: me.residence,
        email: me.email,
        postalAddress: me.residence,
      },
      answerBy: 'email',
      lang: 'ru',
    });
  });

  it('fits the contract for every kind of client (A08)', () => {
    const kinds = ComplaintInput.properties.complainant.properties.kind.enum;
    for (const kind of kinds) {
      const complainant = { ...me, kind, organisation: { name: 'ТСЖ «Лесное»', location: '' } };
      const errors = [...Value.Errors(ComplaintInput, body({ complainant }))];
      expect(errors, kind).toEqual([]);
    }
  });

  it('A20: sends letters home unless the client names another address', () => {
    const elsewhere = { ...me, postalAddress: 'а/я 5' };
    expect(body({ complainant: elsewhere }).complainant.postalAddress).toBe(me.residence);
    expect(body({ complainant: elsewhere, elsewhere: true }).complainant.postalAddress).toBe(
      'а/я 5',
    );
  });

  it('A09: names the representative and the paper only while there is one', () => {
    const representative = {
      name: { family: 'Иванов', given: 'Пётр', patronymic: '' },
      authority: 'доверенность № 12',
    };
    expect(body({ representative }).representative).toBeUndefined();
    const file = '01938f2e-7a10-7c3e-9d1a-5b6c7d8e9f01';
    expect(body({ representative, represented: true }, { authority: file }).representative).toEqual(
      {
        name: { family: 'Иванов', given: 'Пётр' },
        authority: 'доверенность № 12',
        file,
      },
    );
  });

  it('forgets a name that goes with an answer which was changed since', () => {
    const against = { kind: 'body', name: 'Инспектор' } as const;
    expect(body({ against }).against).toEqual({ kind: 'body' });
    expect(body({ against: { ...against, kind: 'official' } }).against?.name).toBe('Инспектор');
  });

  it('writes a date as the contract does', () => {
    expect(body({ learnedOn: { day: '3', month: '11', year: '2026' } }).learnedOn).toBe(
      '2026-11-03',
    );
  });

  it('comes back as the same draft', () => {
    const full: ComplaintDraft = {
      ...draft,
      elsewhere: true,
      learnedOn: { day: '03', month: '11', year: '2026' },
      principles: ['respect'],
      complainant: { ...me, postalAddress: 'а/я 5' },
    };
    expect(draftOf(complaintBody(full, service210, enclosures))).toEqual(full);
  });
});
