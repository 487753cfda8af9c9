import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import { erasure, myData, newcomer } from '../states/my-data.sample.js';
import { offer } from '../states/offer.sample.js';
import { brokenDown, uses } from '../states/sample.js';
import type { PermissionsElement } from './permissions.element.js';

const showing = (
  name: string,
  steps: readonly Step[] = [],
  more: FakeService = {},
): State<PermissionsElement> => ({
  name,
  properties: { offersHref: '/offers' },
  service: {
    readMyData: { body: myData },
    listOffers: { body: { offers: [offer] } },
    ...more,
  },
  steps: [{ see: 'Все мои данные' }, ...steps],
});

/** Every state of `<zabota-permissions>`, once. */
export const states = defineStates<PermissionsElement>([
  showing('everything'),
  showing('newcomer', [], {
    readMyData: { body: newcomer },
    listOffers: { body: { offers: [] } },
  }),
  showing(
    'uses-open',
    [{ press: 'Кто и зачем использовал данные' }, { see: 'Предложили скидку' }],
    {
      readMyData: { body: { ...myData, consents: [] } },
      listUses: { body: { uses: [...uses] } },
    },
  ),
  showing('saved', [{ choose: 'по телефону' }, { press: 'Сохранить' }, { see: 'Сохранили' }], {
    choosePreferences: { body: myData.preferences },
  }),
  showing('not-saved', [{ press: 'Сохранить' }, { see: 'мы уже чиним' }], {
    choosePreferences: brokenDown,
  }),
  showing('asks-before-erasing', [
    { press: 'Удалить то, что можно' },
    { see: 'Отменить это нельзя' },
  ]),
  showing(
    'erased',
    [{ press: 'Удалить то, что можно' }, { press: 'Да, удалить' }, { see: 'Акт об уничтожении' }],
    {
      readMyData: [
        { body: myData },
        { body: { ...newcomer, holdings: myData.holdings.filter(({ erasable }) => !erasable) } },
      ],
      eraseMyData: { body: erasure },
    },
  ),
  showing('not-exported', [{ press: 'Скачать все мои данные' }, { see: 'мы уже чиним' }], {
    exportMyData: brokenDown,
  }),
  {
    ...showing('not-signed-in'),
    properties: { signInHref: '/sign-in' },
    service: {
      readMyData: {
        problem: { code: 'sign-in-needed', status: 401, detail: 'Войдите, чтобы увидеть.' },
      },
      listOffers: 'pending',
    },
    steps: [{ see: 'Войти' }],
  },
  {
    ...showing('reading'),
    service: { readMyData: 'pending', listOffers: 'pending' },
    steps: [],
  },
  {
    ...showing('service-down'),
    service: { readMyData: brokenDown, listOffers: 'pending' },
    steps: [{ see: 'мы уже чиним' }],
  },
]);
