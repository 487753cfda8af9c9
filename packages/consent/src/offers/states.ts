import type { Offer } from '@zabota/contract';
import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import { confirmed, ended, offer } from '../states/offer.sample.js';
import { brokenDown, ru } from '../states/sample.js';
import type { OffersElement } from './offers.element.js';

const showing = (
  name: string,
  offers: readonly Offer[],
  steps: readonly Step[] = [],
  more: FakeService = {},
): State<OffersElement> => ({
  name,
  properties: { trackerHref: '/track', consentHref: '/my-data' },
  service: { listOffers: { body: { offers: [...offers] } }, ...more },
  steps: [...(offers[0] ? [{ see: offers[0].title.text }] : []), ...steps],
});

const byLaw: Offer = {
  ...offer,
  why: {
    ...offer.why,
    basis: {
      kind: 'law',
      law: { act: 'Федеральный закон № 210-ФЗ', article: 'статья 7.3, часть 1, пункт 1' },
    },
  },
};

/** Every state of `<zabota-offers>`, once. */
export const states = defineStates<OffersElement>([
  showing('waits-for-an-answer', [offer]),
  showing('by-law', [byLaw]),
  showing('confirmed', [confirmed]),
  showing('declined', [ended('declined', 'Вы отказались')]),
  showing('not-now', [
    ended('not-now', 'Отложили', {
      legal: ['confirm', 'change', 'decline', 'stop-offering'],
      askAgainOn: '2026-12-20',
    }),
  ]),
  showing('stopped', [ended('stopped', 'Больше не предлагаем')]),
  showing('consent-withdrawn', [ended('consent-ended', 'Вы отозвали согласие')]),
  showing('expired', [ended('expired', 'Срок ответа прошёл')]),
  showing(
    'changing',
    [offer],
    [{ press: 'Изменить план' }, { see: 'Шаги, без которых можно обойтись' }],
  ),
  showing(
    'changed',
    [offer],
    [
      { press: 'Изменить план' },
      { see: 'Шаги, без которых' },
      { choose: 'Сообщим банку' },
      { choose: 'Письмом' },
      { press: 'Показать новый план' },
      { see: 'Изменили' },
    ],
    {
      answerOffer: {
        body: {
          ...offer,
          version: 4,
          summary: ru('Изменили план, как вы просили. Подтвердите его.'),
          draft: {
            ...offer.draft,
            steps: offer.draft.steps.map((step) => ({ ...step, chosen: !step.optional })),
            choices: offer.draft.choices.map((one) => ({ ...one, chosen: 'post' })),
          },
        },
      },
    },
  ),
  showing('declining', [offer], [{ press: 'Отклонить' }, { see: 'Почему не подходит' }]),
  showing(
    'reason-missing',
    [offer],
    [{ press: 'Отклонить' }, { press: 'Отправить' }, { see: 'Выберите причину' }],
  ),
  showing(
    'stopping',
    [offer],
    [{ press: 'Больше не предлагать' }, { see: 'Что больше не предлагать' }],
  ),
  showing('confirming', [offer], [{ press: 'Подтвердить' }], { answerOffer: 'pending' }),
  showing('just-confirmed', [offer], [{ press: 'Подтвердить' }, { see: '26-4817-3052' }], {
    answerOffer: { body: confirmed },
  }),
  showing('answer-not-accepted', [offer], [{ press: 'Подтвердить' }, { see: 'мы уже чиним' }], {
    answerOffer: brokenDown,
  }),
  showing(
    'changed-meanwhile',
    [offer],
    [{ press: 'Подтвердить' }, { see: 'План изменился' }, { see: 'Предложение обновили' }],
    {
      listOffers: [
        { body: { offers: [offer] } },
        {
          body: {
            offers: [{ ...offer, version: 5, summary: ru('План изменился: стало быстрее.') }],
          },
        },
      ],
      answerOffer: {
        problem: { code: 'offer-changed', status: 409, detail: 'Предложение обновили.' },
      },
    },
  ),
  showing('none', [], [{ see: 'Сейчас предложений нет' }]),
  {
    ...showing('not-signed-in', [], [{ see: 'Войти' }]),
    properties: { signInHref: '/sign-in' },
    service: {
      listOffers: {
        problem: { code: 'sign-in-needed', status: 401, detail: 'Войдите, чтобы увидеть.' },
      },
    },
  },
  { ...showing('reading', []), service: { listOffers: 'pending' } },
  {
    ...showing('service-down', [], [{ see: 'мы уже чиним' }]),
    service: { listOffers: brokenDown },
  },
]);
