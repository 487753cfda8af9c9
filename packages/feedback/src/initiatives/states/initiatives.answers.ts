import type { Initiative, InitiativeList, InitiativeReceipt, Text } from '@zabota/contract';

const ru = (text: string): Text => ({ text, lang: 'ru' });
const replanning = { id: 'replanning', title: ru('Перепланировка квартиры') };

export const collecting: Initiative = {
  number: '26-9014-2263',
  title: ru('Приём по вечерам'),
  text: ru('Откройте приём хотя бы раз в неделю до 20:00. Многие работают до шести.'),
  service: replanning,
  state: { code: 'published', title: ru('Собирает голоса'), since: '2026-11-09T09:00:00Z' },
  publishedOn: '2026-11-09',
  supporters: 48,
  open: true,
};

export const accepted: Initiative = {
  ...collecting,
  number: '26-9014-1187',
  title: ru('Письмо, когда меняется срок'),
  text: ru('Присылайте письмо, когда срок заявления меняется. Сейчас это видно только на сайте.'),
  state: { code: 'carried-out', title: ru('Сделали'), since: '2026-11-16T09:00:00Z' },
  publishedOn: '2026-09-21',
  supporters: 131,
  open: false,
  answer: {
    decision: 'accepted',
    on: '2026-10-12',
    by: ru('Жилищная инспекция'),
    reasons: ru('Вы правы: человек не должен проверять сайт каждый день.'),
    nextSteps: ru('Сделаем письма о смене срока до конца ноября.'),
    plannedOn: '2026-11-30',
  },
  change: {
    id: '01936f00-0000-7000-8000-0000000000c2',
    youSaid: ru('О новом сроке узнают поздно.'),
    weDid: ru('Теперь письмо приходит в тот же день, с причиной.'),
    on: '2026-11-16',
    url: 'https://agency.example/news/letters',
  },
};

export const declined: Initiative = {
  ...collecting,
  number: '26-9014-0521',
  title: ru('Согласовывать без проекта'),
  text: ru('Не требуйте проект, если сносят только кладовку.'),
  state: { code: 'declined', title: ru('Не можем сделать'), since: '2026-10-05T09:00:00Z' },
  publishedOn: '2026-09-07',
  supporters: 22,
  open: false,
  answer: {
    decision: 'declined',
    on: '2026-10-05',
    by: ru('Жилищная инспекция'),
    reasons: ru('Проект требует закон: часть 2 статьи 26 Жилищного кодекса.'),
    nextSteps: ru('Мы опубликовали образец простого проекта: с ним дешевле.'),
  },
};

export const list: InitiativeList = {
  total: 3,
  initiatives: [collecting, accepted, declined],
  services: [replanning],
  rules: {
    title: ru('Как мы публикуем инициативы'),
    items: [ru('Не публикуем оскорбления.'), ru('Убираем чужие личные данные.')],
    answerWithin: ru('Отвечаем не позднее 30 дней после публикации.'),
    support: ru('Один голос с одного устройства. Кто вы, мы не проверяем.'),
  },
  feed: '/feeds/demo-housing/initiatives.atom',
};

export const receipt: InitiativeReceipt = {
  number: '26-9014-2270',
  code: 'K7QF-93XW-TM2C-H4D8N',
  filedAt: '2026-11-23T10:00:00Z',
  checkedBy: '2026-11-26',
  masked: [],
  capability: { token: 'zc_example', number: '26-9014-2270', expiresAt: '2026-11-23T11:00:00Z' },
};
