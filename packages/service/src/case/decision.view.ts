import type {
  Answer,
  InitiativeAnswer,
  InitiativeProgress,
  Language,
  Result,
  Stop,
} from '@zabota/contract';
import type { Static } from 'typebox';
import { say, type Bilingual } from '../content/words.js';
import type {
  StoredAnswer,
  StoredInitiative,
  StoredResult,
  StoredStop,
  Term,
} from './case.facts.js';
import type { CaseRecord } from './case.record.js';
import type { Moment } from './case.rows.js';
import { isPaused, legalEnd } from './term.js';

type Lang = Static<typeof Language>;
type StoredAppeal = { readonly to: Bilingual; readonly how: Bilingual; readonly until?: string };

const viewAppeal = ({ to, how, until }: StoredAppeal, lang: Lang) => ({
  to: say(to, lang),
  how: say(how, lang),
  ...(until && { until }),
});

/** Why an application stands, and the way to a "yes" (A18). */
export const viewStop = (
  stop: StoredStop,
  term: Term | undefined,
  at: Moment,
  lang: Lang,
): Stop => ({
  kind: stop.kind,
  since: stop.since,
  reasons: stop.reasons.map(({ code, title, explanation, basis, fixes, actions }) => ({
    code,
    title: say(title, lang),
    explanation: say(explanation, lang),
    basis,
    fixes: fixes.map((fix, index) => {
      const action = actions[index];
      const words = fix.title ?? title;
      return {
        title: say(words, lang),
        where: say(fix.where ?? words, lang),
        until: fix.until ?? stop.since,
        ...(action && { action }),
      };
    }),
  })),
  resume: say(stop.resume, lang),
  appeal: viewAppeal(stop.appeal, lang),
  ...(term && isPaused(term) && { ifFixedToday: legalEnd(term, at.today, at.calendar).on }),
});

/** The reasoned answer to a complaint (A55); cause and improvement stay inside. */
export function viewAnswer(answer: StoredAnswer, by: Bilingual, lang: Lang): Answer {
  const { decision, on, reasons, basis, actionsTaken, apology, nextSteps, fixedBy, appeal } =
    answer as Required<StoredAnswer> & Pick<StoredAnswer, 'apology' | 'fixedBy'>;
  return {
    decision,
    on,
    by: say(by, lang),
    reasons: say(reasons, lang),
    basis,
    actionsTaken: say(actionsTaken, lang),
    ...(apology && { apology: say(apology, lang) }),
    nextSteps: say(nextSteps, lang),
    ...(fixedBy && { fixedBy }),
    appeal: viewAppeal(appeal, lang),
  };
}

export const viewResult = ({ code, on, explanation }: StoredResult, lang: Lang): Result => ({
  code,
  on,
  explanation: say(explanation, lang),
});

/** The official answer to an initiative. */
export const viewInitiativeAnswer = (
  answer: NonNullable<StoredInitiative['answer']>,
  by: Bilingual,
  lang: Lang,
): InitiativeAnswer => ({
  decision: answer.decision ?? 'declined',
  on: answer.on,
  by: say(by, lang),
  reasons: say(answer.reasons ?? { ru: '' }, lang),
  nextSteps: say(answer.nextSteps ?? { ru: '' }, lang),
  ...(answer.plannedOn && { plannedOn: answer.plannedOn }),
});

/** How an initiative stands, for its author. */
export function viewInitiative(
  { initiative, decision }: Pick<CaseRecord, 'initiative' | 'decision'>,
  by: Bilingual,
  lang: Lang,
): InitiativeProgress {
  const { reason, duplicateOf, answer } = decision.initiative ?? {};
  return {
    supporters: initiative?.supporters ?? 0,
    ...(reason && { reason: say(reason, lang) }),
    ...(duplicateOf && { duplicateOf }),
    ...(answer && { answer: viewInitiativeAnswer(answer, by, lang) }),
    ...(initiative?.change && { change: initiative.change }),
  };
}
