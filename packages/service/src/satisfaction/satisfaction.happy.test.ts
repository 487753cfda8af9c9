import type { Satisfaction, SatisfactionList } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, otherAgency, url } from '../case/testing/case-app.js';
import { Publisher } from './publisher.js';
import { addAnswers } from './testing/answers.js';

describe('published satisfaction', async () => {
  const { app, ask, clock, database } = await buildCaseApp();
  const { db } = database;
  const answers = (count: number, more: Partial<Parameters<typeof addAnswers>[2]>) =>
    addAnswers(db, count, { agency, month: '2026-07', ...more });
  const publish = () => new Publisher(app.desk).publish(agency);
  const read = async (subject = 'replanning', accept: 'ru' | 'en' = 'ru') =>
    json<Satisfaction>(await ask('GET', url(`/satisfaction/${subject}`), { accept }));
  const period = async (id: string, subject?: string) =>
    (await read(subject)).periods.find((one) => one.id === id);

  await answers(81, { score: 5, need: 'yes', segment: 'citizen', good: ['speed'] });
  await answers(19, { score: 2, need: 'no', segment: 'citizen', bad: ['clarity'] });
  await answers(12, { month: '2026-08', score: 4, segment: 'entrepreneur', outcome: 'refused' });
  await answers(4, { month: '2026-09', score: 1, segment: 'organisation' });
  await answers(3, { service: 'heating', score: 1 });
  await answers(50, { month: '2026-11', score: 5 });
  await answers(40, { score: 1, is_counted: false });
  await publish();

  it('A21, A30: share with its Wilson interval, mean, need met, drivers and number of answers', async () => {
    expect((await period('2026-07'))?.figures).toEqual({
      n: 100,
      satisfied: { share: 0.81, low: 0.7222, high: 0.8749 },
      mean: 4.43,
      needMet: { yes: { share: 0.81, low: 0.7222, high: 0.8749 }, partly: 0, no: 0.19 },
      drivers: [
        { id: 'speed', title: { text: 'Скорость', lang: 'ru' }, good: 0.81, bad: 0 },
        { id: 'clarity', title: { text: 'Понятность', lang: 'ru' }, good: 0, bad: 0.19 },
      ],
    });
  });

  it('A83: a month with few answers is hidden, and so is the quarter that would tell it', async () => {
    expect(await period('2026-09')).not.toHaveProperty('figures');
    expect(await period('2026-08')).toHaveProperty('figures.n', 12);
    expect(await period('2026-Q3')).not.toHaveProperty('figures');
  });

  it('A83: what is hidden looks like what is empty, in JSON and in CSV', async () => {
    const hiddenMonth = await period('2026-07', 'heating');
    const emptyMonth = await period('2026-07', 'licence');
    expect(hiddenMonth).toEqual(emptyMonth);
    const csv = async (subject: string) =>
      (await ask('GET', `/satisfaction/${agency}/${subject}.csv`)).body.replaceAll(subject, '');
    expect(await csv('heating')).toBe(await csv('licence'));
  });

  it('nothing is live: this month is not told, however many have answered', async () => {
    const { periods } = await read();
    expect(periods.map(({ id }) => id)).not.toContain('2026-11');
    expect(periods[0]?.id).toBe('2026-10');
  });

  it('A83: a period that is out never changes, so that no two editions can be compared', async () => {
    const before = await period('2026-07');
    await answers(1, { score: 1 });
    await publish();
    expect(await period('2026-07')).toEqual(before);
  });

  it('A11: by segment and by outcome, for quarters that are shown', async () => {
    await answers(30, { service: 'bill-check', segment: 'citizen', outcome: 'granted', score: 5 });
    await answers(20, { service: 'bill-check', segment: 'citizen', outcome: 'refused', score: 2 });
    await answers(11, { service: 'bill-check', segment: 'organisation', score: 4 });
    await db.deleteFrom('satisfaction_period').execute();
    await publish();
    const quarter = await period('2026-Q3', 'bill-check');
    const figures = (groups: { id: string; figures?: { n: number } }[] | undefined) =>
      groups?.filter((one) => one.figures).map(({ id, figures: { n } = { n: 0 } }) => [id, n]);
    expect(quarter?.figures?.n).toBe(61);
    expect(figures(quarter?.bySegment)).toEqual([
      ['citizen', 50],
      ['organisation', 11],
    ]);
    expect(figures(quarter?.byOutcome)).toEqual([
      ['granted', 30],
      ['refused', 20],
    ]);
  });

  it('A30: as CSV with its description, as JSON, open to every site', async () => {
    const csv = await app.inject({
      url: `/satisfaction/${agency}/replanning.csv`,
      headers: { origin: 'https://journal.example' },
    });
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    const [head = '', ...lines] = csv.body.trim().split('\r\n');
    expect(lines.every((line) => line.split(',').length === head.split(',').length)).toBe(true);
    const described = await ask('GET', `/satisfaction/${agency}/replanning/csv-metadata.json`);
    expect(described.json()).toMatchObject({
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      tableSchema: {
        columns: head.split(',').map((name) => expect.objectContaining({ name }) as unknown),
      },
    });
    expect(json<Satisfaction>(await ask('GET', `/satisfaction/${agency}/replanning.json`))).toEqual(
      await read(),
    );
  });

  it('A30: a plain page without scripts, with schema.org markup, in both languages', async () => {
    for (const lang of ['ru', 'en']) {
      const page = await ask('GET', `/satisfaction/${agency}/bill-check?lang=${lang}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`<html lang="${lang}">`);
      expect(page.body).not.toMatch(/<script|undefined|NaN/);
      expect(page.body).toContain('itemtype="https://schema.org/Dataset"');
      expect(page.body).toContain('itemprop="ratingCount">61<');
    }
    const list = await ask('GET', `/satisfaction/${agency}`);
    expect(list.body).toContain(`href="/satisfaction/${agency}/bill-check"`);
    expect((await ask('GET', '/satisfaction/sitemap.xml')).body).toContain(
      `/satisfaction/${agency}/bill-check</loc>`,
    );
  });

  it('lists the subjects with their newest quarter; the whole is the sum of what is shown', async () => {
    const { subjects } = json<SatisfactionList>(await ask('GET', url('/satisfaction')));
    expect(subjects[0]).toMatchObject({ id: 'all', figures: { n: 61 } });
    expect(subjects.find(({ id }) => id === 'heating')).not.toHaveProperty('figures');
  });

  it('a subject or an agency that is not there is not found', async () => {
    for (const address of [url('/satisfaction/nothing'), url('/satisfaction/all', 'nowhere')])
      expect((await ask('GET', address)).json()).toMatchObject({ code: 'not-found' });
    expect((await ask('GET', url('/satisfaction/all', otherAgency))).statusCode).toBe(404);
  });

  it('A29: the job publishes by itself', async () => {
    clock.advance({ hours: 1 });
    await app.platform.runner.runDue();
    expect((await ask('GET', url('/satisfaction/all', otherAgency))).statusCode).toBe(200);
  });
});
