import type { DecisionInput, Purpose } from '@zabota/contract';
import type { Caller } from '../access/caller.js';
import type { Language } from '../messages/messages.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import type { ConsentRow } from './consent.reader.js';
import type { Consents, ConsentSight } from './consents.js';
import { versionName, type PurposeVersion } from './purpose.view.js';
import { decide, isRefusal, stateOf, type LastDecision } from './standing.js';
import { lastOf } from './standing.view.js';
import type { SubjectHash } from './subjects.js';

/** A decision that may be taken as far as its text and its decider go. */
export interface JudgedDecision {
  readonly sight: ConsentSight;
  readonly who: SubjectHash;
  readonly purpose: Purpose;
  /** @throws ProblemError when it does not follow from where things stand. */
  readonly next: (last: ConsentRow | undefined) => LastDecision;
  readonly wasActive: (last: ConsentRow | undefined) => boolean;
}

/** Clocks of devices are off by a day at times; what an outbox kept is at most a month old. */
const clockAhead = 26 * 3_600_000;
const oldest = 31 * 86_400_000;

export function judgeDecision(
  consents: Consents,
  { agency, caller, input, lang }: Asking,
): JudgedDecision {
  const sight = consents.sight(agency, lang);
  const item = sight.texts.find(input.purpose);
  if (!item) throw fault('/purpose', 'not-listed');
  const { basis, kind, valid } = item.value;
  if (basis.kind === 'law')
    throw new ProblemError('allowed-by-law', {
      parameters: { law: `${basis.law.act}, ${basis.law.article}` },
    });
  checkClock(input, sight.now);
  const shown = checkText(sight, item, input);
  const context = { today: sight.today, inForce: sight.texts.inForce(item) };
  return {
    sight,
    who: deciderOf(consents, kind, caller),
    purpose: sight.texts.view(item, shown),
    wasActive: (row) => stateOf(row && lastOf(row), context) === 'active',
    next(row) {
      const last = row && lastOf(row);
      const next = decide(last, input.decision, input.seen, {
        ...context,
        validDays: valid.days,
        textVersion: versionName(item),
      });
      if (!isRefusal(next)) return next;
      const state = stateOf(last, context);
      throw next.problem === 'decided-elsewhere'
        ? new ProblemError(next.problem, {
            parameters: { state, revision: last?.revision ?? 0 },
          })
        : new ProblemError(next.problem, {
            parameters: { state, command: input.decision, legal: next.legal },
          });
    },
  };
}

interface Asking {
  readonly agency: string;
  readonly caller: Caller;
  readonly input: DecisionInput;
  readonly lang: Language;
}

/** Site storage belongs to a device, everything else to a person who is signed in. */
function deciderOf({ subjects }: Consents, kind: Purpose['kind'], caller: Caller): SubjectHash {
  if (kind === 'site-storage') {
    if (!caller.device) throw new ProblemError('device-needed');
    return subjects.device(caller.device);
  }
  if (!caller.client) throw new ProblemError('sign-in-needed');
  return subjects.client(caller.client);
}

/** Only the text that is in force can be agreed to. @returns the language in which it was read. */
function checkText(
  { texts, lang }: ConsentSight,
  item: PurposeVersion,
  { decision, text }: DecisionInput,
): Language {
  if (decision !== 'grant') return text?.lang ?? lang;
  if (!text) throw fault('/text', 'missing');
  const seen = texts.seen(item, text.hash, text.lang);
  if (seen === 'unknown') throw new ProblemError('text-unknown');
  if (seen === 'outdated')
    throw new ProblemError('text-changed', { parameters: { version: versionName(item) } });
  return text.lang;
}

function checkClock({ decidedAt }: DecisionInput, now: Date): void {
  if (!decidedAt) return;
  const ahead = Date.parse(decidedAt) - now.getTime();
  if (ahead > clockAhead || ahead < -oldest) throw fault('/decidedAt', 'out-of-range');
}

const fault = (pointer: string, code: FieldFault['code']): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code }] });
