import type { Purpose, SignedReceipt, Standing, Text, UseEntry } from '@zabota/contract';

/** A text of the service in Russian. */
export const ru = (text: string): Text => ({ text, lang: 'ru' });

/** Ids that the contract takes, readable in a failing test. */
export const id = (last: number) => `01936f00-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const hash = '3fa9c1d27d0a5b7f2f1f0c1a9c6f7e21b0a55a7c5f6a3f1c4d2e8b90a1b2c3d4';

const named = (name: string, title: string) => ({ id: name, title: ru(title) });

const inspection: Purpose['parties'][number] = {
  id: 'inspection',
  role: 'controller',
  name: ru('Жилищная инспекция'),
  address: ru('г. Приозёрный, ул. Садовая, 1'),
  contact: '+7 (000) 000-10-00',
  type: 'state-body',
  number: 'ОГРН 0000000000001',
};

/** Nothing was decided, and it is right to ask. */
export const undecided: Standing = {
  state: 'none',
  revision: 0,
  ask: true,
  legal: ['grant', 'refuse', 'not-now', 'never-ask'],
  endsSoon: false,
  changes: [],
};

export const agreed: Standing = {
  state: 'active',
  revision: 1,
  ask: false,
  legal: ['withdraw'],
  at: '2026-11-20T10:00:00Z',
  textVersion: '2026-01-01-3fa9c1d2',
  receipt: id(1),
  validUntil: '2027-11-20',
  endsSoon: false,
  changes: [],
};

/** Help without an application within a life situation. */
export const newborn: Purpose = {
  id: 'newborn-offers',
  kind: 'proactive',
  situation: named('child-born', 'Рождение ребёнка'),
  services: [named('bill-discount', 'Скидка на квартплату')],
  title: ru('Предложить скидку без заявления?'),
  summary: ru(
    'Когда ЗАГС зарегистрирует рождение, мы сами проверим, что вам положено, и пришлём план. Без вашего ответа ничего не отправим.',
  ),
  basis: { kind: 'consent' },
  data: [named('family', 'Состав семьи'), named('flat', 'Адрес и площадь квартиры')],
  uses: [named('check-right', 'Проверить, положена ли скидка')],
  actions: [ru('получить'), ru('сравнить с условиями'), ru('хранить до конца согласия')],
  parties: [inspection],
  valid: { text: ru('Один год'), days: 365 },
  refusal: ru('Ничего не изменится: подадите заявление сами.'),
  withdrawal: ru('На этой странице, одной кнопкой.'),
  text: {
    version: '2026-01-01-3fa9c1d2',
    hash,
    lang: 'ru',
    since: '2026-01-01',
    full: ru(
      'Я даю согласие Жилищной инспекции. Она может получать сведения о составе моей семьи и о квартире, чтобы проверить, положена ли мне скидка. Согласие действует один год. Я могу отозвать его в любой день.',
    ),
  },
  standing: undecided,
};

export const warnings: Purpose = {
  ...newborn,
  id: 'gas-warnings',
  kind: 'warning',
  situation: undefined,
  services: [],
  title: ru('Предупреждать о газе и отоплении'),
  summary: ru('Счётчики передают показания, мы смотрим на них и предупреждаем. Штрафа не будет.'),
  data: [named('meters', 'Показания счётчиков')],
  uses: [named('look-for-risk', 'Найти опасные показания')],
  refusal: ru('Вы сами следите за приборами. Проверять чаще не станем.'),
};

/** Another organisation gets the data, and it is named. */
export const repairFund: Purpose = {
  ...newborn,
  id: 'repair-fund',
  kind: 'disclosure',
  situation: undefined,
  services: [],
  title: ru('Передать данные в фонд ремонта'),
  summary: ru('Фонд сам откроет счёт на ремонт дома, и вам не придётся туда ездить.'),
  parties: [
    inspection,
    {
      id: 'fund',
      role: 'recipient',
      name: ru('Фонд капитального ремонта'),
      address: ru('г. Приозёрный, ул. Озёрная, 5'),
      contact: '+7 (000) 000-20-00',
      type: 'company',
      number: 'ИНН 0000000000',
    },
  ],
};

/** No consent is needed (A61). */
export const byLaw: Purpose = {
  ...newborn,
  id: 'service-processing',
  kind: 'processing',
  situation: undefined,
  services: [],
  title: ru('Рассматривать ваши заявления'),
  summary: ru('Без этих данных нельзя ответить на заявление.'),
  basis: {
    kind: 'law',
    law: { act: 'Федеральный закон № 152-ФЗ', article: 'статья 6, часть 1, пункт 4' },
    explanation: ru('Закон обязывает нас рассмотреть заявление, поэтому согласия не просит.'),
  },
  standing: undefined,
};

/** What the site keeps on the device. */
export const analytics: Purpose = {
  ...newborn,
  id: 'analytics',
  kind: 'site-storage',
  situation: undefined,
  services: [],
  title: ru('Считать посещения сайта'),
  summary: ru('Так мы видим, какие страницы непонятны. Кто вы, счётчик не знает.'),
  data: [named('visits', 'Какие страницы открывали')],
  uses: [named('count', 'Посчитать посещение')],
  valid: { text: ru('Полгода'), days: 180 },
  refusal: ru('Сайт работает так же.'),
  storage: {
    keeps: [
      {
        name: 'stat_id',
        where: 'cookie',
        purpose: ru('Отличает одно посещение от другого'),
        days: 180,
      },
      { name: 'stat_seen', where: 'session-storage', purpose: ru('Что уже посчитано'), days: 0 },
    ],
    googleConsent: ['analytics_storage'],
  },
  standing: undefined,
};

export const receipt: SignedReceipt = {
  jws: 'eyJhbGciOiJFZERTQSIsImtpZCI6ImRlbW8ifQ.e30.AA',
  receipt: {
    schema_version: 'ISO-IEC-TS-27560-2023',
    receipt_id: id(1),
    record_id: id(2),
    pii_principal_id: id(3),
    decision: 'grant',
    pii_processing: {
      privacy_notice: {
        version: newborn.text.version,
        language: 'ru',
        sha256: hash,
        text: newborn.text.full.text,
      },
      language: 'ru',
      purposes: [
        {
          purpose: newborn.title.text,
          purpose_id: newborn.id,
          purpose_type: 'proactive',
          lawful_basis: 'Согласие: Федеральный закон № 152-ФЗ, ст. 9',
          life_situation: 'child-born',
          services: ['bill-discount'],
          pii_information: newborn.data.map((one) => ({
            pii_type: one.title.text,
            pii_type_id: one.id,
          })),
          pii_controllers: ['inspection'],
          processing_methods: newborn.actions.map(({ text }) => text),
          collection_method: 'Страница ведомства, действие клиента',
          storage_locations: ['Россия, г. Приозёрный, ул. Садовая, 1'],
          retention_period: 'P365D',
          jurisdiction: 'RU',
          recipient_third_parties: [],
          withdrawal_method: newborn.withdrawal.text,
          effects_of_refusal: newborn.refusal.text,
        },
      ],
    },
    party_identification: [
      {
        party_id: 'inspection',
        party_name: inspection.name.text,
        party_address: inspection.address.text,
        party_contact: inspection.contact,
        party_type: 'state-body',
        party_role: 'controller',
      },
    ],
    events: [
      {
        event_time: '2026-11-20T10:00:00Z',
        event_type: 'explicit',
        event_state: 'consent-given',
        entity_id: id(3),
        validity_duration: 'P365D',
      },
    ],
    record: { sequence: 412, previous: hash },
  },
};

export const uses: readonly UseEntry[] = [
  {
    id: id(5),
    at: '2026-11-22T08:00:00Z',
    purpose: { id: newborn.id, title: newborn.title },
    body: ru('Жилищная инспекция'),
    use: named('check-right', 'Проверили, положена ли скидка'),
    data: newborn.data,
    allowed: true,
    basis: 'consent',
    result: { at: '2026-11-22T08:00:01Z', text: ru('Предложили скидку 30 %') },
  },
  {
    id: id(4),
    at: '2026-11-21T08:00:00Z',
    purpose: { id: newborn.id, title: newborn.title },
    body: ru('Фонд капитального ремонта'),
    use: named('share', 'Хотели получить ваш адрес'),
    data: [named('flat', 'Адрес и площадь квартиры')],
    allowed: false,
    basis: 'consent',
    why: ru('Согласие не о передаче в фонд'),
  },
];

/** The service has broken down. */
export const brokenDown = {
  problem: { code: 'internal', status: 500, detail: 'У нас сбой, мы уже чиним.' },
} as const;
