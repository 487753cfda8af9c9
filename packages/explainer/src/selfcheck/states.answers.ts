import type { Checklist, ChecklistSummary, DeclarationReceipt } from '@zabota/contract';

const ru = (text: string) => ({ text, lang: 'ru' as const });
const en = (text: string) => ({ text, lang: 'en' as const });

/** A list with reminders. */
export const myFlat: Checklist = {
  id: 'my-flat',
  title: ru('Моя квартира'),
  summary: ru('Пять вопросов о счетах, газе и счётчиках.'),
  minutes: 5,
  field: { id: 'housing', title: ru('Дом и квартира') },
  version: '64bdc598feb1acb9',
  checkedOn: '2026-11-22',
  questions: [
    {
      id: 'paid',
      text: ru('Вы платите за квартиру до 15-го числа?'),
      advice: ru('Поставьте напоминание на 10-е число. Тогда пеней не будет.'),
      requirement: 'housing-bill-by-15th',
      clause: 'st-155-1',
      remind: { title: ru('Заплатить за квартиру'), every: 'month' },
    },
    {
      id: 'slip',
      text: ru('Вы храните чеки?'),
      advice: ru('Сложите чеки в одну папку. С ними легко найти ошибку.'),
      requirement: 'housing-bill-by-15th',
      clause: 'st-155-1',
    },
    {
      id: 'gas',
      text: ru('Мастер смотрел газ в этом году?'),
      advice: ru('Позвоните в газовую службу и выберите день. Газа нет? Ответьте «неприменимо».'),
      requirement: 'gas-equipment-maintenance',
      clause: 'yearly',
      remind: { title: ru('Позвать мастера по газу'), every: 'year' },
    },
    {
      id: 'meters',
      text: ru('Вы пускали проверить счётчики?'),
      advice: ru('Выберите день и пустите мастера. Иначе плата будет больше.'),
      requirement: 'meter-reading-access',
      clause: 'p-34-zh',
    },
    {
      id: 'repair-fee',
      text: ru('В счёте есть взнос на ремонт дома?'),
      advice: ru('Спросите об этом свою компанию. Долг растёт, даже если его не видно.'),
      requirement: 'capital-repair-fee',
      clause: 'st-169-1',
    },
  ],
};

/** A list in English. */
export const drone: Checklist = {
  id: 'drone',
  title: en('A drone before the flight'),
  summary: en('Three questions about number and list.'),
  minutes: 3,
  field: { id: 'aviation', title: en('Planes and drones') },
  version: '5537e8bc59464645',
  checkedOn: '2026-11-22',
  questions: [
    {
      id: 'entered',
      text: en('Is the drone on the list?'),
      advice: en('Apply to the aviation agency. It is free.'),
      requirement: 'drone-registration',
      clause: 'p-8',
    },
    {
      id: 'number',
      text: en('Is the number on the drone itself?'),
      advice: en('Write it on before you fly.'),
      requirement: 'drone-marking',
      clause: 'marks',
    },
    {
      id: 'ban',
      text: en('Did you find out if you may fly in your region?'),
      advice: en('Ask the city. In many regions you may not fly.'),
    },
  ],
};

/** A list that may become a declaration of compliance. */
export const house: Checklist = {
  id: 'house-management',
  title: ru('Дом под управлением'),
  summary: ru('Один вопрос для тех, кто правит домом.'),
  minutes: 1,
  field: { id: 'housing', title: ru('Дом и квартира') },
  version: '0c6a4f1be7d2a935',
  checkedOn: '2026-11-22',
  questions: [
    {
      id: 'call',
      text: ru('Служба отвечает на звонок за 5 минут?'),
      advice: ru('Поставьте второй телефон или человека на смену.'),
      requirement: 'emergency-dispatch-deadlines',
      clause: 'p-13',
    },
  ],
  declaration: {
    service: 'declare-compliance',
    basis: { act: 'Федеральный закон № 248-ФЗ', article: 'статья 51' },
    gives: ru('Инспекция реже приходит с проверкой.'),
    valid: ru('Один год. Потом проверьте себя снова.'),
  },
};

const number = '26-7042-5518';

export const receipt: DeclarationReceipt = {
  number,
  code: 'M4XT-82RW-KQ7C-P3D9F',
  filedAt: '2026-11-23T09:15:00Z',
  capability: { token: 'zc_sample', number, expiresAt: '2026-11-23T10:15:00Z' },
};

/** All lists. */
export const lists: readonly ChecklistSummary[] = [
  {
    id: 'drone',
    title: ru('Дрон перед полётом'),
    summary: ru('Три вопроса о номере и учёте.'),
    minutes: 3,
    field: { id: 'aviation', title: ru('Самолёты и дроны') },
  },
  {
    id: 'flat-renovation',
    title: ru('Ремонт со стенами'),
    summary: ru('Четыре вопроса до начала ремонта.'),
    minutes: 4,
    field: { id: 'housing', title: ru('Дом и квартира') },
  },
  {
    id: 'flight-delay',
    title: ru('Рейс задержали'),
    summary: ru('Четыре вопроса, пока вы ждёте.'),
    minutes: 3,
    field: { id: 'aviation', title: ru('Самолёты и дроны') },
  },
];
