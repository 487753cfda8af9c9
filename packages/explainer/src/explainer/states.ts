import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { ExplainerElement } from './explainer.element.js';
import { bill, billDifference } from './states/card.answers.js';
import { found, foundInEnglish, nothingFound, ofShops } from './states/list.answers.js';
import { news } from './states/news.answers.js';
import { renovation } from './states/renovation.answers.js';

type Properties = Pick<ExplainerElement, 'locale' | 'requirement' | 'field'>;

const see = (text: string): Step => ({ see: text });
const press = (text: string): Step => ({ press: text });
const choose = (text: string): Step => ({ choose: text });
const pressNews = press('Что нового в правилах');
const openNews = [pressNews, see('Огни на дроне')];
const ofActivity: Step = { fill: 'Код вашей деятельности (ОКВЭД)', with: '47,11' };

const service: FakeService = {
  listRequirements: { body: found },
  suggestRequirements: { body: { suggestions: [] } },
  readRequirement: { body: bill },
  compareRequirement: { body: billDifference },
  listRequirementChanges: { body: news },
};

const state = (
  name: string,
  steps: readonly Step[] = [],
  changes: FakeService = {},
  properties: Partial<Properties> = {},
): State<Properties> => ({
  name,
  properties: { locale: 'ru', ...properties },
  service: { ...service, ...changes },
  steps,
});
const ofBill = { requirement: 'housing-bill-by-15th' };
const shown = see('До 15-го числа следующего месяца.');
const old = { ...bill, checked: { ...bill.checked, until: '2026-10-01', stale: true } };
const assessed = {
  ...bill,
  assessment: { at: '2026-11-20T09:00:00Z', assessors: 'Три человека из клуба «Ясно».' },
};

/** Every state of the explainer, once: tests, stories, transcripts and size walk this list. */
export const states = defineStates<Properties>([
  state('opening', [], { listRequirements: 'pending' }),
  state('not-opened', [see('Попробовать ещё раз')], { listRequirements: 'offline' }),
  state('list', [see('Найден')]),
  state('nothing-found', [see('Ничего не нашлось')], { listRequirements: { body: nothingFound } }),
  state('understood', [see('Искали')], {
    listRequirements: { body: { ...found, understood: 'ремонт' } },
  }),
  state('of-an-activity', [see('Найден'), ofActivity, see('Найдено 1 правило')], {
    listRequirements: [{ body: found }, { body: ofShops }],
  }),
  state('news', openNews),
  state('news-compared', [...openNews, press('Сравнить по словам'), see('было')]),
  state('news-date-wrong', [
    ...openNews,
    { fill: 'Месяц', with: '13' },
    press('Показать'),
    see('Напишите дату целиком'),
  ]),
  state('nothing-new', [pressNews, see('Ничего нового')], {
    listRequirementChanges: { body: { changes: [] } },
  }),
  state('news-not-opened', [pressNews, see('Попробовать ещё раз')], {
    listRequirementChanges: 'offline',
  }),
  state('card-opening', [], { readRequirement: 'pending' }, ofBill),
  state('card-not-opened', [see('Попробовать ещё раз')], { readRequirement: 'offline' }, ofBill),
  state('card', [shown], {}, ofBill),
  state('applies', [shown, choose('Да'), see('Да, это про вас')], {}, ofBill),
  state('does-not-apply', [shown, choose('Нет'), see('Нет, это не про вас')], {}, ofBill),
  state('easy-to-read', [shown, choose('Ясно'), see('Платите за дом каждый месяц.')], {}, ofBill),
  state('term-open', [shown, press('пени'), see('Доплата')], {}, ofBill),
  state('marking', [shown, choose('Отметить непонятное')], {}, ofBill),
  state(
    'mark-not-sent',
    [shown, press('Не понятно'), see('Это не дошло')],
    { getFeedbackForm: 'offline' },
    ofBill,
  ),
  state('compared', [shown, press('Сравнить по словам'), see('было')], {}, ofBill),
  state('stale', [shown, see('Проверяли давно')], { readRequirement: { body: old } }, ofBill),
  state('assessed', [shown, see('оценщик')], { readRequirement: { body: assessed } }, ofBill),
  state(
    'exact-in-english',
    [see('Get the decision of the city first'), choose('Exact')],
    { readRequirement: { body: renovation } },
    { locale: 'en', requirement: 'flat-remodelling-approval' },
  ),
  state(
    'list-in-english',
    [see('found')],
    { listRequirements: { body: foundInEnglish } },
    {
      locale: 'en',
    },
  ),
]);
