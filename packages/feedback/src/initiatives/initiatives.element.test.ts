import { expect } from '@open-wc/testing';
import { cleanUp, mountState, until } from '@zabota/core/testing.js';
import './define.js';
import { states } from './states.js';
import { receipt } from './states/initiatives.answers.js';

const show = (name: string) =>
  mountState(
    'zabota-initiatives',
    states.find((one) => one.name === name)!,
  );

describe('initiatives', () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', location.pathname);
  });

  it('A27: a voice is given under a key that stays on the device, and taken back under the same', async () => {
    const { harness, fetch } = await show('supported');
    expect(harness.text).to.contain('Поддерживают 49 человек');
    const voices = () =>
      fetch.requests.filter(({ operation }) => operation === 'supportInitiative');
    fetch.become({ supportInitiative: { body: { supporters: 48, supports: false } } });
    await harness.press(/Забрать голос/);
    await harness.see('Поддерживают 48 человек');
    const [given, back] = voices();
    expect(given?.body).to.deep.equal({ supports: true });
    expect(back?.body).to.deep.equal({ supports: false });
    expect(back?.headers.get('idempotency-key')).to.equal(given?.headers.get('idempotency-key'));
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('finds by words, and asks for all of it anew', async () => {
    const { harness, fetch } = await show('list');
    harness.get('searchbox', /Поиск/);
    const field = harness.get('searchbox', /Поиск/) as HTMLInputElement;
    field.value = 'вечер';
    await harness.press('Найти');
    await until(() => fetch.requests.length === 2);
    expect(harness.text).to.contain('3 инициативы');
  });

  it('shows look-alikes while the title is typed, and sends nothing else of it', async () => {
    const { fetch } = await show('something-like-it');
    const asked = fetch.requests.find(({ operation }) => operation === 'findSimilarInitiatives');
    expect(asked?.body).to.deep.equal({ title: 'Письмо о новом сроке', lang: 'ru' });
  });

  it('A83: does not send a telephone number before it has warned of it', async () => {
    const { harness, fetch } = await show('personal-data');
    expect(fetch.requests.some(({ operation }) => operation === 'proposeInitiative')).to.equal(
      false,
    );
    expect(harness.focused?.id).to.equal('personal');
  });

  it('opens what a shared link names, and copies such a link', async () => {
    history.replaceState(null, '', '#zabota-initiative=26-9014-1187');
    const { harness, fetch } = await show('list');
    await harness.see('Официальный ответ');
    expect(fetch.requests[0]?.params).to.include({ number: '26-9014-1187' });
    const link = harness.get('link', 'Письмо, когда меняется срок') as HTMLAnchorElement;
    expect(new URL(link.href).hash).to.equal('#zabota-initiative=26-9014-1187');
  });

  it('keeps what was typed when the network is gone', async () => {
    const { harness } = await show('not-sent');
    const field = harness.get('textbox', /Что вы предлагаете/) as HTMLInputElement;
    expect(field.value).to.equal('Скамейки у входа в приёмную');
  });

  it('A54: a proposal waits on the device, goes by itself, and its receipt stays until it is put away', async () => {
    const { harness, fetch } = await show('waiting-on-device');
    const count = harness.all('status').find((node) => node.textContent?.includes('3 инициативы'));
    const search = harness.get('search').getBoundingClientRect();
    expect(count?.getBoundingClientRect().top).to.be.above(search.bottom);
    const sent = () => fetch.requests.filter(({ operation }) => operation === 'proposeInitiative');
    const before = sent().length;
    fetch.become({ proposeInitiative: { status: 201, body: receipt } });
    await harness.press('Отправить сейчас');
    await harness.see(receipt.number);
    expect(sent().length).to.equal(before + 1);
    expect(new Set(sent().map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
    expect(sent().at(-1)?.body).to.include({ title: 'Скамейки у входа в приёмную' });
    await harness.press('Номер и код записаны');
    await until(() => !harness.text.includes(receipt.number));
    expect({ ...localStorage }).to.deep.equal({});
  });

  it('A54: a voice waits on the device and goes when the network is back', async () => {
    const { harness, fetch } = await show('not-supported-now');
    expect(harness.has('button', /Забрать голос/)).to.equal(true);
    fetch.become({ supportInitiative: { body: { supporters: 49, supports: true } } });
    dispatchEvent(new Event('online'));
    await harness.see('Поддерживают 49 человек');
    const voices = fetch.requests.filter(({ operation }) => operation === 'supportInitiative');
    expect(new Set(voices.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
    expect(harness.text).to.not.contain('Голос подождёт');
  });

  it('A26: says the official answer and what changed', async () => {
    const { harness } = await show('carried-out');
    expect(harness.text).to.contain('Сделаем письма о смене срока');
    expect(harness.text).to.contain('Теперь письмо приходит в тот же день');
    expect(harness.has('button', /Поддержать/)).to.equal(false);
  });
});
