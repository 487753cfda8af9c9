import type { ParagraphClarity, Requirement, ResponseOf } from '@zabota/contract';
import { ParagraphClarity as Shape } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { agency, json, otherAgency, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from '../feedback/testing/voice-app.js';

type Clarity = ResponseOf<'listRequirementClarity'>;

describe('A36: what readers said of each paragraph, for the owner of the text', async () => {
  const app = await buildVoiceApp();
  const { version } = json<Requirement>(await app.ask('GET', url('/requirements/drone-marking')));
  let people = 0;
  const mark = async (subject: string, ...chosen: string[]) => {
    for (const one of chosen)
      await app.device({}, `198.51.100.${(people += 1)}`).send({
        subject: `requirement:${subject}`,
        instrument: 'page',
        version: app.versions.page,
        answers: [{ question: 'clear', chosen: [one] }],
      });
  };
  const many = (count: number, value: string) => Array<string>(count).fill(value);
  const list = async (query = '', role: 'operator' | 'owner' | 'auditor' = 'owner') =>
    json<Clarity>(await app.asStaff('GET', `/requirement-clarity${query}`, { role }));

  await mark('drone-marking.answer', ...many(6, 'clear'), ...many(2, 'unclear'));
  await mark('drone-marking.marks-plain-1', ...many(2, 'clear'), ...many(7, 'unclear'), 'needless');
  await mark('fire-extinguishers.steps-1', 'unclear');
  const found = await list();

  it('is counted for each paragraph and edition, with its words and its owner', () => {
    for (const one of found.paragraphs) expect(Value.Errors(Shape, one)).toEqual([]);
    expect(found.total).toBe(3);
    expect(found.paragraphs[0]).toMatchObject({
      requirement: { id: 'drone-marking' },
      paragraph: 'marks-plain-1',
      edition: { version, current: true },
      clear: 2,
      unclear: 7,
      needless: 1,
      trouble: { share: 0.8 },
    });
    expect(found.paragraphs[0]?.text?.text).toMatch(/\.$/);
    expect(found.paragraphs[0]?.owner.text).not.toBe('');
  });

  it('the worst comes first, and one voice does not outweigh many', () => {
    const order = found.paragraphs.map(({ paragraph }: ParagraphClarity) => paragraph);
    expect(order).toEqual(['marks-plain-1', 'steps-1', 'answer']);
  });

  it('can be asked for one rule, and since a day', async () => {
    const one = await list('?requirement=fire-extinguishers');
    expect(one.paragraphs.map(({ requirement }) => requirement.id)).toEqual(['fire-extinguishers']);
    expect((await list('?since=2999-01-01')).paragraphs).toEqual([]);
  });

  it('A44: new words begin a new count; the old ones are named as such', async () => {
    await app.database.pool.query(
      `UPDATE feedback SET edition = 'an-older-text' WHERE subject = $1 AND agency = $2`,
      ['requirement:drone-marking.answer', agency],
    );
    await mark('drone-marking.answer', 'clear');
    const { paragraphs } = await list('?requirement=drone-marking');
    const answers = paragraphs.filter(({ paragraph }) => paragraph === 'answer');
    expect(answers.map(({ clear, edition }) => [clear, edition.current])).toEqual([
      [6, false],
      [1, true],
    ]);
    expect(answers[0]?.text).toBeUndefined();
  });

  it('what came before editions were written down counts for the edition of its day', async () => {
    await app.database.pool.query(
      `UPDATE feedback SET edition = NULL, received_on = '2026-02-01' WHERE subject LIKE '%steps-1'`,
    );
    const { paragraphs } = await list('?requirement=fire-extinguishers');
    expect(paragraphs[0]).toMatchObject({ unclear: 1, edition: { current: true } });
  });

  it('is open to the agency’s people alone, each to their own agency', async () => {
    const closed = await app.ask('GET', url('/staff/requirement-clarity'));
    expect(closed.json()).toMatchObject({ code: 'sign-in-needed' });
    const other = await app.ask('GET', url('/staff/requirement-clarity'), {
      headers: { authorization: `Bearer ${await app.staffToken('operator', otherAgency)}` },
    });
    expect(other.json()).toMatchObject({ code: 'not-found' });
    expect((await list('', 'auditor')).total).toBeGreaterThan(0);
  });

  it('refuses a rule that cannot be a name, and an unknown filter', async () => {
    const ask = async (query: string) =>
      (await app.asStaff('GET', `/requirement-clarity${query}`, { role: 'owner' })).json();
    expect(await ask('?requirement=Не имя')).toMatchObject({ code: 'invalid-field' });
    expect(await ask('?paragraph=answer')).toMatchObject({ code: 'unknown-field' });
  });
});
