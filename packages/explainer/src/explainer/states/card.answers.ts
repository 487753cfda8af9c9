import type { Requirement, RequirementDifference } from '@zabota/contract';

const ru = (text: string) => ({ text, lang: 'ru' as const });

/** A rule with two editions, as the service tells it in Russian. */
export const bill: Requirement = {
  id: 'housing-bill-by-15th',
  version: '7ad37ed6e7a10203',
  effectiveFrom: '2026-03-01',
  title: ru('Срок платы за квартиру'),
  question: ru('До какого числа платить за квартиру?'),
  answer: { id: 'answer', text: ru('До 15-го числа следующего месяца.') },
  field: { id: 'housing', title: ru('Дом и квартира') },
  kind: 'duty',
  who: ['citizen', 'entrepreneur', 'organisation'],
  concerns: ['citizen', 'entrepreneur', 'organisation'],
  situations: [{ id: 'pay-utility-bills', title: ru('Плата за квартиру') }],
  services: [{ id: 'bill-check', title: ru('Проверить плату за жильё') }],
  activities: [],
  steps: [
    { id: 'steps-1', text: ru('Получите счёт до 5-го числа.') },
    { id: 'steps-2', text: ru('Проверьте сумму.') },
    { id: 'steps-3', text: ru('Заплатите весь счёт до 15-го числа.') },
    { id: 'steps-4', text: ru('Храните чек.') },
  ],
  purpose: [
    { id: 'purpose-1', text: ru('Дом платит за тепло, воду и свет. Деньги нужны вовремя.') },
  ],
  deadline: [
    { id: 'deadline-1', text: ru('Каждый месяц до 15-го числа. Так с 1 марта 2026 года.') },
  ],
  money: [{ id: 'money-1', text: ru('Сумма стоит в счёте.') }],
  time: [{ id: 'time-1', text: ru('Около пяти минут в месяц.') }],
  evidence: [{ id: 'evidence-1', text: ru('Чек или письмо банка.') }],
  mistakes: [
    { id: 'mistakes-1', text: ru('Заплатили не весь счёт.') },
    { id: 'mistakes-2', text: ru('Счёт не пришёл, и вы никого не спросили.') },
  ],
  breach: [{ id: 'breach-1', text: ru('За опоздание растут пени. Они начинаются с 31-го дня.') }],
  act: {
    kind: 'Кодекс',
    number: '188-ФЗ',
    date: '2004-12-29',
    title: ru('Жилищный кодекс Российской Федерации'),
  },
  clauses: [
    {
      id: 'st-155-1',
      label: ru('ч. 1 ст. 155'),
      plain: [
        {
          id: 'st-155-1-plain-1',
          text: ru(
            'Платите за квартиру каждый месяц. Успейте до 15-го числа следующего месяца. Счёт вам дадут до 5-го числа.',
          ),
        },
      ],
      clear: [
        {
          id: 'st-155-1-clear-1',
          text: ru(
            'Платите за дом каждый месяц. Счёт придёт до 5-го числа. Платите до 15-го числа.',
          ),
        },
      ],
    },
  ],
  applicability: {
    questions: [
      {
        id: 'home',
        text: ru('Вы платите за квартиру или комнату в большом доме?'),
        answers: [
          { id: 'yes', text: ru('Да') },
          { id: 'no', text: ru('Нет') },
        ],
      },
    ],
    conditions: [
      {
        id: 'pays',
        any: [{ question: 'home', is: ['yes'] }],
        holds: ru('Вы платите за жильё в большом доме.'),
        fails: ru('Вы не платите за жильё в большом доме.'),
      },
    ],
  },
  control: {
    body: ru('Жилищная инспекция вашей области'),
    how: ru('Инспекция отвечает на жалобы жильцов. Сначала она предупреждает, потом проверяет.'),
    often: ru(
      'Чем выше риск дома или компании, тем чаще к ней приходят. Жильцов по плану не проверяют.',
    ),
    lowerRisk: ru('Работайте год без жалоб и нарушений. Потом попросите снизить риск.'),
    object: ru(
      'Не согласны с риском или итогом? Подайте возражение в тот же орган. Это бесплатно.',
    ),
    help: [
      ru('Спросите совета по телефону или письмом. Это бесплатно.'),
      ru('Проверьте себя сами по списку вопросов. Ответы видите только вы.'),
      ru('Попросите визит с советом, а не с проверкой.'),
    ],
  },
  checked: {
    on: '2026-11-22',
    until: '2027-05-21',
    stale: false,
    official: false,
    owner: ru('Отдел понятных правил инспекции'),
    doubts: [
      ru('Точного текста новой редакции мы не нашли. Числа взяты из новостей 2026 года.'),
      ru('Может ли дом выбрать другой день? Источники пишут разное.'),
    ],
    sources: [
      {
        url: 'https://finance.rambler.ru/money/56108313-zakon-o-perenose-na-seredinu-mesyatsa-predelnogo-sroka-oplaty-zhku-vstupil-v-silu/',
        seen: ru('15-е и 5-е число, 01.03.2026, иной срок не допускается'),
      },
      {
        url: 'https://radio1.ru/news/podmoskove/zhitelyam-podmoskovya-rasskazali-o-novom-grafike-oplati-zhku/',
        seen: ru('то же, Министерство Московской области'),
      },
      {
        url: 'https://newsbash.ru/society/housing/54525-srok-oplti-jkh-sdvinyli-rossijanm-dli-lishnih-pjat-dnei.html',
        seen: ru('иное мнение: другой срок возможен'),
      },
    ],
  },
  readability: { plain: 0 },
  terms: [
    {
      id: 'late-charge',
      term: ru('пени'),
      definition: ru('Доплата за каждый день, на который опоздали с деньгами.'),
      forms: ['пени'],
    },
  ],
  checklist: 'my-flat',
  related: [
    { id: 'housing-late-payment-penalty', title: ru('Пени за опоздание') },
    { id: 'capital-repair-fee', title: ru('Взнос на ремонт дома') },
  ],
  editions: [
    {
      version: '7ad37ed6e7a10203',
      from: '2026-03-01',
      what: ru('Раньше платили до 10-го числа, теперь до 15-го. Счёт приходит до 5-го числа.'),
    },
    { version: '35bc3ed31fb71443', from: '2005-03-01' },
  ],
};

/** What changed between its editions. */
export const billDifference: RequirementDifference = {
  id: 'housing-bill-by-15th',
  from: { version: '35bc3ed31fb71443', effectiveFrom: '2005-03-01' },
  to: { version: '7ad37ed6e7a10203', effectiveFrom: '2026-03-01' },
  what: ru('Раньше платили до 10-го числа, теперь до 15-го. Счёт приходит до 5-го числа.'),
  parts: [
    {
      place: 'answer',
      runs: [
        { kind: 'same', text: 'До ' },
        { kind: 'removed', text: '10' },
        { kind: 'added', text: '15' },
        { kind: 'same', text: '-го числа следующего месяца.' },
      ],
    },
    {
      place: 'plain',
      label: ru('ч. 1 ст. 155'),
      runs: [
        { kind: 'same', text: 'Платите за квартиру каждый месяц. Успейте до ' },
        { kind: 'removed', text: '10' },
        { kind: 'added', text: '15' },
        { kind: 'same', text: '-го числа следующего месяца' },
        { kind: 'added', text: '. Счёт вам дадут до 5-го числа' },
        { kind: 'same', text: '.' },
      ],
    },
  ],
};
