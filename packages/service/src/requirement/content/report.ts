import type { Item } from '../../content/content.file.js';
import type { Edition } from '../../content/content.js';
import { say } from '../../content/words.js';
import type { LocalDate } from '../../deadline/local-date.js';
import { paragraphsOf } from '../catalogue.js';
import { checkedUntil, isStale } from '../checked.view.js';
import { contradictionsOn, inForce } from './contradictions.js';
import { finding, type Finding } from './finding.js';
import type { RequirementItem } from './requirement.file.js';

type Requirement = Item<RequirementItem>;

/**
 * What keepers of the rules should look at (A44): facts that contradict one another, items that lead
 * nowhere, checks that are old. Publishing does not wait for it, save for contradictions.
 */
export function reportContent(edition: Edition, today: LocalDate): Finding[] {
  const all = inForce(edition, today);
  return [
    ...contradictionsOn(edition, today),
    ...all.flatMap(unsaid),
    ...unsaidInLists(edition),
    ...orphans(all, edition),
    ...all.flatMap((one) => stale(one, edition, today)),
  ];
}

/** A fact whose number the words do not say: one of them was changed, the other forgotten. “One” is said in words. */
function unsaid(item: Requirement): Finding[] {
  const { facts = [], file, lines } = item.value;
  return languages.flatMap((lang) => {
    const said = numbersIn(paragraphsOf(item, lang).join(' '));
    return facts.flatMap(({ id, value }, index) =>
      !/^\d+$/.test(value) || value === '1' || said.has(value)
        ? []
        : [
            finding(
              lang === 'ru' ? file : file.replace('.ru.md', '.en.md'),
              // The fact itself stands in the Russian file; the words are missing in the English one.
              lang === 'ru' ? (lines[`/facts/${index}`] ?? 1) : 1,
              `the words do not say ${value}, the value of the fact "${id}". Say it, or mend the fact.`,
              'warning',
            ),
          ],
    );
  });
}

/** A question of a check list with a number that its rule does not say: people would check themselves by a wrong one. */
const unsaidInLists = ({ checklists, requirements }: Edition): Finding[] =>
  [...checklists.values()].flatMap(({ id, value }) =>
    value.questions.flatMap(({ id: question, requirement = '', text }) => {
      const rule = requirements.get(requirement);
      if (!rule) return [];
      return languages.flatMap((lang) => {
        const said = numbersIn(paragraphsOf(rule, lang).join(' '));
        return [...numbersIn(say(text, lang).text)]
          .filter((number) => !said.has(number))
          .map((number) =>
            finding(
              `checklists/${id}.yaml`,
              1,
              `question "${question}" (${lang}) says ${number}, the rule "${requirement}" does not. Mend one.`,
              'warning',
            ),
          );
      });
    }),
  );

const languages = ['ru', 'en'] as const;
const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\d+(?:[.,]\d+)*/g));

/** What nothing leads to: nobody meets it but by a search. */
function orphans(all: readonly Requirement[], edition: Edition): Finding[] {
  const { acts, controls, checklists } = edition;
  const asked = [...checklists.values()].flatMap(({ value }) =>
    value.questions.map(({ requirement }) => requirement),
  );
  const met = new Set([...asked, ...all.flatMap(({ value }) => value.related ?? [])]);
  const warn = (file: string, what: string): Finding => finding(file, 1, what, 'warning');
  const unused = (folder: string, there: ReadonlyMap<string, unknown>, used: readonly unknown[]) =>
    [...there.keys()]
      .filter((id) => !used.includes(id))
      .map((id) => warn(`${folder}/${id}.yaml`, 'no rule names it. Name it, or take it away.'));
  return [
    ...all
      .filter(({ id, value }) => !met.has(id) && !value.services?.length)
      .map(({ value }) =>
        warn(
          value.file,
          'no service, check list or other rule leads here. Name it under "related" of a rule near to it.',
        ),
      ),
    ...unused(
      'acts',
      acts,
      all.map(({ value }) => value.act),
    ),
    ...unused(
      'controls',
      controls,
      all.map(({ value }) => value.control),
    ),
    ...unused(
      'checklists',
      checklists,
      all.map(({ value }) => value.checklist),
    ),
  ];
}

const stale = ({ value }: Requirement, edition: Edition, today: LocalDate): Finding[] =>
  isStale(value, edition, today)
    ? [
        finding(
          value.file,
          value.lines['/checked-on'] ?? 1,
          `the check held until ${checkedUntil(value, edition)}. Look into the act again and set "checked-on".`,
          'warning',
        ),
      ]
    : [];
