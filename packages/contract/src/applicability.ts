/**
 * "Does it apply to me?" as explicit rules: data, judged by one pure function.
 *
 * A requirement applies when all its conditions hold. A condition holds when
 * any of its tests is met, so that "or" and "and" need no nesting and a lawyer
 * can read the data. The service, the element and the checks of content all
 * ask this one function; it uses nothing but the language (law.md B9).
 */

/** A test of a condition: an answer of the client, or what another condition came to. */
export type ApplicabilityTest =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly condition: string; readonly holds: boolean };

export interface ApplicabilityCondition<Words> {
  readonly id: string;
  readonly any: readonly ApplicabilityTest[];
  /** Said when it holds and decides. */
  readonly holds: Words;
  /** Said when it does not hold: the one reason why the requirement does not apply. */
  readonly fails: Words;
  /** What it usually comes to, for as long as nobody has answered; `true` when it says nothing. */
  readonly usually?: boolean;
  /** Only a part of other conditions: it does not decide by itself. */
  readonly part?: boolean;
}

export interface ApplicabilityQuestion<Words> {
  readonly id: string;
  readonly text: Words;
  readonly hint?: Words;
  readonly answers: readonly { readonly id: string; readonly text: Words }[];
}

/** Questions and conditions, both from the general to the particular. */
export interface Applicability<Words> {
  readonly questions: readonly ApplicabilityQuestion<Words>[];
  readonly conditions: readonly ApplicabilityCondition<Words>[];
}

/** Answers by question; what is not answered is not there. */
export type ApplicabilityAnswers = Readonly<Record<string, string>>;

export type ApplicabilityOutcome =
  'applies' | 'probably-applies' | 'probably-not' | 'does-not-apply' | 'unknown';

export interface ApplicabilityVerdict<Words> {
  readonly outcome: ApplicabilityOutcome;
  /** The one condition that decides; absent while nothing is known. */
  readonly decidedBy?: string;
  /** That condition in words; for "probably", what the answer still hangs on. */
  readonly because?: Words;
  /** Questions that may still change the outcome, the next one first. */
  readonly ask: readonly string[];
}

type Known = boolean | undefined;

/**
 * Judges whether a requirement applies.
 *
 * - any condition that fails decides alone: `does-not-apply`
 * - all hold: `applies`, named by the last, most particular one
 * - an answer is missing: "probably", by what the open condition usually comes to
 *
 * A condition that rests on itself counts as not known; content with such a
 * circle is refused (`circleOf`).
 */
export function judgeApplicability<Words>(
  { questions, conditions }: Applicability<Words>,
  answers: ApplicabilityAnswers,
): ApplicabilityVerdict<Words> {
  const valueOf = evaluator(conditions, answers);
  const deciding = conditions.filter(({ part }) => !part);
  const failed = deciding.find(({ id }) => valueOf(id) === false);
  if (failed)
    return { outcome: 'does-not-apply', decidedBy: failed.id, because: failed.fails, ask: [] };
  const open = deciding.filter(({ id }) => valueOf(id) === undefined);
  const ask = questions
    .map(({ id }) => id)
    .filter((id) => answers[id] === undefined)
    .filter((id) => open.some((condition) => mentions(conditions, condition, id)));
  const last = deciding.at(-1);
  if (open.length === 0)
    return {
      outcome: 'applies',
      ...(last && { decidedBy: last.id, because: last.holds }),
      ask,
    };
  if (questions.every(({ id }) => answers[id] === undefined)) return { outcome: 'unknown', ask };
  const against = open.find(({ usually }) => usually === false);
  const hinge = against ?? open[0];
  return {
    outcome: against ? 'probably-not' : 'probably-applies',
    ...(hinge && { decidedBy: hinge.id, because: against ? hinge.fails : hinge.holds }),
    ask,
  };
}

/** Three-valued: true, false, or not known yet. Each condition is worked out once. */
function evaluator<Words>(
  conditions: readonly ApplicabilityCondition<Words>[],
  answers: ApplicabilityAnswers,
): (id: string) => Known {
  const byId = new Map(conditions.map((condition) => [condition.id, condition]));
  const known = new Map<string, Known>();
  const valueOf = (id: string): Known => {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined);
    const results = (byId.get(id)?.any ?? []).map(meets);
    const value = results.includes(true) ? true : results.includes(undefined) ? undefined : false;
    known.set(id, byId.has(id) ? value : undefined);
    return known.get(id);
  };
  const meets = (test: ApplicabilityTest): Known => {
    if ('question' in test) {
      const answer = answers[test.question];
      return answer === undefined ? undefined : test.is.includes(answer);
    }
    const value = valueOf(test.condition);
    return value === undefined ? undefined : value === test.holds;
  };
  return valueOf;
}

function mentions<Words>(
  conditions: readonly ApplicabilityCondition<Words>[],
  { id }: ApplicabilityCondition<Words>,
  question: string,
): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const test of conditions.find((condition) => condition.id === next)?.any ?? []) {
      if ('condition' in test) waiting.push(test.condition);
      else if (test.question === question) return true;
    }
  }
  return false;
}

/** The first circle of conditions that rest on one another, in order; `undefined` when there is none. */
export function circleOf<Words>(
  conditions: readonly ApplicabilityCondition<Words>[],
): readonly string[] | undefined {
  const byId = new Map(conditions.map((condition) => [condition.id, condition]));
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const test of byId.get(id)?.any ?? []) {
      const circle = 'condition' in test ? walk(test.condition, [...path, id]) : undefined;
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of conditions) {
    const circle = walk(id, []);
    if (circle) return circle;
  }
  return undefined;
}
