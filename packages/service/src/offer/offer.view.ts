import type { CaseState, LegalBasis, Offer, OfferAnswerKind, OfferState } from '@zabota/contract';
import type { Static } from 'typebox';
import { viewSummary } from '../case/case.view.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import { dateIn } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import { viewDraft } from './draft.js';
import { sayFact, viewConditions } from './eligibility.js';
import {
  scenarioOfOffer,
  type OfferPersonal,
  type OfferRow,
  type OfferScenario,
} from './offer.record.js';
import { byLawWords, offerStateWords, stageWords } from './offer.words.js';
import { isFinal, legalCommands, stages } from './transition.js';

/** An offer as it was read. */
export interface OfferRecord {
  readonly row: OfferRow;
  readonly personal: OfferPersonal;
  /** When each state was reached. */
  readonly reached: Readonly<Partial<Record<OfferState, Date>>>;
  readonly cases: readonly CaseRecord[];
  /** When the consent it rests on was given. */
  readonly givenAt?: Date;
}

const answers: readonly OfferAnswerKind[] = [
  'confirm',
  'change',
  'decline',
  'not-now',
  'stop-offering',
];

export function viewOffer(record: OfferRecord, sight: Sight): Offer {
  const { row, personal, reached, cases } = record;
  const { content, at, lang } = sight;
  const followed = scenarioOfOffer(content, row);
  const { situation, scenario } = followed;
  const legal = legalCommands(row.state) as readonly string[];
  const canChange = scenario.choices.length > 0 || scenario.steps.some((step) => step.optional);
  const start = reached.confirmed ? dateIn(at.timeZone, reached.confirmed) : at.today;
  const edition = content.on(at.today);
  return {
    id: row.id,
    version: row.version,
    situation: { id: row.situation, title: say(situation.title, lang) },
    scenario: { id: row.scenario, title: say(scenario.title, lang) },
    title: say(scenario.title, lang),
    summary: say(scenario.summary, lang),
    state: {
      code: row.state,
      title: say(offerStateWords[row.state], lang),
      since: row.state_since.toISOString(),
      final: isFinal(row.state),
    },
    stages: viewStages(record, lang),
    why: viewReason(record, followed, sight),
    used: scenario.facts.flatMap((fact) => {
      const value = personal.facts[fact.id];
      if (value === undefined) return [];
      const { id, title, source } = fact;
      return [
        {
          id,
          title: say(title, lang),
          value: sayFact(fact, value, lang),
          source: say(source, lang),
          at: personal.factsAt,
        },
      ];
    }),
    conditions: viewConditions(scenario, personal.facts, lang),
    draft: viewDraft(followed, personal, { edition, calendar: at.calendar, start, lang }),
    legal: answers.filter((kind) => legal.includes(kind) && (kind !== 'change' || canChange)),
    declineReasons: scenario['decline-reasons'].map(({ id, title }) => ({
      id,
      title: say(title, lang),
    })),
    expiresOn: row.expires_on,
    ...(row.ask_again_on && { askAgainOn: row.ask_again_on }),
    cases: cases.map((one) => {
      const { number, title, state } = viewSummary(one, sight);
      return {
        number,
        title,
        state: { code: state.code as CaseState, title: state.title, final: state.final },
      };
    }),
  };
}

/** Where it stands among the six: what comes next, or that the rest was left out. */
function viewStages({ row, reached }: OfferRecord, lang: Language): Offer['stages'] {
  const last = stages.findLastIndex((stage) => reached[stage]);
  const isOver = isFinal(row.state);
  return stages.map((id, place) => {
    const at = reached[id];
    const words = id === 'consented' && row.basis === 'law' ? byLawWords : stageWords[id];
    const ahead = isOver ? 'left-out' : 'next';
    const here = isOver ? 'done' : 'now';
    return {
      id,
      title: say(words, lang),
      status: place < last ? 'done' : place === last ? here : ahead,
      ...(at && { at: at.toISOString() }),
    };
  });
}

function viewReason(
  { row, givenAt }: OfferRecord,
  { situation }: OfferScenario,
  { content, at, lang }: Sight,
): Offer['why'] {
  const event = situation.events.find(({ id }) => id === row.event);
  const purpose = row.purpose && content.on(at.today).purposes.get(row.purpose)?.value;
  return {
    event: {
      id: row.event,
      title: say(event?.title ?? { ru: row.event }, lang),
      at: row.event_at.toISOString(),
      from: say(event?.from ?? content.on(at.today).agency.name, lang),
    },
    basis:
      row.basis === 'law' || !row.purpose || !row.receipt
        ? { kind: 'law', law: JSON.parse(row.law ?? '{}') as Static<typeof LegalBasis> }
        : {
            kind: 'consent',
            purpose: {
              id: row.purpose,
              title: say(purpose ? purpose.title : { ru: row.purpose }, lang),
            },
            receipt: row.receipt,
            givenAt: (givenAt ?? row.created_at).toISOString(),
          },
  };
}
