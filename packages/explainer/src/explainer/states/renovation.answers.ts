import type { Requirement } from '@zabota/contract';

const ru = (text: string) => ({ text, lang: 'ru' as const });
const en = (text: string) => ({ text, lang: 'en' as const });

/** A rule with its exact text, in English. */
export const renovation: Requirement = {
  id: 'flat-remodelling-approval',
  version: '9894cd79c691663a',
  effectiveFrom: '2018-12-27',
  title: en('Altering a flat'),
  question: en('Do I need permission to alter a flat?'),
  answer: {
    id: 'answer',
    text: en('Yes. Get the decision of the city first, then start the work.'),
  },
  field: { id: 'housing', title: en('House and flat') },
  kind: 'condition',
  who: ['citizen', 'entrepreneur', 'organisation'],
  concerns: ['citizen', 'entrepreneur', 'organisation'],
  situations: [{ id: 'home-renovation', title: en('Renovation of a flat') }],
  services: [{ id: 'replanning', title: en('Approve an alteration of a flat') }],
  activities: [],
  steps: [
    { id: 'steps-1', text: en('Order a plan from people who know the trade.') },
    { id: 'steps-2', text: en('Apply to the city or to a service centre.') },
    { id: 'steps-3', text: en('Get the decision in your hands.') },
    { id: 'steps-4', text: en('Start the work and follow the plan.') },
    { id: 'steps-5', text: en('Call the commission after the work: it takes it over.') },
  ],
  purpose: [
    {
      id: 'purpose-1',
      text: en(
        'A wall may carry the house. The city looks that the house stands and the neighbours are safe.',
      ),
    },
  ],
  deadline: [
    {
      id: 'deadline-1',
      text: en('You need the permission before you start. The city decides within 45 days.'),
    },
  ],
  money: [{ id: 'money-1', text: en('The city takes no money. You pay for the plan.') }],
  time: [{ id: 'time-1', text: en('A plan takes a week or two. Then you wait for the city.') }],
  evidence: [
    { id: 'evidence-1', text: en('The decision, the plan and the paper of the commission.') },
  ],
  mistakes: [
    { id: 'mistakes-1', text: en('The work began, and the form came later.') },
    { id: 'mistakes-2', text: en('The work left the plan, and nobody was told.') },
  ],
  breach: [
    {
      id: 'breach-1',
      text: en('The fine is 2,000–2,500 roubles. You may have to put the wall back.'),
    },
  ],
  act: {
    kind: 'Кодекс',
    number: '188-ФЗ',
    date: '2004-12-29',
    title: en('Housing Code of the Russian Federation'),
    edition: '2018-12-27',
  },
  clauses: [
    {
      id: 'st-26-1',
      label: en('Part 1, Article 26'),
      exact: ru(
        '1. Переустройство и (или) перепланировка помещения в многоквартирном доме проводятся с соблюдением требований законодательства по согласованию с органом местного самоуправления (далее - орган, осуществляющий согласование) на основании принятого им решения.',
      ),
      plain: [
        {
          id: 'st-26-1-plain-1',
          text: en(
            'Do you want to change walls, doors or pipes in a flat? Ask the city first and get its decision.',
          ),
        },
      ],
      clear: [
        {
          id: 'st-26-1-clear-1',
          text: en(
            'Do you want to take a wall down? Ask the city. The city answers. Then do the work.',
          ),
        },
      ],
    },
  ],
  applicability: {
    questions: [
      {
        id: 'walls',
        text: en('Do you change walls, doors or pipes?'),
        answers: [
          { id: 'yes', text: en('Yes') },
          { id: 'no', text: en('No') },
        ],
      },
      {
        id: 'house',
        text: en('Is it a flat or a room in a block of flats?'),
        answers: [
          { id: 'yes', text: en('Yes') },
          { id: 'no', text: en('No') },
        ],
      },
    ],
    conditions: [
      {
        id: 'changes',
        any: [{ question: 'walls', is: ['yes'] }],
        holds: en('You change walls, doors or pipes.'),
        fails: en('You leave walls and pipes alone: that is simple repair.'),
      },
      {
        id: 'block',
        any: [{ question: 'house', is: ['yes'] }],
        holds: en('Your home is in a block of flats.'),
        fails: en('This rule is for blocks of flats. A house of your own has other rules.'),
      },
    ],
  },
  control: {
    body: en('Housing inspection of your region'),
    how: en('The inspection answers complaints. It warns first and checks later.'),
    often: en(
      'The higher the risk of a house or a company, the more often they come. People who live there are not checked by plan.',
    ),
    lowerRisk: en('Work for a year with no complaints and no faults. Then ask to lower the risk.'),
    object: en(
      'Do you not agree with the risk or the result? Object to the same body. It is free.',
    ),
    help: [
      en('Ask for advice by phone or letter. It is free.'),
      en('Check yourself with a list of questions. You alone see the answers.'),
      en('Ask for a visit that advises and does not check.'),
    ],
  },
  checked: {
    on: '2026-11-22',
    until: '2027-05-21',
    stale: false,
    official: false,
    owner: en('Plain rules unit of the inspection'),
    doubts: [
      en('We saw the term of 45 days only in a retelling.'),
      en('The fines come from the news. Check them against the code.'),
    ],
    sources: [
      { url: 'https://ppt.ru/kodeks/zhk/st-26', seen: ru('текст правила') },
      {
        url: 'http://uk-eko.ru/novosti/porjadok-pereplanirovki-v-mnogokvartirnom-dome',
        seen: ru('срок 45 дней'),
      },
      {
        url: 'https://news.ru/society/yurist-otvetil-kogda-iz-za-remonta-mozhno-lishitsya-kvartiry',
        seen: ru('штраф 2–2,5 тыс. руб. по ч. 2 ст. 7.21 КоАП (19.11.2025)'),
      },
      {
        url: 'https://leb.dalmatovo.su/2-uncategorised/420-otvetstvennost-za-nezakonnuyu-pereplanirovku',
        seen: ru('штрафы для должностных и юридических лиц'),
      },
    ],
  },
  readability: { plain: 2.6 },
  terms: [],
  checklist: 'flat-renovation',
  related: [{ id: 'gas-equipment-maintenance', title: en('Gas in a flat') }],
  editions: [{ version: '9894cd79c691663a', from: '2018-12-27' }],
};
