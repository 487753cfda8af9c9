import type { BodyOf, ResponseOf } from '../operation.types.js';
import {
  checklistExample,
  differenceExample,
  requirementExample,
  requirementListExample,
} from './requirement.example.js';
import { ru } from './text.js';

const number = '26-4817-3052';
const capability = { token: 'zc_example', number, expiresAt: '2026-11-23T11:00:00Z' };

type RequirementExamples = {
  readonly [
    Id in
      | 'listRequirements'
      | 'suggestRequirements'
      | 'readRequirement'
      | 'compareRequirement'
      | 'listRequirementChanges'
      | 'readRequirementFeed'
      | 'listChecklists'
      | 'readChecklist'
      | 'declareCompliance'
      | 'assessRequirement'
      | 'listRequirementClarity'
  ]: { readonly body?: BodyOf<Id>; readonly response: ResponseOf<Id> };
};

/** Worked examples of the operations about requirements and check lists. */
export const requirementExamples: RequirementExamples = {
  listRequirements: { response: requirementListExample },
  suggestRequirements: {
    response: {
      suggestions: [{ id: requirementExample.id, text: 'До какого числа платить за квартиру?' }],
    },
  },
  readRequirement: { response: requirementExample },
  compareRequirement: { response: differenceExample },
  listRequirementChanges: {
    response: {
      changes: [
        {
          id: requirementExample.id,
          title: requirementExample.title,
          on: '2026-03-01',
          kind: 'changed',
          what: ru('Было 10-е, стало 15-е.'),
          previous: '0a1b2c3d4e5f6071',
          version: requirementExample.version,
        },
      ],
    },
  },
  readRequirementFeed: { response: '<feed xmlns="http://www.w3.org/2005/Atom"></feed>' },
  listChecklists: {
    response: {
      checklists: [
        {
          id: checklistExample.id,
          title: checklistExample.title,
          summary: checklistExample.summary,
          minutes: checklistExample.minutes,
          field: checklistExample.field,
        },
      ],
    },
  },
  readChecklist: { response: checklistExample },
  declareCompliance: {
    body: {
      checklist: checklistExample.id,
      version: checklistExample.version,
      answers: [{ question: 'paid-in-time', answer: 'yes' }],
      declarant: { kind: 'organisation', organisation: { name: 'ООО «Дом»' } },
      lang: 'ru',
    },
    response: { number, code: 'K7QF-93XW-TM2C-H4D8N', filedAt: '2026-11-23T10:00:00Z', capability },
  },
  listRequirementClarity: {
    response: {
      total: 1,
      paragraphs: [
        {
          requirement: { id: requirementExample.id, title: requirementExample.title },
          owner: ru('Отдел разъяснений'),
          paragraph: 'answer',
          text: requirementExample.answer.text,
          edition: { version: requirementExample.version, from: '2026-03-01', current: true },
          clear: 34,
          unclear: 12,
          needless: 4,
          trouble: { share: 0.32, low: 0.2076, high: 0.4581 },
        },
      ],
    },
  },
  assessRequirement: {
    body: {
      version: requirementExample.version,
      lang: 'ru',
      assessors: 'Группа оценщиков, пять человек.',
    },
    response: { at: '2026-11-23T10:00:00Z', assessors: 'Группа оценщиков, пять человек.' },
  },
};
