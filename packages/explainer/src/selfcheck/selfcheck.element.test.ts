import { expect } from '@open-wc/testing';
import type { DeclarationInput } from '@zabota/contract';
import type { State } from '@zabota/core/fake.js';
import { cleanUp, mountState } from '@zabota/core/testing.js';
import './define.js';
import type { SelfcheckSendingEvent } from './selfcheck.events.js';
import { house, receipt } from './states.answers.js';
import { states } from './states.js';

const stateOf = (name: string) => states.find((state) => state.name === name) as State;
const show = (name: string) => mountState('zabota-selfcheck', stateOf(name));

describe('<zabota-selfcheck>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('A38, A39: gives advice at once for a "no", and sends nothing', async () => {
    const { element, fetch } = await show('advice');
    expect(element.shadowRoot?.textContent).to.contain('Поставьте напоминание на 10-е число.');
    expect(fetch.requests.map(({ operation }) => operation)).to.deep.equal(['readChecklist']);
  });

  it('A57: answers stay on the device only when the client asks for it', async () => {
    const { harness } = await show('advice');
    expect(JSON.stringify(localStorage)).not.to.contain('paid');
    await harness.take({ choose: 'Запомнить ответы на этом устройстве на 7 дней' });
    expect(JSON.stringify(localStorage)).to.contain('paid');
  });

  it('A38: a reload loses no answer', async () => {
    const { element } = await show('advice');
    element.remove();
    const { harness } = await mountState('zabota-selfcheck', {
      ...stateOf('questions'),
      steps: [],
    });
    await harness.take({ see: 'Отвечено: 1 из 5' });
    expect(harness.text).to.contain('Поставьте напоминание на 10-е число.');
  });

  it('starts over when the client wants to', async () => {
    const { harness } = await show('advice');
    await harness.take({ press: 'Начать заново' });
    await harness.take({ see: 'Отвечено: 0 из 5' });
  });
});

describe('a declaration of compliance', () => {
  afterEach(() => {
    cleanUp();
    sessionStorage.clear();
  });

  const sentIn = (fetch: Awaited<ReturnType<typeof show>>['fetch']) =>
    fetch.requests.filter(({ operation }) => operation === 'declareCompliance');

  it('A39: is offered only when there is nothing to mend, and nothing has gone by then', async () => {
    const { fetch, harness } = await show('may-be-declared');
    expect(fetch.requests.map(({ operation }) => operation)).to.deep.equal(['readChecklist']);
    await harness.take({ choose: 'Нет' });
    expect(harness.has('button', 'Подготовить декларацию')).to.equal(false);
  });

  it('A38, A40: shows what goes before it goes, and sends that and nothing else', async () => {
    const { fetch, harness } = await show('declaration');
    expect(harness.text).to.contain('Служба отвечает на звонок за 5 минут? Да');
    expect(sentIn(fetch)).to.have.length(0);
    await harness.fill('Название организации', 'ООО «Тёплый дом»');
    await harness.press('Отправить декларацию');
    await harness.see(receipt.number);
    const { challenge, ...said } = sentIn(fetch)[0]?.body as DeclarationInput;
    expect(said).to.deep.equal({
      checklist: house.id,
      version: house.version,
      answers: [{ question: 'call', answer: 'yes' }],
      declarant: { kind: 'organisation', organisation: { name: 'ООО «Тёплый дом»' } },
      lang: 'ru',
    });
    expect(challenge).to.have.property('solved');
  });

  it('what is left empty is named, and nothing is sent', async () => {
    const { fetch, harness } = await show('declaration-to-mend');
    expect(harness.text).to.contain('Напишите название организации');
    expect(sentIn(fetch)).to.have.length(0);
  });

  it('a second attempt goes under the same key; another answer takes a new one', async () => {
    const { fetch, harness } = await show('declaration-not-sent');
    const keyOf = (index: number) => sentIn(fetch).at(index)?.headers.get('idempotency-key');
    const first = keyOf(-1);
    // In words of its own: those of the first attempt stand there already.
    const detail = 'Служба занята, попробуйте через минуту.';
    fetch.become({ declareCompliance: { problem: { code: 'internal', status: 500, detail } } });
    await harness.press('Отправить декларацию');
    await harness.see(detail);
    expect(keyOf(-1)).to.equal(first);
    await harness.press('К вопросам');
    await harness.choose('Неприменимо');
    await harness.press('Подготовить декларацию');
    fetch.become({ declareCompliance: { status: 201, body: receipt } });
    await harness.press('Отправить декларацию');
    await harness.see(receipt.number);
    expect(keyOf(-1)).not.to.equal(first);
    expect((sentIn(fetch).at(-1)?.body as DeclarationInput).answers[0]?.answer).to.equal(
      'not-applicable',
    );
  });

  it('the page can hold it back', async () => {
    const { element, fetch, harness } = await show('declaration');
    element.addEventListener('zabota-selfcheck-sending', (event: SelfcheckSendingEvent) =>
      event.preventDefault(),
    );
    await harness.fill('Название организации', 'ООО «Дом»');
    await harness.press('Отправить декларацию');
    expect(sentIn(fetch)).to.have.length(0);
  });

  it('A50: number and code are there after a reload, and lead to the tracker', async () => {
    const { element } = await show('declaration-receipt');
    element.remove();
    const { harness } = await mountState('zabota-selfcheck', {
      ...stateOf('may-be-declared'),
      steps: [],
    });
    await harness.see('Декларация отправлена');
    await harness.press('Номер и код');
    expect(harness.text).to.contain(receipt.code);
    const link = harness.get('link', 'Следить за декларацией') as HTMLAnchorElement;
    expect(link.href).to.equal(
      `https://agency.example/track#zabota=${receipt.number}.${receipt.code}`,
    );
  });

  it('questions that have changed are shown again, and what was typed stays', async () => {
    const { harness } = await show('questions-have-changed');
    await harness.press('Показать новые вопросы');
    await harness.see('Отвечено: 1 из 1');
    await harness.press('Подготовить декларацию');
    expect((harness.get('textbox', 'Название организации') as HTMLInputElement).value).to.equal(
      'ООО «Тёплый дом»',
    );
  });
});
