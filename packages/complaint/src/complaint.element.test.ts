import { expect } from '@open-wc/testing';
import type { State } from '@zabota/core/fake.js';
import { cleanUp, mountState, type MountedState, until } from '@zabota/core/testing.js';
import './define.js';
import { firstQuestion } from './first-question.js';
import { states } from './states.js';

const named = (name: string) => {
  const found = states.find((state) => state.name === name);
  if (!found) throw new Error(`There is no state "${name}".`);
  return found as State;
};

/** Shows a declared state, with something else in its service if need be. */
const show = (name: string, change: Partial<State> = {}): Promise<MountedState> => {
  const state = named(name);
  return mountState('zabota-complaint', {
    ...state,
    ...change,
    service: { ...state.service, ...change.service },
  });
};

const sent = ({ fetch }: MountedState) =>
  fetch.requests.filter(({ operation }) => operation === 'sendComplaint');

/** Chooses files as a person does. */
const attach = async ({ harness }: MountedState, ...files: File[]) => {
  const input = harness.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=files]');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input!.files = transfer.files;
  input!.dispatchEvent(new Event('change', { bubbles: true }));
  await harness.settled();
};

/** The outbox outlives the element: each test begins with an empty one. */
async function emptyOutbox() {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'zabota-outbox')) return;
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('zabota-outbox');
    request.onsuccess = () => {
      const clearing = request.result.transaction('entries', 'readwrite');
      clearing.objectStore('entries').clear();
      clearing.oncomplete = () => resolve(request.result.close());
    };
  });
}

afterEach(async () => {
  cleanUp();
  await emptyOutbox();
});

describe('zabota-complaint: what happened', () => {
  it('asks first what the loader asks for it', async () => {
    const { fetch } = await show('what-happened');
    const [first] = fetch.requests;
    expect(first?.operation).to.equal(firstQuestion.operation);
    expect(Object.keys(first?.query ?? {})).to.deep.equal(firstQuestion.query);
  });

  it('A54: shows what the page offers while the form is not there', async () => {
    const { element } = await show('not-opened');
    const slot = element.shadowRoot?.querySelector('slot');
    expect(slot).to.exist;
  });

  it('A54: two choices of a few lead to the answer', async () => {
    const { harness } = await show('what-happened');
    expect(harness.all('radio').map((radio) => radio.getAttribute('name'))).to.deep.equal(
      Array(5).fill('topic'),
    );
    await harness.choose('Отказали или остановили');
    expect(harness.all('radio', /Отказали в услуге|Не приняли|Приостановили/)).to.have.length(3);
    expect(harness.get('radiogroup', 'Что именно?')).to.exist;
    await harness.choose('Не приняли документы');
    await harness.see('Руководитель инспекции');
  });

  it('a look at another topic loses nothing and asks nothing anew', async () => {
    const { harness, fetch } = await show('who-and-when');
    await harness.choose('Проверка');
    expect(harness.text).not.to.contain('Руководитель инспекции');
    await harness.press('Продолжить');
    await harness.press('Выберите, что произошло', 'link');
    expect((harness.focused as HTMLInputElement).value).to.equal('control');
    await harness.choose('Долго жду');
    expect(harness.text).to.contain('Руководитель инспекции');
    expect(fetch.requests.filter(({ operation }) => operation === 'routeComplaint')).to.have.length(
      1,
    );
    await harness.press('Продолжить');
    await harness.see('Расскажите, что произошло');
  });

  it('A12: a ground that the page names opens its topic', async () => {
    const { properties } = named('what-happened');
    const { harness } = await show('what-happened', {
      properties: { ...properties, ground: 'suspended' },
      steps: [{ see: 'Руководитель инспекции' }],
    });
    const chosen = harness.all('radio').filter((radio) => (radio as HTMLInputElement).checked);
    expect(chosen.map((radio) => (radio as HTMLInputElement).value)).to.deep.equal([
      'refused',
      'suspended',
    ]);
  });

  it('A43, A55: says who, by when and why then, before anything is typed', async () => {
    const { harness, fetch } = await show('who-and-when');
    expect(harness.text).to.match(/Руководитель инспекции ?\. Тот, на кого вы жалуетесь,/);
    expect(harness.text).to.contain('до 15 декабря');
    expect(harness.has('textbox')).to.equal(false);
    harness.element.shadowRoot!.querySelector('summary')!.click();
    await harness.see('15 рабочих дней');
    expect(fetch.requests.map(({ operation }) => operation)).to.include('routeComplaint');
  });

  it('A06: says it aloud, once', async () => {
    const { harness } = await show('who-and-when');
    await harness.see('Рассмотрит: Руководитель инспекции. Ответ придёт до 15 декабря.');
  });

  it('A116: asks again when the answer changes', async () => {
    const { harness, fetch } = await show('who-and-when');
    await harness.fill('На кого жалоба', 'head');
    await harness.settled();
    const asked = fetch.requests.filter(({ operation }) => operation === 'routeComplaint');
    expect(asked.map(({ body }) => body)).to.deep.equal([
      { ground: 'late-service' },
      { ground: 'late-service', against: 'head' },
    ]);
  });

  it('A14: an empty answer gets a request with a way to the place', async () => {
    const { harness, element } = await show('nothing-chosen');
    expect(harness.focused?.textContent).to.contain('Осталось поправить 1 место');
    await harness.press('Выберите, что произошло', 'link');
    expect(harness.focused?.getAttribute('name')).to.equal('topic');
    expect(location.hash).to.equal('');
    expect(element.isConnected).to.equal(true);
  });

  it('goes on even when nobody could say who considers it', async () => {
    const { harness } = await show('could-not-find-out');
    await harness.press('Продолжить');
    await harness.see('Расскажите, что произошло');
  });

  it('A12: a late case is one press away from its story', async () => {
    const { harness } = await show('about-a-late-case');
    await harness.press('Продолжить');
    await harness.see('Расскажите, что произошло');
    const story = harness.get('textbox', 'Расскажите, что произошло') as HTMLTextAreaElement;
    expect(story.value).to.contain('26-4817-9921');
  });
});

describe('zabota-complaint: the way', () => {
  it('A04: tells the step and takes the focus to its heading', async () => {
    const { harness } = await show('details');
    expect(harness.focused?.textContent?.replace(/\s+/g, ' ')).to.contain('Шаг 2 из 4');
  });

  it('goes back without loss', async () => {
    const { harness } = await show('you');
    await harness.press('Назад');
    const story = harness.get('textbox', 'Расскажите, что произошло') as HTMLTextAreaElement;
    expect(story.value).to.contain('Срок вышел 20 ноября');
  });

  it('comes back to the same step with everything typed after a reload', async () => {
    const first = await show('you');
    await first.harness.fill('Фамилия', 'Образцова');
    first.element.remove();
    const { harness } = await show('you', { steps: [{ see: 'Фамилия' }] });
    expect((harness.get('textbox', 'Фамилия') as HTMLInputElement).value).to.equal('Образцова');
  });

  it('A51: keeps the text in the tab alone until the client wants more', async () => {
    const { harness } = await show('you');
    expect(JSON.stringify({ ...localStorage })).not.to.contain('Срок вышел');
    await harness.press('Хранить на этом устройстве');
    expect(JSON.stringify({ ...localStorage })).to.contain('Срок вышел');
    await harness.press('Оставить только в этой вкладке');
    expect(JSON.stringify({ ...localStorage })).not.to.contain('Срок вышел');
  });

  it('A40: has no field that must be filled in but what the law wants', async () => {
    const { harness } = await show('you');
    const demanded = [...harness.element.shadowRoot!.querySelectorAll('[aria-required]')];
    expect(demanded.map((field) => field.getAttribute('name'))).to.deep.equal([
      'complainant.name.family',
      'complainant.name.given',
      'complainant.residence',
      'complainant.email',
    ]);
  });

  it('A54: prepares a text where the law lets nobody send it from here', async () => {
    const { harness, fetch } = await show('print-instead');
    await harness.see('Распечатать или сохранить PDF');
    expect(harness.has('button', 'Отправить жалобу')).to.equal(false);
    expect(harness.has('link', 'Отправить через Госуслуги')).to.equal(true);
    expect(fetch.requests.some(({ operation }) => operation === 'sendComplaint')).to.equal(false);
  });
});

describe('zabota-complaint: sending', () => {
  it('sends what was answered, under a key, with the proof of work', async () => {
    const shown = await show('receipt');
    const [request] = sent(shown);
    expect(request?.headers.get('idempotency-key')).to.match(/^[\w-]{16,64}$/);
    expect(request?.body).to.deep.include({
      ground: 'late-service',
      answerBy: 'email',
      lang: 'ru',
    });
    const { challenge } = request?.body as { challenge: { solved: string } };
    expect(JSON.parse(atob(challenge.solved))).to.have.nested.property('solution.derivedKey');
  });

  it('A51: events tell ids only', async () => {
    const heard: Event[] = [];
    const note = (event: Event) => heard.push(event);
    const types = ['opened', 'changed', 'sending', 'sent', 'failed'];
    for (const type of types) addEventListener(`zabota-complaint-${type}`, note);
    await show('receipt');
    for (const type of types) removeEventListener(`zabota-complaint-${type}`, note);
    expect(heard.at(-1)?.type).to.equal('zabota-complaint-sent');
    const told = JSON.stringify(heard.map((event) => ({ ...event })));
    expect(told).to.contain('26-5530-1187');
    expect(told).not.to.contain('Образцова');
    expect(told).not.to.contain('K7QF');
  });

  it('a page can hold a complaint back', async () => {
    const shown = await show('check');
    shown.element.addEventListener('zabota-complaint-sending', (event) => event.preventDefault());
    await shown.harness.press('Отправить жалобу');
    expect(sent(shown)).to.have.length(0);
  });

  it('a second press while sending sends nothing more', async () => {
    const shown = await show('sending');
    await shown.harness.press('Отправляем');
    expect(sent(shown)).to.have.length(1);
  });

  it('no network: says it is not sent, keeps everything, and sends under the same key', async () => {
    const shown = await show('not-sent');
    const { harness, fetch } = shown;
    expect(harness.text).to.contain('Жалоба ещё не отправлена');
    fetch.become({ sendComplaint: named('receipt').service.sendComplaint! });
    await harness.press('Отправить ещё раз');
    await harness.see('26-5530-1187');
    const keys = new Set(sent(shown).map(({ headers }) => headers.get('idempotency-key')));
    expect(keys.size).to.equal(1);
    const bodies = new Set(sent(shown).map(({ body }) => JSON.stringify(body)));
    expect(bodies.size).to.equal(1);
  });

  it('a changed complaint is another one, with a key of its own', async () => {
    const shown = await show('refused-by-service');
    await shown.harness.press(/Изменить.*Вы и ответ/);
    await shown.harness.fill('Телефон', '+7 000 000-00-00');
    await shown.harness.press('Продолжить');
    await shown.harness.press('Отправить жалобу');
    const keys = new Set(sent(shown).map(({ headers }) => headers.get('idempotency-key')));
    expect(keys.size).to.equal(2);
  });

  it('takes a problem of the service to the field that mends it', async () => {
    const { harness } = await show('to-mend-after-sending');
    expect(harness.text).to.contain('Шаг 3 из 4');
    await harness.press('Проверьте адрес почты', 'link');
    expect(harness.focused?.getAttribute('name')).to.equal('complainant.email');
  });

  it('proves its work anew when the first proof has grown old', async () => {
    const { body } = named('receipt').service.sendComplaint as { body: never };
    const problem = {
      code: 'challenge-failed',
      status: 422,
      detail: 'Попробуйте ещё раз.',
    } as const;
    const shown = await show('receipt', {
      service: { sendComplaint: [{ problem }, { status: 201, body }] },
    });
    expect(sent(shown)).to.have.length(2);
    expect(shown.harness.text).to.contain('26-5530-1187');
  });

  it('A54: a case that cannot be seen any more does not hold the complaint back', async () => {
    const { getComplaintForm: plain, sendComplaint } = named('receipt').service;
    const { getComplaintForm } = named('about-a-case').service;
    const problem = {
      code: 'invalid-field' as const,
      status: 400,
      detail: 'Проверьте ответы.',
      errors: [{ pointer: '/case', code: 'not-listed', detail: 'Такого заявления нет.' }],
    };
    const shown = await show('receipt', {
      properties: { ...named('receipt').properties, case: '26-4817-3052' },
      service: { getComplaintForm: getComplaintForm!, sendComplaint: { problem } },
      steps: named('check').steps!,
    });
    shown.fetch.become({ getComplaintForm: plain! });
    await shown.harness.press('Отправить жалобу');
    await shown.harness.see('Жалоба ещё не отправлена');
    shown.fetch.become({ sendComplaint: sendComplaint! });
    await shown.harness.press('Отправить жалобу');
    await shown.harness.see('26-5530-1187');
    expect(sent(shown).map(({ body }) => 'case' in (body as object))).to.deep.equal([true, false]);
  });

  it('A12: nobody meets the trap for robots', async () => {
    const { harness } = await show('check');
    expect(harness.has('textbox', 'Оставьте')).to.equal(false);
    const trap = harness.element.shadowRoot!.querySelector<HTMLInputElement>('[name=website]')!;
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.closest('[aria-hidden=true]')).to.exist;
  });
});

describe('zabota-complaint: waiting on the device', () => {
  it('says plainly that nothing was sent, and sends when the network is back', async () => {
    const shown = await show('waiting-on-device');
    const { harness, fetch } = shown;
    expect(harness.text).to.contain('Ваша жалоба ещё не отправлена');
    fetch.become({ sendComplaint: named('receipt').service.sendComplaint! });
    await harness.press('Отправить сейчас');
    await harness.see('26-5530-1187');
    const keys = new Set(sent(shown).map(({ headers }) => headers.get('idempotency-key')));
    expect(keys.size).to.equal(1);
  });

  it('goes back into the form whole', async () => {
    const { harness } = await show('waiting-on-device');
    await harness.press('Вернуть в форму');
    await until(() => !harness.text.includes('ещё не отправлена'));
    await harness.see('Шаг 4 из 4');
    expect(harness.text).to.contain('Срок вышел 20 ноября');
    expect(harness.text).to.contain('Образцова Мария');
  });

  it('A51: leaves nothing behind when it is discarded', async () => {
    const { harness } = await show('waiting-on-device');
    await harness.press('Удалить');
    // The storage of the device answers when it can.
    await until(() => !harness.text.includes('ещё не отправлена'));
    expect(localStorage.length + sessionStorage.length).to.be.lessThan(2);
  });
});

describe('zabota-complaint: the focus, when what was pressed is gone', () => {
  /** Presses as people with a keyboard do: what they press has the focus. */
  const pressFocused = async ({ harness }: MountedState, name: string) => {
    harness.get('button', name).focus();
    await harness.press(name);
  };
  const becomes = ({ harness }: MountedState, words: string) =>
    until(
      () => harness.focused?.textContent?.includes(words),
      () => `The focus is not on "${words}".`,
    );

  it('A04: is on what can be done without a network, and on sending again', async () => {
    const shown = await show('check', { service: { sendComplaint: 'offline' } });
    await pressFocused(shown, 'Отправить жалобу');
    await shown.harness.see('ещё не отправлена');
    await becomes(shown, 'Отправить ещё раз');
    shown.fetch.become({ sendComplaint: 'pending' });
    await pressFocused(shown, 'Отправить ещё раз');
    await becomes(shown, 'Отправляем');
  });

  it('A04: is on the way on when the complaint stays in the tab', async () => {
    const shown = await show('not-sent');
    await pressFocused(shown, 'Оставить только в этой вкладке');
    await becomes(shown, 'Отправить жалобу');
  });

  it('A04: is on what waits on the device, and on the form when that is discarded', async () => {
    const shown = await show('not-sent');
    await pressFocused(shown, 'Пусть подождёт на устройстве');
    await becomes(shown, 'Отправить сейчас');
    await pressFocused(shown, 'Удалить');
    await becomes(shown, 'Шаг 1 из 4');
  });

  it('A04: is on the first step of another complaint', async () => {
    const shown = await show('receipt');
    await pressFocused(shown, 'Написать ещё одну жалобу');
    await becomes(shown, 'Шаг 1 из 4');
  });
});

describe('zabota-complaint: one ink', () => {
  for (const theme of ['black-on-white', 'white-on-black', 'dark-blue-on-light-blue']) {
    it(`A04: an error has an edge, what is not chosen has an outline, the focus is seen, in "${theme}"`, async () => {
      const state = named('half-chosen');
      const { element, harness } = await show('half-chosen', {
        properties: { ...state.properties, theme },
      });
      const styleOf = (selector: string) =>
        getComputedStyle(element.shadowRoot!.querySelector(selector)!);
      await until(() => styleOf('.error').borderInlineStartStyle === 'solid');
      const radio = styleOf('.option input:not(:checked)');
      expect(radio.outlineStyle).to.equal('solid');
      expect(radio.outlineColor).to.equal(styleOf('.option').color);
      // Where the focus was led is seen on the ground of the scheme.
      expect(harness.focused?.getAttribute('part')).to.equal('summary');
      expect(styleOf('[part=summary]').outlineColor).to.equal(styleOf('.option').color);
    });
  }
});

describe('zabota-complaint: files', () => {
  const photo = new File(['свет'], 'двор.jpg', { type: 'image/jpeg' });

  it('does not send without a file that did not get through', async () => {
    const shown = await show('details', { service: { createUpload: 'offline' } });
    const { harness } = shown;
    await attach(shown, photo);
    await harness.see('двор.jpg');
    await harness.see('не получен');
    for (const step of named('receipt').steps!.slice(4, -2)) await harness.take(step);
    await harness.press('Отправить жалобу');
    await harness.press('Отправьте файл «двор.jpg» ещё раз или уберите его', 'link');
    expect(harness.focused?.getAttribute('name')).to.equal('files');
    expect(sent(shown)).to.have.length(0);
  });

  it('says at once which kinds are not taken', async () => {
    const shown = await show('details');
    await attach(shown, new File(['x'], 'program.exe'));
    await shown.harness.see('PDF');
    expect(shown.fetch.requests.some(({ operation }) => operation === 'createUpload')).to.equal(
      false,
    );
  });
});

describe('zabota-complaint: receipt', () => {
  it('A55: number, code and the last day, heard first', async () => {
    const { harness } = await show('receipt');
    expect(harness.focused?.textContent).to.contain('26-5530-1187');
    expect(harness.text).to.contain('K7QF-93XW-TM2C-H4D8N');
    expect(harness.text).to.contain('15 декабря');
  });

  it('A51: the code travels in the fragment only, and the draft is gone', async () => {
    const { harness } = await show('receipt');
    const link = harness.get('link', 'Следить за жалобой') as HTMLAnchorElement;
    expect(new URL(link.href).hash).to.contain('K7QF-93XW-TM2C-H4D8N');
    expect(link.href.split('#')[0]).not.to.contain('K7QF');
    const qr = () => harness.element.shadowRoot!.querySelector('[role=img][aria-label^=QR] path');
    expect(qr(), 'it is not drawn unasked').not.to.exist;
    await harness.press('Открыть на телефоне (QR)');
    await until(qr);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('Образцова');
  });

  it('stays after a reload, in this tab alone, and sends nothing again', async () => {
    const first = await show('receipt');
    first.element.remove();
    const again = await show('what-happened', { steps: [{ see: '26-5530-1187' }] });
    expect(again.harness.text).to.contain('K7QF-93XW-TM2C-H4D8N');
    expect(sent(again)).to.have.length(0);
    expect(JSON.stringify({ ...localStorage })).not.to.contain('K7QF');
  });

  it('of one form is not shown by the form about a case', async () => {
    const first = await show('receipt');
    first.element.remove();
    const { harness } = await show('about-a-case');
    expect(harness.text).to.contain('Шаг 1 из 4');
  });

  it('A59: is not taken away by what is practised in a trial', async () => {
    const first = await show('receipt');
    first.element.remove();
    const properties = { ...named('receipt').properties, agency: 'trial' };
    const practised = await show('receipt', { properties });
    practised.element.remove();
    const { harness } = await show('what-happened', { steps: [{ see: '26-5530-1187' }] });
    expect(harness.text).to.contain('K7QF-93XW-TM2C-H4D8N');
    expect(Object.keys(sessionStorage).filter((key) => key.includes('receipt'))).to.have.length(2);
  });

  it('a damaged one does not stop the form', async () => {
    sessionStorage.setItem('zabota:receipt:complaint:demo:', '{"number":');
    const { harness } = await show('what-happened');
    expect(harness.text).to.contain('Шаг 1 из 4');
  });

  it('makes room for another complaint, and is gone then', async () => {
    const { harness } = await show('receipt');
    await harness.press('Написать ещё одну');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('K7QF');
    expect(harness.text).to.contain('Шаг 1 из 4');
    expect(harness.all('radio').some((radio) => (radio as HTMLInputElement).checked)).to.equal(
      false,
    );
  });
});
