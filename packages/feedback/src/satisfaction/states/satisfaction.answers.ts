import type { Figures, Satisfaction, SatisfactionPeriod, Text } from '@zabota/contract';

const ru = (text: string): Text => ({ text, lang: 'ru' });

const names = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
];

const satisfied = (share: number) => ({
  share,
  low: Math.max(0, share - 0.1),
  high: Math.min(1, share + 0.07),
});

const month = (index: number, share?: number): SatisfactionPeriod => {
  const number = String(index + 1).padStart(2, '0');
  return {
    id: `2026-${number}`,
    kind: 'month',
    from: `2026-${number}-01`,
    to: `2026-${number}-28`,
    title: ru(`${names[index]} 2026`),
    ...(share !== undefined && { figures: { n: 31, satisfied: satisfied(share), mean: 4 } }),
    bySegment: [],
    byOutcome: [],
  };
};

const figures: Figures = {
  n: 100,
  satisfied: { share: 0.81, low: 0.7222, high: 0.8749 },
  mean: 4.2,
  needMet: { yes: { share: 0.7, low: 0.6042, high: 0.7811 }, partly: 0.2, no: 0.1 },
  effort: { easy: { share: 0.66, low: 0.56, high: 0.75 }, mean: 3.9 },
  drivers: [
    { id: 'speed', title: ru('Скорость'), good: 0.4, bad: 0.12 },
    { id: 'people', title: ru('Внимание сотрудников'), good: 0.52, bad: 0.05 },
  ],
  response: { invited: 240, answered: 100, rate: 0.417 },
};

const quarter: SatisfactionPeriod = {
  id: '2026-Q3',
  kind: 'quarter',
  from: '2026-07-01',
  to: '2026-09-30',
  title: ru('Июль–сентябрь 2026'),
  figures,
  bySegment: [
    { id: 'citizen', title: ru('Граждане'), figures: { n: 82, satisfied: satisfied(0.83) } },
    { id: 'entrepreneur', title: ru('Предприниматели') },
    { id: 'organisation', title: ru('Компании') },
  ],
  byOutcome: [
    {
      id: 'granted',
      title: ru('После согласования'),
      figures: { n: 71, satisfied: satisfied(0.9) },
    },
    { id: 'refused', title: ru('После отказа'), figures: { n: 29, satisfied: satisfied(0.59) } },
  ],
};

const shares = [0.62, 0.66, undefined, 0.64, 0.7, 0.73, 0.75, 0.8, 0.83, undefined];

/** What is published about one service: two months of it are not shown. */
export const published: Satisfaction = {
  agency: { id: 'demo-housing', name: ru('Жилищная инспекция') },
  subject: { id: 'replanning', title: ru('Перепланировка квартиры') },
  updatedOn: '2026-11-03',
  periods: [
    month(9, shares[9]),
    quarter,
    ...shares
      .map((share, index) => month(index, share))
      .slice(0, 9)
      .reverse(),
  ],
  changes: [
    {
      id: '01936f00-0000-7000-8000-0000000000c1',
      youSaid: ru('Ответ о перепланировке ждали две недели.'),
      weDid: ru('Теперь отвечаем за пять рабочих дней.'),
      on: '2026-09-20',
    },
    {
      id: '01936f00-0000-7000-8000-0000000000c2',
      youSaid: ru('Справку БТИ просят, хотя она есть у государства.'),
      weDid: ru('Запрашиваем её сами.'),
      on: '2026-08-11',
      url: 'https://agency.example/news/no-paper',
    },
  ],
  comments: [
    {
      text: ru('Инспектор всё объяснил и позвонил заранее.'),
      answer: ru('Спасибо, передали ему.'),
    },
  ],
  method: {
    threshold: 10,
    text: ru(
      'Считаем за месяцы и кварталы, которые закончились. Показываем, если ответили не меньше 10 человек.',
    ),
    definitions: [{ term: ru('Довольны'), meaning: ru('Доля тех, кто поставил 4 или 5 из 5.') }],
    licence: { name: ru('CC BY 4.0'), url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  links: {
    page: '/satisfaction/demo-housing/replanning',
    csv: '/satisfaction/demo-housing/replanning.csv',
    json: '/satisfaction/demo-housing/replanning.json',
  },
};

/** A service that nobody could rate yet. */
export const young: Satisfaction = { ...published, periods: [], changes: [], comments: [] };
