import {
  Checklist,
  DeclarationReceipt,
  StaffCase,
  Requirement,
  RequirementChange,
  RequirementDifference,
  RequirementList,
  judgeApplicability,
} from '@zabota/contract';
import { randomUUID } from 'node:crypto';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, url } from '../case/testing/case-app.js';

describe('requirements in plain words', async () => {
  const app = await buildCaseApp();
  const get = async <Body>(path: string, accept: 'ru' | 'en' = 'ru') =>
    json<Body>(await app.ask('GET', url(path), { accept }));
  const read = (id: string, accept: 'ru' | 'en' = 'ru') =>
    get<Requirement>(`/requirements/${id}`, accept);

  it('A05: a list is found by words, with filters that say how much they leave', async () => {
    const list = await get<RequirementList>('/requirements?q=%D0%B4%D1%80%D0%BE%D0%BD%D0%BE%D0%BC');
    expect(Value.Errors(RequirementList, list)).toEqual([]);
    expect(list.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['drone-registration', 'drone-marking']),
    );
    const [first] = list.items;
    const mark = first?.excerpt?.marks[0];
    expect(first?.excerpt?.text.text.slice(mark?.start, mark?.end)).toMatch(/^дрон/i);
    expect(list.facets.field).toEqual([
      { id: 'aviation', title: { text: 'Самолёты и дроны', lang: 'ru' }, count: list.total },
    ]);
  });

  it('A05: all of them, by situation, service, activity or whom they concern', async () => {
    const all = await get<RequirementList>('/requirements');
    expect(all.total).toBe(30);
    expect(all.items).toHaveLength(20);
    const rest = await get<RequirementList>('/requirements?from=20');
    expect(rest.items).toHaveLength(10);
    const ids = async (query: string) =>
      (await get<RequirementList>(`/requirements?${query}`)).items.map(({ id }) => id);
    expect(await ids('situation=flight-delay')).toHaveLength(3);
    expect(await ids('service=replanning')).toEqual(['flat-remodelling-approval']);
    expect(await ids('activity=47.11')).toContain('cash-register');
    expect(await ids('concerns=self-employed')).toEqual(['cash-register', 'self-employed-receipt']);
    expect(await ids('kind=limit&field=housing')).toEqual([
      'emergency-dispatch-deadlines',
      'heating-temperature',
    ]);
  });

  it('counts of a filter are those under all the other filters', async () => {
    const { facets } = await get<RequirementList>('/requirements?field=housing');
    expect(facets.field.map(({ id }) => id)).toEqual(['housing', 'small-business', 'aviation']);
    expect(facets.situation.map(({ id }) => id)).not.toContain('drone');
  });

  it('says what it understood when a word was misspelt', async () => {
    const list = await get<RequirementList>(
      `/requirements?q=${encodeURIComponent('агнетушитель')}`,
    );
    expect(list.understood).toBe('огнетушитель');
    expect(list.items[0]?.id).toBe('fire-extinguishers');
  });

  it('suggests questions while a person types', async () => {
    const { suggestions } = await get<{ suggestions: { id: string; text: string }[] }>(
      `/requirement-suggestions?q=${encodeURIComponent('нужно ли рег')}`,
    );
    expect(suggestions).toEqual([
      { id: 'drone-registration', text: 'Нужно ли регистрировать дрон?' },
    ]);
  });

  it.each(['ru', 'en'] as const)('A35, A40: a card tells everything (%s)', async (lang) => {
    const card = await read('flat-remodelling-approval', lang);
    expect(Value.Errors(Requirement, card)).toEqual([]);
    for (const part of [
      'steps',
      'purpose',
      'deadline',
      'money',
      'time',
      'evidence',
      'mistakes',
      'breach',
    ] as const) {
      expect(card[part].length, part).toBeGreaterThan(0);
      expect(
        card[part].every(({ text }) => text.lang === lang),
        part,
      ).toBe(true);
    }
    expect(card.clauses[0]).toMatchObject({ id: 'st-26-1', exact: { lang: 'ru' } });
    expect(card.clauses[0]?.plain[0]?.id).toBe('st-26-1-plain-1');
    expect(card.readability.plain).toBeLessThan(9);
    expect(card.services.map(({ id }) => id)).toEqual(['replanning']);
  });

  it('A44: source, day of the check, owner and doubts stand on the card', async () => {
    const { checked, act } = await read('flat-remodelling-approval');
    expect(checked).toMatchObject({
      on: '2026-11-22',
      until: '2027-05-21',
      stale: false,
      official: false,
    });
    expect(checked.doubts.length).toBeGreaterThan(0);
    expect(checked.sources[0]?.url).toMatch(/^https/);
    expect(act).toMatchObject({ number: '188-ФЗ', edition: '2018-12-27' });
  });

  it('A44: a check that is too old says so', async () => {
    app.clock.advance({ days: 200 });
    expect((await read('drone-marking')).checked.stale).toBe(true);
    app.clock.advance({ days: -200 });
  });

  it('A91, A92: says how it is checked, how often, how to lower the risk and to object', async () => {
    const { control } = await read('fire-extinguishers');
    for (const words of [control.how, control.often, control.lowerRisk, control.object])
      expect(words.text.length).toBeGreaterThan(20);
    expect(control.help.length).toBeGreaterThanOrEqual(3);
  });

  it('A05: terms come with their meaning, in the form in which they stand there', async () => {
    const { terms } = await read('housing-late-payment-penalty');
    const term = terms.find(({ id }) => id === 'late-charge');
    expect(term?.forms).toContain('пеней');
    expect(term?.definition.text).toContain('Доплата');
  });

  it('A05: "does it apply to me?" is judged by the same function on both sides', async () => {
    const { applicability } = await read('cash-register', 'en');
    const verdict = judgeApplicability(applicability!, { who: 'self' });
    expect(verdict).toMatchObject({ outcome: 'does-not-apply', decidedBy: 'business' });
    expect(verdict.because?.text).toContain('receipt from the app');
  });

  it('A44: what has changed since a day, and how, word by word', async () => {
    const { changes } = await get<{ changes: RequirementChange[] }>(
      '/requirement-changes?since=2026-02-15',
    );
    const bill = changes.find(({ id }) => id === 'housing-bill-by-15th');
    expect(Value.Errors(RequirementChange, bill)).toEqual([]);
    expect(bill).toMatchObject({ kind: 'changed', on: '2026-03-01' });
    const difference = await get<RequirementDifference>(
      `/requirements/${bill?.id}/differences?from=${bill?.previous}&to=${bill?.version}`,
    );
    expect(Value.Errors(RequirementDifference, difference)).toEqual([]);
    const plain = difference.parts.find(({ place }) => place === 'answer');
    expect(plain?.runs).toEqual([
      { kind: 'same', text: 'До ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: '-го числа следующего месяца.' },
    ]);
  });

  it('A44: news can be narrowed to a field, a situation or a service, as the list can', async () => {
    const news = async (filter: string) =>
      (
        await get<{ changes: RequirementChange[] }>(
          `/requirement-changes?since=2026-02-15${filter}`,
        )
      ).changes.map(({ id }) => id);
    expect(await news('')).toContain('flight-delay-hot-meal');
    expect(await news('&field=housing')).toContain('housing-bill-by-15th');
    expect(await news('&field=housing')).not.toContain('flight-delay-hot-meal');
    expect(await news('&activity=51.10.1')).toContain('flight-delay-hot-meal');
    expect(await news('&activity=51.10.1')).not.toContain('housing-bill-by-15th');
    expect(await news('&situation=nothing')).toEqual([]);
    expect(await news('&service=nothing')).toEqual([]);
  });

  it('an earlier edition can be read on its day', async () => {
    const old = await get<Requirement>('/requirements/housing-bill-by-15th?on=2026-02-28');
    expect(old).toMatchObject({ effectiveFrom: '2005-03-01', effectiveTo: '2026-02-28' });
    expect(old.editions.map(({ from }) => from)).toEqual(['2026-03-01', '2005-03-01']);
  });

  it('A44: anybody can subscribe to changes by Atom', async () => {
    const answer = await app.ask('GET', url('/requirement-feed?lang=en'));
    expect(answer.headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect(answer.body).toMatch(/^<\?xml version="1\.0"/);
    expect(answer.body).toContain('<title>Changed: When to pay for a flat</title>');
    const housing = await app.ask('GET', url('/requirement-feed?lang=en&field=housing'));
    expect(housing.body).not.toContain('Flight delay');
  });

  it('A38, A39: a check list comes whole, with advice for each "no"', async () => {
    const list = await get<Checklist>('/checklists/house-management');
    expect(Value.Errors(Checklist, list)).toEqual([]);
    expect(list.questions.every(({ advice }) => advice.text !== '')).toBe(true);
    expect(list.declaration?.basis.article).toBe('статья 51');
    const { checklists } = await get<{ checklists: { id: string }[] }>('/checklists');
    expect(checklists.map(({ id }) => id)).toContain('my-flat');
  });

  const declaration = async (answer = 'yes', more: object = {}) => {
    const { version, questions } = await get<Checklist>('/checklists/house-management');
    return {
      checklist: 'house-management',
      version,
      answers: questions.map(({ id }) => ({ question: id, answer })),
      declarant: { kind: 'organisation', organisation: { name: 'ООО «Дом»' } },
      lang: 'ru',
      challenge: { cannot: true },
      ...more,
    };
  };

  it('A39: a declaration becomes a case with a number, once for one key', async () => {
    const body = await declaration();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await app.ask('POST', url('/declarations'), { body, headers });
    const receipt = json<DeclarationReceipt>(first);
    expect(first.statusCode).toBe(201);
    expect(Value.Errors(DeclarationReceipt, receipt)).toEqual([]);
    const again = await app.ask('POST', url('/declarations'), { body, headers });
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(json<DeclarationReceipt>(again).number).toBe(receipt.number);
    const seen = await (await app.open(receipt.number, receipt.code)).read();
    expect(seen).toMatchObject({
      service: 'declare-compliance',
      title: { text: 'Подать декларацию' },
    });
  });

  it('A97: staff read what was declared and by whom, and nobody else does', async () => {
    const declarant = {
      kind: 'organisation',
      organisation: { name: 'ООО «Дом»' },
      email: 'dom@example.org',
    };
    const filed = json<DeclarationReceipt>(
      await app.ask('POST', url('/declarations'), {
        body: await declaration('yes', { declarant }),
      }),
    );
    const seen = json<StaffCase>(await app.asStaff('GET', `/cases/${filed.number}`));
    expect(Value.Errors(StaffCase, seen)).toEqual([]);
    expect(seen.declaration).toMatchObject({ title: { text: 'Дом под управлением' }, declarant });
    expect(seen.unproven).toBe(true);
    expect(seen.declaration?.answers).toHaveLength(5);
    expect(seen.declaration?.answers[0]).toEqual({
      question: { text: 'Служба отвечает на звонок за 5 минут?', lang: 'ru' },
      answer: 'yes',
    });
    const client = await (await app.open(filed.number, filed.code)).read();
    expect(client).not.toHaveProperty('declaration');
  });

  it('a person of the agency marks a text as checked by assessors, and new words lose the mark', async () => {
    const { version, assessment } = await read('drone-marking');
    expect(assessment).toBeUndefined();
    const body = { version, lang: 'ru', assessors: 'Три человека из клуба «Ясно».' };
    const answer = await app.asStaff('POST', '/requirements/drone-marking/assessments', { body });
    expect(answer.statusCode).toBe(201);
    expect((await read('drone-marking')).assessment).toMatchObject({ assessors: body.assessors });
    expect((await read('drone-marking', 'en')).assessment).toBeUndefined();
    const lines = await app.app.platform.audit.about(
      agency,
      `requirement drone-marking ${version} ru`,
    );
    expect(lines.map(({ action }) => action)).toEqual(['requirement.assess']);
  });
});
