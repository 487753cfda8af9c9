import type { ConsentReceipt, DecisionInput, SignedReceipt, UseEntry } from '../consent.js';
import type { Purpose, Standing } from '../purpose.js';
import { ru } from './text.js';

const hash = '3fa9c1d27d0a5b7f2f1f0c1a9c6f7e21b0a55a7c5f6a3f1c4d2e8b90a1b2c3d4';
const receiptId = '01936f00-0000-7000-8000-0000000000c1';
const controller = {
  id: 'demo-housing',
  role: 'controller',
  name: ru('Жилищная инспекция'),
  address: ru('г. Приозёрск, ул. Садовая, 1'),
  contact: '+7 000 000-00-00',
  type: 'state-body',
} as const;
const data = [
  { id: 'family', title: ru('Состав семьи') },
  { id: 'flat', title: ru('Адрес и площадь квартиры') },
];
const uses = [{ id: 'check-right', title: ru('Проверить, положена ли льгота') }];

export const standingExample: Standing = {
  state: 'active',
  revision: 1,
  ask: false,
  legal: ['withdraw'],
  at: '2026-11-23T10:00:00Z',
  textVersion: '2026-01-01-3fa9c1d2',
  receipt: receiptId,
  validUntil: '2027-11-23',
  endsSoon: false,
  changes: [],
};

/** A proactive purpose within a life situation: the one the six stages begin with. */
export const purposeExample: Purpose = {
  id: 'large-family-offers',
  kind: 'proactive',
  situation: { id: 'child-born', title: ru('Родился ребёнок') },
  services: [{ id: 'bill-discount', title: ru('Скидка на квартплату') }],
  title: ru('Предлагать помощь, когда родится ребёнок'),
  summary: ru('Мы сами проверим, что вам положено, и предложим. Без вас ничего не отправим.'),
  basis: { kind: 'consent' },
  data,
  uses,
  actions: [ru('получить'), ru('сравнить с условиями'), ru('хранить')],
  parties: [controller],
  valid: { text: ru('Один год'), days: 365 },
  refusal: ru('Вы подадите заявление сами. На другие услуги отказ не влияет.'),
  withdrawal: ru('Нажмите «Отозвать» на этой странице.'),
  text: {
    version: '2026-01-01-3fa9c1d2',
    hash,
    lang: 'ru',
    since: '2026-01-01',
    full: ru('Я разрешаю Жилищной инспекции получать сведения о составе моей семьи…'),
  },
  standing: standingExample,
};

export const decisionExample: DecisionInput = {
  purpose: purposeExample.id,
  decision: 'grant',
  text: { hash, lang: 'ru' },
  seen: 0,
};

const receipt: ConsentReceipt = {
  schema_version: 'ISO-IEC-TS-27560-2023',
  receipt_id: receiptId,
  record_id: '01936f00-0000-7000-8000-0000000000c0',
  pii_principal_id: '01936f00-0000-7000-8000-0000000000bb',
  decision: 'grant',
  pii_processing: {
    privacy_notice: {
      version: purposeExample.text.version,
      language: 'ru',
      sha256: hash,
      text: purposeExample.text.full.text,
    },
    language: 'ru',
    purposes: [
      {
        purpose: purposeExample.title.text,
        purpose_id: purposeExample.id,
        purpose_type: 'proactive',
        lawful_basis: 'Согласие: Федеральный закон № 152-ФЗ, ст. 9',
        life_situation: 'child-born',
        services: ['bill-discount'],
        pii_information: data.map(({ id, title }) => ({ pii_type: title.text, pii_type_id: id })),
        pii_controllers: ['demo-housing'],
        processing_methods: ['получить', 'сравнить с условиями', 'хранить'],
        collection_method: 'Страница ведомства, действие клиента',
        storage_locations: ['Россия, г. Приозёрск, ул. Садовая, 1'],
        retention_period: 'P365D',
        jurisdiction: 'RU',
        recipient_third_parties: [],
        withdrawal_method: purposeExample.withdrawal.text,
        effects_of_refusal: purposeExample.refusal.text,
      },
    ],
  },
  party_identification: [
    {
      party_id: controller.id,
      party_name: controller.name.text,
      party_address: controller.address.text,
      party_contact: controller.contact,
      party_type: controller.type,
      party_role: controller.role,
    },
  ],
  events: [
    {
      event_time: '2026-11-23T10:00:00Z',
      event_type: 'explicit',
      event_state: 'consent-given',
      entity_id: '01936f00-0000-7000-8000-0000000000bb',
      validity_duration: 'P365D',
    },
  ],
  record: { sequence: 1, previous: hash },
};

export const signedReceiptExample: SignedReceipt = { receipt, jws: 'eyJhbGciOiJFZERTQSJ9.e30.AA' };

export const useExample: UseEntry = {
  id: '01936f00-0000-7000-8000-0000000000d1',
  at: '2026-11-24T08:00:00Z',
  purpose: { id: purposeExample.id, title: purposeExample.title },
  body: ru('Жилищная инспекция'),
  use: { id: 'check-right', title: ru('Проверить, положена ли льгота') },
  data,
  allowed: true,
  basis: 'consent',
  result: { at: '2026-11-24T08:00:01Z', text: ru('Предложили скидку на квартплату') },
};
