import { expect } from '@open-wc/testing';
import { keepCapability } from '@zabota/core';
import type { FakeService } from '@zabota/core/fake.js';
import { cleanUp, mountState, until } from '@zabota/core/testing.js';
import './define.js';
import type { FeedbackSentEvent } from './answering/answering.events.js';
import { states } from './states.js';

/** Shows a declared state, or the same with something different. */
const show = (name: string, difference: { service?: FakeService; properties?: object } = {}) => {
  const state = states.find((one) => one.name === name)!;
  return mountState('zabota-feedback', {
    ...state,
    service: { ...state.service, ...difference.service },
    properties: { ...state.properties, ...difference.properties },
  });
};

/** The case on the page has come to its end, as the tracker says it. */
const end = (number = '26-4817-3052', final = true) =>
  document.dispatchEvent(Object.assign(new Event('zabota-tracker-changed'), { number, final }));

const afterCase = { properties: { form: 'after-case', subject: '' } };

describe('feedback', () => {
  afterEach(cleanUp);

  it('A27: one action sends a rating, without a name, a query string or a sign-in', async () => {
    history.replaceState(null, '', '?name=Maria#code');
    const { harness, fetch } = await show('first-question');
    await harness.choose('Скорее да');
    await harness.see('Ответ сохранён');
    const [sent] = fetch.requests.filter(({ operation }) => operation === 'putFeedback');
    expect(sent?.body).to.deep.include({
      revision: 1,
      kind: 'rating',
      answers: [{ question: 'score', chosen: ['4'] }],
      page: { path: location.pathname },
    });
    expect(sent?.headers.has('authorization')).to.equal(false);
    history.replaceState(null, '', location.pathname);
  });

  it('A88: later answers join the first one under the same id and key', async () => {
    const { element, harness, fetch } = await show('first-question');
    const heard: FeedbackSentEvent[] = [];
    element.addEventListener('zabota-feedback-sent', (event) => heard.push(event));
    await harness.choose('Скорее нет');
    await harness.see('Ответ сохранён');
    await harness.choose('Частично');
    await harness.choose('Долго');
    await harness.fill('Что нам исправить?', 'Отвечать быстрее');
    await harness.press(/^Отправить$/);
    await harness.see('26-7702-4416');
    const sent = fetch.requests.filter(({ operation }) => operation === 'putFeedback');
    const last = sent.at(-1)!;
    expect(new Set(sent.map(({ params }) => params['feedback'])).size).to.equal(1);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).to.equal(1);
    expect(last.body).to.deep.include({
      answers: [
        { question: 'score', chosen: ['2'] },
        { question: 'need', chosen: ['partly'] },
        { question: 'bad', chosen: ['speed'] },
        { question: 'words', text: 'Отвечать быстрее' },
      ],
    });
    expect(heard.map(({ number }) => number)).to.include('26-7702-4416');
    expect(harness.focused?.textContent).to.contain('Спасибо');
  });

  it('takes along what was selected on the page, and nothing that was selected in the questions', async () => {
    const { harness, fetch } = await show('first-question');
    const text = document.body.appendChild(document.createElement('p'));
    text.textContent = 'Решение принимают за 45 дней';
    getSelection()?.selectAllChildren(text);
    await harness.choose('Скорее да');
    await harness.see('Ответ сохранён');
    text.remove();
    const sent = fetch.requests.find(({ operation }) => operation === 'putFeedback');
    expect(sent?.body).to.deep.include({
      page: { path: location.pathname, selection: 'Решение принимают за 45 дней' },
    });
  });

  it('A95: asks the agency’s own people by other operations, and sends nothing before they press', async () => {
    const { harness, fetch } = await show('staff');
    const names = () => fetch.requests.map(({ operation }) => operation);
    await harness.choose('Скорее нет');
    await harness.fill('Что нам делать лучше?', 'Свяжите программы.');
    expect(names()).to.have.members(['readWorkerForm', 'listWorkerProposals']);
    await harness.press(/^Отправить$/);
    await harness.see('ваш ответ у нас');
    const sent = fetch.requests.find(({ operation }) => operation === 'sendWorkerAnswer');
    expect(sent?.params).to.include({ instrument: 'worker' });
    expect(sent?.body).to.deep.equal({
      version: '9c3e7c0a9b3e2d66',
      answers: [{ question: 'score', chosen: ['2'] }],
      proposal: 'Свяжите программы.',
      lang: 'ru',
    });
    expect(names()).to.not.include('putFeedback');
    expect(harness.focused?.textContent).to.contain('Спасибо');
  });

  it('A95: an answer that is lost on the way counts when the service already has it', async () => {
    const { harness, fetch } = await show('staff-not-sent');
    fetch.become({
      sendWorkerAnswer: { problem: { code: 'already-answered', status: 409, detail: 'Уже есть.' } },
    });
    await harness.press(/^Отправить$/);
    await harness.see('ваш ответ у нас');
  });

  it('A83: warns of personal data before sending, and sends only when pressed again', async () => {
    const { harness, fetch } = await show('personal-data');
    const wordsSent = () =>
      fetch.requests.filter(({ body }) => JSON.stringify(body ?? '').includes('123-45-67'));
    expect(wordsSent()).to.have.length(0);
    expect(harness.focused?.id).to.equal('personal');
    await harness.press(/^Отправить$/);
    await harness.see('26-7702-4416');
    expect(wordsSent()).to.have.length(1);
  });

  it('goes on by itself when the network comes back in the middle', async () => {
    const { harness, fetch } = await show('not-sent');
    fetch.become({ putFeedback: states[0]!.service.putFeedback! });
    dispatchEvent(new Event('online'));
    await harness.see('Ответ сохранён');
    expect(harness.text).not.to.contain('ещё не отправлен');
  });

  it('leaves nothing on the device unless the client says so', async () => {
    const { harness } = await show('not-sent');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    await harness.press('Пусть подождёт');
    await harness.see('Ждёт на этом устройстве');
    await harness.press('Удалить');
    await until(() => !harness.text.includes('Ждёт на этом устройстве'));
  });

  it('sends what was chosen a moment before the page took it away', async () => {
    const { element, fetch, harness } = await show('first-question');
    // Asked once more, the questions would take their time.
    fetch.become({ getFeedbackForm: 'pending' });
    harness.get('radio', /Скорее да/).click();
    element.remove();
    const sent = () => fetch.requests.some(({ operation }) => operation === 'putFeedback');
    await until(sent, () => 'The answer was lost.');
  });

  it('goes on in the same tab after a reload', async () => {
    const first = await show('stored-badly');
    first.element.remove();
    const state = states[0]!;
    const { harness } = await mountState('zabota-feedback', state);
    await harness.see('Что было не так?');
    expect((harness.get('radio', /Скорее нет/) as HTMLInputElement).checked).to.equal(true);
  });

  it('A26: after an answer about one subject, another still offers every way', async () => {
    const first = await show('stored-badly');
    first.element.remove();
    const { harness } = await show('first-question', {
      properties: { subject: 'service:heating' },
    });
    await harness.see('Что стало с моим отзывом?');
    expect(harness.text).not.to.contain('Одну минуту');
  });

  it('A26: what became of it is seen by number and code, out of a link that leaves the address', async () => {
    history.replaceState(null, '', '#top&zabota-feedback=26-7702-4416.K7QF-93XW-TM2C-H4D8N');
    const { harness, fetch } = await show('first-question');
    await harness.see('Получили отзыв');
    expect(location.hash).to.equal('#top');
    const asked = fetch.requests.find(({ operation }) => operation === 'readFeedback');
    expect(asked?.body).to.deep.equal({ number: '26-7702-4416', code: 'K7QF-93XW-TM2C-H4D8N' });
    history.replaceState(null, '', location.pathname);
  });

  it('sends nothing when the page holds it back', async () => {
    const { element, harness, fetch } = await show('first-question');
    element.addEventListener('zabota-feedback-sending', (event) => event.preventDefault());
    await harness.choose('Скорее да');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(fetch.requests.some(({ operation }) => operation === 'putFeedback')).to.equal(false);
  });
});

describe('an invitation', () => {
  // It comes with a part of its own; an event before it has come is only found at the tracker.
  before(() => import('./invitation/invitation.part.js'));
  afterEach(cleanUp);

  const service: FakeService = { countInvitation: { status: 204 } };

  it('A66: comes after the end of a case, is counted, and does not take the focus', async () => {
    const { element, harness, fetch } = await show('first-question', { ...afterCase, service });
    expect(element.checkVisibility()).to.equal(false);
    end('26-4817-3052', false);
    await harness.settled();
    expect(fetch.requests).to.have.length(0);
    end();
    await harness.see('Насколько вы довольны?');
    const asked = fetch.requests.map(({ operation }) => operation);
    expect(asked).to.deep.equal(['getFeedbackForm', 'countInvitation']);
    expect(harness.focused).to.equal(document.body);
    await harness.choose('Скорее да');
    await harness.see('Ответ сохранён');
    const sent = fetch.requests.find(({ operation }) => operation === 'putFeedback');
    const counted = fetch.requests.find(({ operation }) => operation === 'countInvitation');
    expect(sent?.body).to.deep.include({ invitation: counted?.params['invitation'] });
  });

  it('A26: after a case it is counted with what opens that case', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const number = '26-4817-3052';
    keepCapability('demo', { token: 'opens-one-case', number, expiresAt });
    const { harness, fetch } = await show('first-question', { ...afterCase, service });
    end(number);
    await harness.see('Насколько вы довольны?');
    const counted = fetch.requests.find(({ operation }) => operation === 'countInvitation');
    expect(counted?.headers.get('zabota-capability')).to.equal('opens-one-case');
    sessionStorage.clear();
  });

  it('A15: is put away by one press, and does not come back for 90 days', async () => {
    const { element, harness } = await show('first-question', { ...afterCase, service });
    const heard: string[] = [];
    element.addEventListener('zabota-feedback-changed', ({ invitation }) => heard.push(invitation));
    end();
    await harness.see('Насколько вы довольны?');
    await harness.press('Не сейчас');
    expect(element.checkVisibility()).to.equal(false);
    expect(heard).to.deep.equal(['shown', 'dismissed']);
    end('26-4817-9921');
    await harness.settled();
    expect(element.checkVisibility()).to.equal(false);
    const [[place, due] = []] = Object.entries(localStorage) as [string, string][];
    expect(place).to.equal('zabota:invitation:demo');
    const days = (Number(due) - Date.now()) / 86_400_000;
    expect(Math.round(days)).to.equal(90);
  });

  it('comes too when the case was on the page before it', async () => {
    const tracker = document.createElement('zabota-tracker');
    Object.assign(tracker, { shown: { number: '26-4817-3052', final: true } });
    document.body.append(tracker);
    const { harness } = await show('first-question', { ...afterCase, service });
    await harness.see('Насколько вы довольны?');
    tracker.remove();
  });

  it('A88: does not ask about the need again once the client has said it in the case', async () => {
    const { harness, fetch } = await show('first-question', { ...afterCase, service });
    end();
    await harness.see('Насколько вы довольны?');
    const sent = { number: '26-4817-3052', what: 'outcome' };
    document.dispatchEvent(Object.assign(new Event('zabota-tracker-sent'), sent));
    const forms = () => fetch.requests.filter(({ operation }) => operation === 'getFeedbackForm');
    await until(() => forms().length === 2);
    await harness.see('Насколько вы довольны?');
    const counted = fetch.requests.filter(({ operation }) => operation === 'countInvitation');
    expect(counted).to.have.length(1);
  });
});
