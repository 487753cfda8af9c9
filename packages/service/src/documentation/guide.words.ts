import type { Language } from '../messages/messages.js';

const en = {
  product: 'Zabota',
  skip: 'Skip to the text',
  guides: 'Guides',
  api: 'Interface reference',
  search: 'Search the guides',
  find: 'Search',
  otherLanguage: 'Русский',
  onlyEnglish: 'This page is written in English only.',
  found: (query: string, count: number) =>
    count === 0 ? `Nothing found for “${query}”` : `Found for “${query}”`,
  nothing: 'Try another word, or fewer of them.',
  previous: 'Before',
  next: 'Next',
  stories: {
    title: 'All states of all touchpoints',
    notBuilt:
      'The stories were not built here. This command builds them; then restart the service:',
  },
};

export type GuideWords = typeof en;

const ru: GuideWords = {
  product: 'Забота',
  skip: 'Сразу к тексту',
  guides: 'Руководства',
  api: 'Описание API',
  search: 'Найти в руководствах',
  find: 'Найти',
  otherLanguage: 'English',
  onlyEnglish: 'Эта страница есть только на английском.',
  found: (query, count) => (count === 0 ? `По запросу «${query}» ничего нет` : `Нашли «${query}»`),
  nothing: 'Попробуйте другое слово или меньше слов.',
  previous: 'Раньше',
  next: 'Дальше',
  stories: {
    title: 'Все состояния всех элементов',
    notBuilt: 'Истории здесь не собраны. Соберите их этой командой и запустите службу снова:',
  },
};

const all: Readonly<Record<Language, GuideWords>> = { ru, en };

export const guideWords = (language: Language): GuideWords => all[language];
