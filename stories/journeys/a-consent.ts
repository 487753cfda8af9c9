import { states as consentStates } from '@zabota/consent/consent/states.js';
import { states as offersStates } from '@zabota/consent/offers/states.js';
import { states as trackerStates } from '@zabota/tracker/states.js';
import type { Case, CaseSummary } from '@zabota/contract';
import { saidBy } from './agency.js';
import { openings } from './openings.js';
import type { Journey, Move } from './site.js';

const [offered] = saidBy(offersStates, 'waits-for-an-answer', 'listOffers').offers;
const [stopped] = saidBy(offersStates, 'consent-withdrawn', 'listOffers').offers;
const confirmed = saidBy(offersStates, 'just-confirmed', 'answerOffer');
const { purposes: asked } = saidBy(consentStates, 'asks', 'listPurposes');

/** The case that grows out of the offer, with the steps that the client confirmed. */
function caseOf({ cases: [first], draft }: typeof confirmed): Case {
  if (!first) throw new Error('A confirmed offer names its case.');
  const application = saidBy(trackerStates, 'submitted', 'readCase');
  return {
    ...application,
    number: first.number,
    title: first.title,
    stages: draft.steps.map(({ id, title, plannedOn }) => ({
      id,
      title,
      status: 'next',
      ...(plannedOn && { plannedOn }),
    })),
    documents: [],
    related: [],
  };
}

const summaryOf = ({ number, kind, title, state, due }: Case): CaseSummary => ({
  number,
  kind,
  title,
  state,
  ...(due && { dueOn: due.on }),
  late: false,
  openActions: 0,
});

/** Help without an application: nothing is offered before the consent, nothing sent before the yes. */
export function begin(): Journey {
  let agreed = false;
  let grown: Case | undefined;
  const { readCase } = openings(
    () => [],
    () => grown,
  );
  const decided = (name: 'just-agreed' | 'just-withdrawn') =>
    saidBy(consentStates, name, 'decideConsent');
  let standing = asked[0]?.standing;
  return {
    about: {
      ru: 'Помощь без заявления. До согласия ничего не предлагаем, до подтверждения ничего не отправляем.',
      en: 'Help without an application. Nothing is offered before the consent, nothing sent before the yes.',
    },
    pages: [
      {
        path: '/consent',
        title: { ru: 'Согласие', en: 'Consent' },
        holds: [['zabota-consent', { situation: 'child-born' }]],
      },
      {
        path: '/offers',
        title: { ru: 'Что вам положено', en: 'What is due to you' },
        holds: [['zabota-offers', { trackerHref: '/track', consentHref: '/consent' }]],
      },
      {
        path: '/track',
        title: { ru: 'Мои дела', en: 'My cases' },
        holds: [['zabota-tracker', {}]],
      },
    ],
    service: {
      listPurposes: () => ({
        body: { identified: true, purposes: asked.map((one) => ({ ...one, standing })) },
      }),
      decideConsent: ({ body }) => {
        agreed = (body as { readonly decision: string }).decision === 'grant';
        const answer = decided(agreed ? 'just-agreed' : 'just-withdrawn');
        ({ standing } = answer);
        return { status: 201, body: answer };
      },
      listOffers: () => {
        if (grown) return { body: { offers: [confirmed] } };
        const shown = agreed ? offered : standing?.state === 'withdrawn' ? stopped : undefined;
        return { body: { offers: shown ? [shown] : [] } };
      },
      answerOffer: () => {
        grown = caseOf(confirmed);
        return { body: confirmed };
      },
      listCases: () => ({ body: { cases: grown ? [summaryOf(grown)] : [] } }),
      readCase,
      watchCase: () => 'pending',
    },
  };
}

/** No offer yet → consent → offer → confirm → the case in the tracker → withdrawn as easily. */
export const moves: readonly Move[] = [
  { open: '/offers' },
  { see: 'Сейчас предложений нет' },
  { open: '/consent' },
  { press: 'Согласиться' },
  { see: 'Вы согласились' },
  { open: '/offers' },
  { see: 'Скидка 30 % на квартплату' },
  { press: 'Подтвердить' },
  { see: '26-4817-3052' },
  { follow: '26-4817-3052' },
  { see: 'Скидка на квартплату' },
  { press: 'Скидка на квартплату' },
  { see: 'Запросим справку о семье' },
  { open: '/consent' },
  { press: 'Отозвать' },
  { see: 'Вы отозвали' },
];
