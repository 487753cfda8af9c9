import type { Examples } from './example.types.js';
import { caseExample } from './case.example.js';
import {
  complaintExample,
  formExample,
  receiptExample,
  routeExample,
} from './complaint.example.js';
import {
  decisionExample,
  purposeExample,
  signedReceiptExample,
  standingExample,
  useExample,
} from './consent.example.js';
import { offerExample } from './offer.example.js';
import {
  erasureExample,
  exportExample,
  myDataExample,
  preferencesExample,
} from './permission.example.js';
import { requirementExamples } from './requirement.operations.example.js';
import { ru } from './text.js';
import { voiceExamples } from './voice.operations.example.js';
import { workerExamples } from './worker.example.js';

const { people, history, number, state } = caseExample;
const upload = '01936f00-0000-7000-8000-0000000000aa';
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const capability = { token: 'zc_example', number, expiresAt: '2026-11-23T11:00:00Z' };
const staffCase = {
  case: caseExample,
  legal: ['resume', 'close-action', 'stop'],
  actionAnswers: [],
  readers: [],
};
const subject = { issuer: 'https://id.example', subject: 'anna' };
const { id: offer, version, why, conditions } = offerExample;
const event = {
  situation: 'child-born',
  event: why.event.id,
  subject,
  happenedAt: why.event.at,
  facts: { children: 3 },
};
const pushed = { number, state: 'suspended', version: 4 };

/** One worked example for every operation; a test holds each against its schema. */
export const examples: Examples = {
  getAgency: {
    response: {
      id: 'demo-housing',
      name: ru('Жилищная инспекция'),
      timeZone: 'Europe/Moscow',
      languages: ['ru', 'en'],
      contact: people.owner,
      calendarVersion: 'ru-2026-1',
    },
  },
  listServices: {
    response: {
      services: [
        {
          id: 'replanning',
          title: ru('Перепланировка квартиры'),
          summary: ru('Разрешим изменить планировку или объясним, как это сделать законно.'),
          owner: people.owner,
          term: ru('25 рабочих дней'),
          cost: ru('бесплатно'),
        },
      ],
    },
  },
  openCase: { body: { number, code: 'K7QF-93XW-TM2C-H4D8N' }, response: capability },
  listCases: {
    response: {
      cases: [
        {
          number,
          kind: 'application',
          title: caseExample.title,
          state,
          dueOn: '2026-12-14',
          late: false,
          openActions: 1,
        },
      ],
    },
  },
  readCase: { response: caseExample },
  readHistory: { response: { total: history.total, events: history.latest } },
  watchCase: { response: { version: 4, seq: 2 } },
  answerAction: {
    body: { kind: 'upload', files: [{ upload, size: 4, sha256 }] },
    response: caseExample,
  },
  rateOutcome: { body: { needMet: 'yes' }, response: caseExample },
  reopenCase: {
    body: { comment: 'Согласие было в приложении к заявлению.' },
    response: caseExample,
  },
  chooseNotifications: { body: { channel: 'none' }, response: { channel: 'none' } },
  readDocument: {},
  getComplaintForm: { response: formExample },
  routeComplaint: {
    body: { ground: 'late-service', service: 'replanning', against: 'body' },
    response: routeExample,
  },
  sendComplaint: { body: complaintExample, response: receiptExample },
  listPurposes: { response: { purposes: [purposeExample], identified: true } },
  decideConsent: {
    body: decisionExample,
    response: {
      purpose: purposeExample.id,
      standing: standingExample,
      receipt: signedReceiptExample,
    },
  },
  listDecisions: {
    response: {
      decisions: [
        {
          purpose: { id: purposeExample.id, title: purposeExample.title },
          decision: 'grant',
          state: 'active',
          at: '2026-11-23T10:00:00Z',
          textVersion: purposeExample.text.version,
          receipt: signedReceiptExample.receipt.receipt_id,
          sequence: 1,
        },
      ],
    },
  },
  readReceipt: { response: signedReceiptExample },
  listReceiptKeys: {
    response: {
      keys: [
        {
          kty: 'EC',
          crv: 'P-256',
          x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
          y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
          kid: 'k1',
          alg: 'ES256',
          use: 'sig',
        },
      ],
    },
  },
  listUses: { response: { uses: [useExample] } },
  listOffers: { response: { offers: [offerExample] } },
  answerOffer: { body: { type: 'confirm', version }, response: offerExample },
  readMyData: { response: myDataExample },
  choosePreferences: { body: preferencesExample, response: preferencesExample },
  exportMyData: { response: exportExample },
  eraseMyData: { body: { confirm: 'erase' }, response: erasureExample },
  ...voiceExamples,
  ...workerExamples,
  ...requirementExamples,
  createChallenge: {
    body: { action: 'complaint' },
    response: { challenge: { parameters: {}, signature: '' } },
  },
  createUpload: {
    body: { name: 'Согласие.pdf', size: 4 },
    response: { id: upload, token: 'zu_example', expiresAt: '2026-11-24T10:00:00Z' },
  },
  putUpload: {
    response: { id: upload, name: 'Согласие.pdf', size: 4, sha256, mediaType: 'application/pdf' },
  },
  discardUpload: {},
  listStaffCases: { response: { cases: [] } },
  readStaffCase: { response: staffCase },
  commandCase: { body: { type: 'resume' }, response: staffCase },
  readStaffDocument: {},
  pushApplication: {
    body: {
      service: 'replanning',
      channel: 'office',
      applicant: { email: 'client@example.org', lang: 'ru' },
    },
    response: { number, code: 'K7QF-93XW-TM2C-H4D8N', version: 1, test: false },
  },
  pushCommand: {
    body: { type: 'begin-stage', stage: 'check' },
    response: { ...pushed, state: 'in-progress' },
  },
  pushEpguEvent: {
    body: { statusId: 6, date: '2026-11-23T10:00:00Z' },
    response: { ...pushed, state: 'in-progress' },
  },
  checkConsent: {
    body: { purpose: purposeExample.id, subject, use: 'check-right', data: ['family'] },
    response: {
      use: useExample.id,
      at: useExample.at,
      basis: 'consent',
      receipt: signedReceiptExample.receipt.receipt_id,
      textVersion: purposeExample.text.version,
      validUntil: '2027-11-23',
    },
  },
  pushUseResult: { body: { result: 'offered', case: number } },
  pushDestruction: { body: { act: 'АУ-2026-17', destroyedAt: '2026-12-20T09:00:00Z' } },
  pushSituationEvent: {
    body: { ...event, reference: 'ЗАГС-1024' },
    response: {
      event: '01936f00-0000-7000-8000-0000000000ee',
      outcomes: [{ scenario: offerExample.scenario.id, outcome: 'offered', offer, conditions }],
    },
  },
  pushOffer: {
    body: {
      ...event,
      scenario: offerExample.scenario.id,
      basis: { consent: standingExample.receipt },
    },
    response: { offer, state: 'drafted', version },
  },
  pushOfferCommand: {
    body: { type: 'satisfy' },
    response: { offer, state: 'satisfied', version: 6 },
  },
  readOfferFunnel: {
    response: {
      from: '2026-10-01',
      to: '2026-11-24',
      atLeast: 10,
      situations: [
        {
          situation: offerExample.situation,
          stages: [
            { stage: 'informed', clients: 240 },
            { stage: 'consented', clients: 120 },
            { stage: 'drafted', clients: 64 },
            { stage: 'confirmed', clients: 31 },
            { stage: 'satisfied', clients: null },
            { stage: 'reviewed', clients: null },
          ],
        },
      ],
    },
  },
};
