import type { Condition } from '@zabota/contract';
import type { FactItem, FactValue, RuleItem, ScenarioItem } from '../content/situation.schema.js';
import { say } from '../content/words.js';
import type { Language } from '../messages/messages.js';

/** What is known about a client, by the names that the scenario gives. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Holds one rule against the facts: the same facts always give the same answer. */
export function judge({ is, value, fact }: RuleItem, facts: Facts): Condition['status'] {
  const known = facts[fact];
  if (known === undefined) return 'unknown';
  const values = Array.isArray(value) ? value : [value];
  const [first] = values;
  const areNumbers = typeof known === 'number' && typeof first === 'number';
  const isMet: Record<RuleItem['is'], boolean> = {
    equal: known === first,
    'not-equal': known !== first,
    'one-of': values.includes(known),
    'at-least': areNumbers && known >= first,
    'at-most': areNumbers && known <= first,
  };
  return isMet[is] ? 'met' : 'not-met';
}

/** Nothing is offered that a known fact stands against; what is unknown is said to be so. */
export const isEligible = ({ conditions }: ScenarioItem, facts: Facts): boolean =>
  conditions.every((rule) => judge(rule, facts) !== 'not-met');

/** Each condition with what was found, and the nearest way where it does not hold. */
export function viewConditions(scenario: ScenarioItem, facts: Facts, lang: Language): Condition[] {
  return scenario.conditions.map((rule) => {
    const status = judge(rule, facts);
    const fact = scenario.facts.find(({ id }) => id === rule.fact);
    const known = facts[rule.fact];
    return {
      id: rule.id,
      title: say(rule.title, lang),
      status,
      ...(fact && known !== undefined && { found: sayFact(fact, known, lang) }),
      ...(status !== 'met' && { nearest: say(rule.nearest, lang) }),
      ...(rule.basis && { basis: rule.basis }),
    };
  });
}

const yesNo = { ru: ['нет', 'да'], en: ['no', 'yes'] } as const;

/** A fact as a person reads it. */
export function sayFact({ unit }: FactItem, value: FactValue, lang: Language) {
  const text = typeof value === 'boolean' ? yesNo[lang][value ? 1 : 0] : String(value);
  return { text: unit ? `${text} ${say(unit, lang).text}` : text, lang };
}

/** A fact that no scenario may know, or not of this kind. */
export type FactFault = { readonly fact: string; readonly code: 'unknown' | 'wrong-type' };

/** Only facts that some scenario names are taken, each of its kind. */
export function factFaults(scenarios: readonly ScenarioItem[], facts: Facts): FactFault[] {
  const known = new Map(scenarios.flatMap((one) => one.facts).map((fact) => [fact.id, fact]));
  return Object.entries(facts).flatMap(([fact, value]): FactFault[] => {
    const kind = known.get(fact)?.kind;
    if (!kind) return [{ fact, code: 'unknown' }];
    const isOfKind = typeof value === (kind === 'text' ? 'string' : kind);
    return isOfKind ? [] : [{ fact, code: 'wrong-type' }];
  });
}
