import { randomUUID } from 'node:crypto';
import type { Initiative, InitiativeList, InitiativeReceipt, StaffCase } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, otherAgency, url } from '../case/testing/case-app.js';

describe('initiatives', async () => {
  const { ask, asStaff, command, open, database } = await buildCaseApp();
  const input = (more: object = {}) => ({
    title: 'Приём по вечерам',
    text: 'Откройте приём хотя бы раз в неделю до 20:00. Мой телефон +7 912 345-67-89.',
    service: 'replanning',
    lang: 'ru',
    ...more,
  });
  const propose = async (more: object = {}) =>
    json<InitiativeReceipt>(await ask('POST', url('/initiatives'), { body: input(more) }));
  const list = async (query = '') =>
    json<InitiativeList>(await ask('GET', url(`/initiatives${query}`)));
  const support = (number: string, key: string, supports = true) =>
    ask('PUT', url(`/initiatives/${number}/support`), {
      body: { supports },
      headers: { 'idempotency-key': key },
    });

  it('A27: is public only after a person has published it, and without personal data', async () => {
    const { number, masked } = await propose();
    expect(masked).toEqual(['phone']);
    expect((await list()).total).toBe(0);
    expect((await ask('GET', url(`/initiatives/${number}`))).statusCode).toBe(404);
    await command(number, { type: 'publish' });
    const { initiatives, rules } = await list();
    expect(initiatives).toMatchObject([{ number, state: { code: 'published' }, open: true }]);
    expect(initiatives[0]?.text.text).not.toContain('912');
    expect(rules.items.length).toBeGreaterThan(0);
  });

  it('A27: from proposal to the official answer and the change, seen by all and by the author', async () => {
    const { number, code } = await propose({ title: 'Талоны по телефону' });
    await command(number, { type: 'publish' });
    await command(number, {
      type: 'decide',
      decision: 'accepted',
      reasons: { ru: 'Это удобно многим.' },
      nextSteps: { ru: 'Запустим запись в декабре.' },
      plannedOn: '2026-12-20',
    });
    const { id } = json<{ id: string }>(
      await asStaff('POST', '/changes', {
        body: { youSaid: { ru: 'Талоны' }, weDid: { ru: 'Запись работает' }, on: '2026-11-23' },
      }),
    );
    await command(number, { type: 'carry-out', change: id });
    const seen = json<Initiative>(await ask('GET', url(`/initiatives/${number}`)));
    expect(seen).toMatchObject({
      state: { code: 'carried-out' },
      answer: { decision: 'accepted', plannedOn: '2026-12-20' },
      change: { id, weDid: { text: 'Запись работает' } },
      open: false,
    });
    const own = await (await open(number, code)).read();
    expect(own).toMatchObject({
      kind: 'initiative',
      initiative: { answer: { decision: 'accepted' } },
    });
  });

  it('A27: who decides about publication reads it first, in the words of its author', async () => {
    const { number } = await propose({ title: 'Читальный зал' });
    const seen = json<StaffCase>(await asStaff('GET', `/cases/${number}`));
    expect(seen.initiative).toMatchObject({
      title: 'Читальный зал',
      text: expect.stringContaining('до 20:00'),
    });
  });

  it.each([
    [{ type: 'keep-back' }, ['/reason']],
    [{ type: 'decide', decision: 'declined' }, ['/reasons', '/nextSteps']],
  ])('A27: %j breaks a promise and is refused', async (body, missing) => {
    const { number } = await propose();
    if (body.type === 'decide') await command(number, { type: 'publish' });
    const answer = await asStaff('POST', `/cases/${number}/commands`, {
      body,
      headers: { 'if-match': body.type === 'decide' ? '"2"' : '"1"' },
    });
    expect(answer.json()).toMatchObject({ code: 'promise-incomplete', parameters: { missing } });
  });

  it('one device has one voice, and can take it back; an answered one takes none', async () => {
    const { number } = await propose({ title: 'Скамейки у входа' });
    await command(number, { type: 'publish' });
    const device = randomUUID();
    for (let time = 0; time < 3; time += 1)
      expect((await support(number, device)).json()).toEqual({ supporters: 1, supports: true });
    expect((await support(number, randomUUID())).json()).toMatchObject({ supporters: 2 });
    expect((await support(number, device, false)).json()).toMatchObject({ supporters: 1 });
    const done = { reasons: { ru: 'Нет места.' }, nextSteps: { ru: 'Ничего.' } };
    await command(number, { type: 'decide', decision: 'declined', ...done });
    expect((await support(number, device)).json()).toMatchObject({ code: 'initiative-closed' });
  });

  it('is found by other forms of its words, and by likeness while one is typed', async () => {
    const { number } = await propose({
      title: 'Пандус у приёмной',
      text: 'Сделайте пандус для колясок.',
    });
    await command(number, { type: 'publish' });
    const { initiatives } = await list(`?words=${encodeURIComponent('пандусы')}`);
    expect(initiatives.map((one) => one.number)).toEqual([number]);
    const body = { title: 'Нужен удобный пандус', lang: 'ru' };
    const { similar } = json<{ similar: object[] }>(
      await ask('POST', url('/similar-initiatives'), { body }),
    );
    expect(similar).toMatchObject([{ number }]);
    const hostile = { title: "'; DROP | & ! ( \\ <->", lang: 'ru' };
    expect((await ask('POST', url('/similar-initiatives'), { body: hostile })).statusCode).toBe(
      200,
    );
  });

  it('is told by an Atom feed, in which hostile words stay words', async () => {
    const { number } = await propose({ title: 'Два & <b>три</b>' });
    await command(number, { type: 'publish' });
    const feed = await ask('GET', `/feeds/${agency}/initiatives.atom`);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.body.startsWith('<?xml')).toBe(true);
    expect(feed.body).toContain('<title>Два &amp; &lt;b&gt;три&lt;/b&gt;</title>');
  });

  it('a repeat gives the same receipt; robots and unknown services are refused', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => ask('POST', url('/initiatives'), { body: input(), headers });
    const [first, again] = [await send(), await send()];
    expect(again.json<InitiativeReceipt>().number).toBe(first.json<InitiativeReceipt>().number);
    const robot = await ask('POST', url('/initiatives'), { body: input({ website: 'x' }) });
    expect(robot.json()).toMatchObject({ code: 'looks-automated' });
    const odd = await ask('POST', url('/initiatives'), { body: input({ service: 'nothing' }) });
    expect(odd.json()).toMatchObject({ errors: [{ pointer: '/service' }] });
  });

  it('another agency sees none of them, and the author’s words are sealed', async () => {
    const elsewhere = await ask('GET', url('/initiatives', otherAgency));
    expect(elsewhere.json<InitiativeList>().total).toBe(0);
    const { number } = await propose({ text: 'Тайное предложение соседа' });
    const rows = await database.db.selectFrom('initiative').selectAll().execute();
    expect(
      JSON.stringify(rows.map(({ personal, ...row }) => [row, personal.toString()])),
    ).not.toContain('Тайное');
    expect(number).toMatch(/^\d\d-/);
  });
});
