import { expect } from '@open-wc/testing';
import { until } from '@zabota/core/testing.js';
import { application, number } from '../states/sample.js';
import { promised, resumed, suspended } from '../states/stops.js';
import type { TrackerSendingEvent } from '../tracker.events.js';
import { show, tidyUp } from '../testing/tracker.harness.js';

const comeInPerson = [{ press: 'Принесу лично' }, { see: 'Будем ждать вас' }];
const failure = { problem: { code: 'internal' as const, status: 500, detail: 'У нас сбой.' } };

describe('what a client reads and does in <zabota-tracker>', () => {
  afterEach(tidyUp);

  it('A18: a stop shows reason, law, explanation, every fix with its day, and the way on', async () => {
    const { text } = await show('suspended-two-reasons');
    for (const part of [
      'Нет согласия второго собственника',
      'Без подписи всех собственников закон не даёт принять решение',
      'Жилищный кодекс РФ, статья 26, часть 2',
      'Пришлите согласие второго собственника',
      'до 2 декабря',
      'Попросите проектную организацию обновить лист 4',
      'до 10 декабря',
      'Принесите обновлённый проект',
      'до 11 декабря',
      'других замечаний нет',
      'новый срок – 17 декабря',
      'Когда согласие придёт, продолжим с того же места.',
      'Руководитель инспекции',
      'до 18 февраля 2027 года',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('A54: says first that we are late, with a complaint one step away that carries the case', async () => {
    const tracker = await show('late');
    expect(tracker.text.indexOf('Мы опаздываем')).to.be.lessThan(tracker.text.indexOf('Сейчас'));
    const link = tracker.get('link', 'Пожаловаться на задержку') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal(`/complaint#zabota-complaint=${number}`);
  });

  it('the page may open the complaint form in its own way', async () => {
    const tracker = await show('late');
    tracker.element.addEventListener('zabota-tracker-sending', (event) => event.preventDefault());
    const link = tracker.get('link', 'Пожаловаться на задержку');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    expect(link.dispatchEvent(click), 'not held back').to.equal(false);
    expect((tracker.heard.at(-1) as TrackerSendingEvent).what).to.equal('complaint');
  });

  it('A54: says where to appeal when the page has no complaint form', async () => {
    const { text } = await show('in-progress', { properties: { complaintHref: '' } });
    expect(text).to.contain('Любое действие или задержку можно обжаловать');
    expect(text).to.contain('Руководитель инспекции');
  });

  it('A89: "I will bring it in person" is an answer, sent once under one key', async () => {
    const tracker = await show('answered-action');
    const [request] = tracker.requests('answerAction');
    expect(request?.body).to.deep.equal({ kind: 'visit' });
    expect(request?.headers.get('idempotency-key')).to.have.length(32);
    expect(tracker.heardNames).to.deep.equal(['opened', 'sending', 'changed', 'sent']);
    expect(tracker.focused?.textContent).to.contain('Спасибо, ждём вас');
    expect(tracker.text).to.contain('Вы сказали, что принесёте лично');
  });

  it('an answer that was not sent says so, loses nothing, and goes under the same key', async () => {
    const tracker = await show('suspended', {
      service: { answerAction: [failure, { body: promised }] },
      then: [
        ...comeInPerson,
        { fill: 'Примечание', with: 'Приду в среду' },
        { press: 'Да, приду' },
        { see: 'Пока не отправили' },
      ],
    });
    const remark = tracker.get('textbox', 'Примечание') as HTMLTextAreaElement;
    expect(remark.value).to.equal('Приду в среду');
    await tracker.press('Да, приду');
    await tracker.see('Спасибо');
    const keys = tracker
      .requests('answerAction')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).to.equal(keys[1]);
    expect(tracker.requests('answerAction')[1]?.body).to.deep.equal({
      kind: 'visit',
      comment: 'Приду в среду',
    });
  });

  it('the page may hold an answer back', async () => {
    const tracker = await show('suspended', { then: comeInPerson });
    tracker.element.addEventListener('zabota-tracker-sending', (event) => event.preventDefault());
    await tracker.press('Да, приду');
    expect(tracker.requests('answerAction')).to.have.length(0);
  });

  it('A40: an answer in words is asked for kindly when it is empty', async () => {
    const tracker = await show('needs-answer', {
      service: { answerAction: { body: application } },
      then: [{ press: 'Написать ответ' }, { see: 'Ваш ответ' }, { press: 'Отправить' }],
    });
    expect(tracker.text).to.contain('Напишите здесь ответ');
    expect(tracker.focused?.getAttribute('name')).to.equal('text');
    await tracker.fill('Ваш ответ', 'В среду после 14:00');
    await tracker.press('Отправить');
    await until(() => tracker.requests('answerAction').length === 1);
    expect(tracker.requests('answerAction')[0]?.body).to.deep.equal({
      kind: 'text',
      text: 'В среду после 14:00',
    });
  });

  it('a document is asked for before an empty answer is sent', async () => {
    const tracker = await show('uploading');
    await tracker.press('Отправить');
    expect(tracker.text).to.contain('Выберите файл');
    expect(tracker.requests('answerAction')).to.have.length(0);
  });

  it('A89: shows at once when an action was closed elsewhere meanwhile', async () => {
    const closed = {
      problem: { code: 'action-closed' as const, status: 409, detail: 'Уже есть.' },
    };
    const tracker = await show('suspended', {
      service: { answerAction: closed, readCase: [{ body: suspended }, { body: resumed }] },
      then: [...comeInPerson, { press: 'Да, приду' }],
    });
    await until(() => !tracker.text.includes('Ждём от вас'));
    expect(tracker.text).to.contain('до 17 декабря');
  });

  it('A88: the client says whether the need is met', async () => {
    const rated = { ...application, version: 9 };
    const tracker = await show('rating', { service: { rateOutcome: { body: rated } } });
    await tracker.fill('Чего ещё не хватает?', 'Справки');
    await tracker.press('Отправить');
    await tracker.see('до 14 декабря');
    expect(tracker.requests('rateOutcome')[0]?.body).to.deep.equal({
      needMet: 'partly',
      comment: 'Справки',
    });
  });

  it('A17: a finished case can be opened again, with a word why', async () => {
    const reopened = { ...application, number: '26-5530-1187', version: 9 };
    const tracker = await show('reopening', { service: { reopenCase: { body: reopened } } });
    await tracker.press('Отправить');
    expect(tracker.text).to.contain('Напишите, что осталось нерешённым');
    await tracker.fill('Что осталось нерешённым?', 'Ответ не о том');
    await tracker.press('Отправить');
    await tracker.see('Проверяем документы');
    expect(tracker.requests('reopenCase')[0]?.body).to.deep.equal({ comment: 'Ответ не о том' });
  });

  it('A90: the client stops letters in one step', async () => {
    const quiet = { ...application, notifications: { channel: 'none' as const }, version: 5 };
    const tracker = await show('in-progress', {
      service: {
        readCase: [{ body: application }, { body: quiet }],
        chooseNotifications: { body: quiet.notifications },
      },
      then: [
        { press: 'Пишем вам' },
        { see: 'Как сообщать новости' },
        { choose: 'Не писать' },
        { press: 'Сохранить' },
        { see: 'Сделали, как вы просили' },
      ],
    });
    expect(tracker.requests('chooseNotifications')[0]?.body).to.deep.equal({ channel: 'none' });
    expect(tracker.text).to.contain('Писем вам не шлём');
  });

  it('A16, A47: shows the manager with hours and a stand-in, and who owns the service', async () => {
    const { text } = await show('in-progress');
    expect(text).to.contain('Специалист по перепланировкам');
    expect(text).to.contain('обед 13:00–14:00');
    expect(text).to.contain('дежурный специалист');
    expect(text).to.contain('Начальник отдела перепланировок');
  });
});
