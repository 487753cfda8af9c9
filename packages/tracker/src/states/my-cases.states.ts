import type { CaseSummary } from '@zabota/contract';
import type { State } from '@zabota/core/fake.js';
import type { TrackerProperties } from './application.states.js';
import { complaint } from './complaints.js';
import { application, number, ru } from './sample.js';
import { suspended } from './stops.js';

type TrackerState = State<TrackerProperties>;

const complaintHref = '/complaint';

const renovation = { id: 'home-renovation', title: ru('Ремонт в квартире') };
const childBorn = { id: 'child-born', title: ru('Родился ребёнок') };

const granted = {
  code: 'granted' as const,
  title: ru('Готово'),
  since: '2026-11-19T09:00:00Z',
  final: true,
};

/** Lines of the list that a signed-in client sees: of two situations, and one by itself. */
export const summaries: readonly CaseSummary[] = [
  {
    number: complaint.number,
    kind: 'complaint',
    title: complaint.title,
    situation: renovation,
    state: complaint.state,
    dueOn: '2026-12-11',
    late: false,
    openActions: 0,
  },
  {
    number: '26-7730-4186',
    kind: 'application',
    title: ru('Пересчёт квартплаты на новую семью'),
    situation: childBorn,
    state: granted,
    late: false,
    openActions: 0,
  },
  {
    number: '26-7730-5093',
    kind: 'application',
    title: ru('Скидка на капитальный ремонт'),
    situation: childBorn,
    state: granted,
    late: false,
    openActions: 0,
  },
  {
    number,
    kind: 'application',
    title: suspended.title,
    situation: renovation,
    state: suspended.state,
    dueOn: '2026-12-17',
    late: false,
    openActions: 1,
  },
  {
    number: '26-1001-2003',
    kind: 'application',
    title: ru('Справка о фонде'),
    state: { ...application.state, title: ru('Готовим') },
    dueOn: '2026-11-16',
    late: true,
    openActions: 0,
  },
];

/** What a client meets whom the page has signed in. */
export const signedInStates: readonly TrackerState[] = [
  {
    name: 'my-cases',
    properties: { complaintHref },
    isSignedIn: true,
    service: { listCases: { body: { cases: [...summaries] } } },
    steps: [{ see: 'Родился ребёнок' }],
  },
];
