import type { Case, CaseEvent, CaseState, CaseSummary, Contact, Language } from '@zabota/contract';
import type { Static } from 'typebox';
import { addresseeOf } from '../complaint/route.js';
import type { AgencyContent, Edition } from '../content/content.js';
import type { PersonItem } from '../content/content.schema.js';
import { say, type Bilingual } from '../content/words.js';
import { dateIn } from '../deadline/local-date.js';
import { epguWords } from '../integration/epgu.js';
import { dayInWords } from '../messages/day-in-words.js';
import type { ActionRecord, CaseRecord, EventRecord } from './case.record.js';
import { editionOf, scenarioOf, type Scenario } from './case.scenario.js';
import { eventTitle, stateWords, you } from './case.words.js';
import type { Moment } from './case.rows.js';
import { viewDeadline } from './deadline.view.js';
import { canReopen, isFinal } from './legality.js';
import { viewAnswer, viewInitiative, viewResult, viewStop } from './decision.view.js';

type Lang = Static<typeof Language>;

/** What the view of a case is made with. */
export interface Sight {
  readonly content: AgencyContent;
  readonly at: Moment & { readonly timeZone: string };
  readonly lang: Lang;
}

/** A case as its client sees it, in the language asked for. */
export function viewCase(record: CaseRecord, { content, at, lang }: Sight): Case {
  const { row, decision, complaint, term } = record;
  const scenario = scenarioOf(content, row, complaint?.ground);
  const edition = content.on(at.today);
  const state = row.state as CaseState;
  const sight = { content, at, lang };
  const addressee =
    decision.addressee ??
    (complaint && addresseeOf(editionOf(content, row.filed_at), complaint.against as 'body')?.who);
  const { stop, answer, result, outcome } = decision;
  return {
    number: row.number,
    kind: row.kind,
    ...(row.regime && { regime: row.regime as Case['regime'] & string }),
    title: say(scenario.title, lang),
    ...(row.service && { service: row.service }),
    ...(row.situation && { situation: row.situation }),
    state: viewState(row, lang),
    version: row.version,
    filedAt: row.filed_at.toISOString(),
    ...(row.registered_at && { registeredAt: row.registered_at.toISOString() }),
    channel: row.channel as Case['channel'],
    timeZone: at.timeZone,
    ...(addressee && { addressee: say(addressee, lang) }),
    ...(term && { due: viewDeadline(term, dayLookedAt(record, at), at.calendar, lang) }),
    stages: viewStages(record, scenario, lang),
    actions: record.actions.map((action) => viewAction(action, lang)),
    ...(stop && { stop: viewStop(stop, term, at, lang) }),
    ...(answer && { answer: viewAnswer(answer, edition.agency.name, lang) }),
    ...(result && { result: viewResult(result, lang) }),
    ...(record.initiative && { initiative: viewInitiative(record, edition.agency.name, lang) }),
    ...(outcome && { outcome }),
    canReopen: canReopen(row.kind, state),
    people: viewPeople(record, edition, lang),
    documents: record.documents.map(({ sender, at: added, action: _, ...document }) => ({
      ...document,
      from: sender,
      at: new Date(added).toISOString(),
    })),
    history: {
      total: row.last_seq,
      latest: record.events.map((event) => viewEvent(event, record, scenario, sight)),
    },
    appeal: { to: say(scenario.appeal.to, lang), how: say(scenario.appeal.how, lang) },
    related: record.related.map(({ number, kind, ...origin }) => ({
      number,
      kind,
      title: say(relatedTitle(content, { kind, ...origin }), lang),
    })),
    notifications: viewNotifications(record),
  };
}

/** A finished case is late or not by the day it was finished. */
const dayLookedAt = ({ row }: Pick<CaseRecord, 'row'>, at: Sight['at']): string =>
  isFinal(row.state as CaseState) ? dateIn(at.timeZone, row.state_since) : at.today;

const viewState = ({ kind, state, state_since }: CaseRecord['row'], lang: Lang): Case['state'] => ({
  code: state as CaseState,
  title: say(stateWords[kind][state as CaseState] ?? { ru: state }, lang),
  since: state_since.toISOString(),
  final: isFinal(state as CaseState),
});

function viewStages({ row, stages }: CaseRecord, scenario: Scenario, lang: Lang): Case['stages'] {
  const isOver = isFinal(row.state as CaseState);
  // What will not come any more is not announced.
  return stages
    .filter(({ status }) => !isOver || status !== 'next')
    .map((stage) => {
      const words = scenario.stages.find(({ id }) => id === stage.id);
      return {
        ...stage,
        title: say(words?.title ?? { ru: stage.id }, lang),
        ...(words?.note && { note: say(words.note, lang) }),
      };
    });
}

const viewAction = ({ id, kind, status, dueOn, words, closed }: ActionRecord, lang: Lang) => ({
  id,
  kind,
  title: say(words.title, lang),
  explanation: say(words.explanation, lang),
  ...(words.where && { where: say(words.where, lang) }),
  ...(words.sample && { sample: words.sample }),
  dueOn,
  status,
  ...(closed && {
    closed: {
      at: new Date(closed.at).toISOString(),
      channel: closed.channel as Case['channel'],
    },
  }),
});

function viewPeople({ row }: CaseRecord, edition: Edition, lang: Lang): Case['people'] {
  const { agency, services, managers } = edition;
  const service = row.service ? services.get(row.service)?.value : undefined;
  const named = row.manager ?? (row.kind === 'complaint' ? 'complaints' : service?.manager);
  const manager = named ? managers.get(named)?.value : undefined;
  return {
    owner: viewContact(service?.owner ?? agency.contact, agency.name, lang),
    ...(manager && { manager: viewContact(manager, agency.name, lang) }),
  };
}

export const viewContact = (
  person: PersonItem,
  body: Bilingual,
  lang: Lang,
): Static<typeof Contact> => ({
  body: say(body, lang),
  role: say(person.role, lang),
  ...(person.phone && { phone: person.phone }),
  ...(person.email && { email: person.email }),
  ...(person.hours && { hours: say(person.hours, lang) }),
  ...(person['stand-in'] && {
    standIn: {
      role: say(person['stand-in'].role, lang),
      ...(person['stand-in'].phone && { phone: person['stand-in'].phone }),
    },
  }),
});

/** One line of history; its words are made now, from codes. */
export function viewEvent(
  event: EventRecord,
  { row }: Pick<CaseRecord, 'row'>,
  scenario: Scenario,
  { content, at, lang }: Sight,
): CaseEvent {
  const { seq, type, parameters, words, actor, channel } = event;
  const edition = content.on(at.today);
  const title = eventTitle(type, (name) => fill(name, parameters[name], scenario, edition));
  const epgu = parameters['epgu'] ? epguWords(Number(parameters['epgu'])) : undefined;
  return {
    seq,
    at: new Date(event.at).toISOString(),
    type,
    title: say(epgu ?? title, lang),
    ...(words && { note: say(words, lang) }),
    body: say(actor === 'client' ? you : edition.agency.name, lang),
    channel: (channel || row.channel) as Case['channel'],
  };
}

function fill(
  name: string,
  value: string | undefined,
  { stages }: Scenario,
  { managers }: Edition,
): Bilingual | undefined {
  if (!value) return undefined;
  if (name === 'stage') return stages.find(({ id }) => id === value)?.title;
  if (name === 'manager') return managers.get(value)?.value.role ?? { ru: value };
  return { ru: dayInWords(value, 'ru'), en: dayInWords(value, 'en') };
}

/** A related case may be of another edition than this one. */
function relatedTitle(
  content: AgencyContent,
  related: Omit<CaseRecord['related'][number], 'number'>,
): Bilingual {
  const edition = editionOf(content, related.filed_at);
  const service = related.service ? edition.services.get(related.service)?.value.title : undefined;
  const regime = edition.regimes.get(related.scenario)?.value.title;
  return (related.kind === 'complaint' ? regime : service) ?? { ru: related.scenario };
}

export const viewNotifications = ({ row, personal }: Pick<CaseRecord, 'row' | 'personal'>) =>
  row.notify === 'email' && personal.email
    ? { channel: 'email' as const, email: masked(personal.email) }
    : { channel: 'none' as const };

/** `anna@example.org` → `a…@example.org`: enough to recognise one's own. */
const masked = (email: string): string => email.replace(/^(.)[^@]*/u, '$1…');

/** A line in a list of cases. */
export function viewSummary(record: CaseRecord, { content, at, lang }: Sight): CaseSummary {
  const { row, term, actions, complaint } = record;
  const due = term && viewDeadline(term, dayLookedAt(record, at), at.calendar, lang);
  const situation = row.situation && situationTitle(row.situation, row.filed_at, content, at);
  return {
    number: row.number,
    kind: row.kind,
    title: say(scenarioOf(content, row, complaint?.ground).title, lang),
    ...(row.situation &&
      situation && { situation: { id: row.situation, title: say(situation, lang) } }),
    state: viewState(row, lang),
    ...(due && { dueOn: due.on }),
    late: (due?.late ?? false) && !isFinal(row.state as CaseState),
    openActions: actions.filter(({ status }) => status === 'open').length,
  };
}

/**
 * What the agency calls a situation, where it offers help in it or explains its rules; a case that
 * outlives its situation keeps the name of the day on which it was filed.
 */
const situationTitle = (
  id: string,
  filedAt: Date,
  content: Sight['content'],
  at: Sight['at'],
): Bilingual | undefined =>
  titleIn(content.on(at.today), id) ?? titleIn(content.on(dateIn(at.timeZone, filedAt)), id);

const titleIn = ({ situations, rulebook }: Edition, id: string): Bilingual | undefined =>
  situations.get(id)?.value.title ??
  rulebook.get('rulebook')?.value.situations.find((one) => one.id === id)?.title;
