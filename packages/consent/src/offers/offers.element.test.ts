import { expect } from '@open-wc/testing';
import { confirmed, offer } from '../states/offer.sample.js';
import { showing, tidyUp } from '../testing/show.js';
import './define.js';
import type { OffersSentEvent } from './offers.events.js';
import { states } from './states.js';

const show = showing('zabota-offers', states);

describe('an offer in <zabota-offers>', () => {
  afterEach(tidyUp);

  it('A62, A32: says which event brought it and which consent allows it', async () => {
    const offers = await show('waits-for-an-answer');
    expect(offers.text).to.contain('Зарегистрировали рождение ребёнка, 22 ноября');
    expect(offers.text).to.contain('ЗАГС');
    expect(offers.text).to.contain('Вы согласились 20 ноября: Предложить скидку без заявления?');
    expect(offers.get('link', 'отозвать согласие').getAttribute('href')).to.equal('/my-data');
  });

  it('A61: names the law where no consent is needed', async () => {
    const { text } = await show('by-law');
    expect(text).to.contain('210-ФЗ, статья 7.3, часть 1, пункт 1');
    expect(text).to.not.contain('Вы согласились 20 ноября');
  });

  it('A13, A63: shows the draft before anything: steps, services, data used, dates, result, cost', async () => {
    const offers = await show('waits-for-an-answer', { then: [{ press: 'Какие данные' }] });
    for (const part of [
      'Назначим скидку',
      'Услуга: Скидка на квартплату',
      'до 4 декабря',
      'Скидка 30 % в квитанции',
      'бесплатно',
      'Сколько детей: 3',
    ]) {
      expect(offers.text).to.contain(part);
    }
  });

  it('each condition is met, not met or unknown, with the nearest way to meet it', async () => {
    const { text } = await show('waits-for-an-answer');
    expect(text).to.match(/Трое детей или больше выполнено/);
    expect(text).to.match(/Все прописаны в этой квартире не выполнено.*паспортном столе за 3 дня/);
    expect(text).to.match(/Нет долга за квартиру пока неизвестно.*спросим управляющую/);
  });

  it('A64: nothing is sent before the client confirms, and then once', async () => {
    const offers = await show('waits-for-an-answer', {
      service: { answerOffer: { body: confirmed } },
    });
    expect(offers.text).to.contain('Пока вы не подтвердите, мы ничего не отправляем');
    expect(offers.requests('answerOffer')).to.have.length(0);
    await offers.press('Подтвердить');
    const [request] = offers.requests('answerOffer');
    expect(request?.body).to.deep.equal({ type: 'confirm', version: offer.version });
    expect(request?.headers.get('idempotency-key')).to.have.length(32);
    expect(offers.heardNames).to.deep.equal(['opened', 'sending', 'sent']);
    expect((offers.heard[2] as OffersSentEvent).cases).to.deep.equal(['26-4817-3052']);
  });

  it('A65: a confirmed offer leads to its case', async () => {
    const offers = await show('just-confirmed');
    expect(offers.get('link', '26-4817-3052').getAttribute('href')).to.equal('/track');
    expect(offers.focused?.textContent).to.contain('Скидка 30 %');
    expect(offers.has('button', 'Подтвердить')).to.equal(false);
  });

  it('A64: changes the plan before confirming', async () => {
    const offers = await show('changed');
    expect(offers.requests('answerOffer')[0]?.body).to.deep.equal({
      type: 'change',
      version: offer.version,
      steps: [],
      choices: { notice: 'post' },
    });
    expect(offers.text).to.not.contain('Автоплатёж изменится сам');
    expect(offers.has('button', 'Подтвердить')).to.equal(true);
  });

  it('A64: declines with a reason, asked for kindly when it is missing', async () => {
    const offers = await show('reason-missing', {
      service: { answerOffer: { body: { ...offer, legal: [] } } },
    });
    expect(offers.requests('answerOffer')).to.have.length(0);
    expect(offers.focused?.getAttribute('name')).to.equal('reason');
    await offers.choose('Данные обо мне неверны');
    await offers.fill('Хотите что-то добавить?', 'Детей двое');
    await offers.press('Отправить');
    expect(offers.requests('answerOffer')[0]?.body).to.deep.equal({
      type: 'decline',
      version: offer.version,
      reason: 'wrong-data',
      comment: 'Детей двое',
    });
  });

  it('"not now" and "stop offering" are answers too', async () => {
    const offers = await show('waits-for-an-answer', {
      service: { answerOffer: { body: offer } },
      then: [
        { press: 'Не сейчас' },
        { press: 'Больше не предлагать' },
        { see: 'Что больше не предлагать' },
        { press: 'Отправить' },
      ],
    });
    expect(offers.requests('answerOffer').map(({ body }) => body)).to.deep.equal([
      { type: 'not-now', version: offer.version },
      { type: 'stop-offering', version: offer.version, scope: 'scenario' },
    ]);
  });

  it('reads the offer again when it has changed meanwhile, and sends nothing by itself', async () => {
    const offers = await show('changed-meanwhile');
    expect(offers.text).to.contain('Предложение обновили');
    expect(offers.requests('answerOffer')).to.have.length(1);
    expect(offers.requests('listOffers')).to.have.length(2);
  });

  it('the page may hold an answer back', async () => {
    const offers = await show('waits-for-an-answer');
    offers.element.addEventListener('zabota-offers-sending', (event) => event.preventDefault());
    await offers.press('Подтвердить');
    expect(offers.requests('answerOffer')).to.have.length(0);
  });
});
