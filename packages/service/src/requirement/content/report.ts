import type { Item } from '../../content/content.file.js';
import type { Edition } from '../../content/content.js';
import type { LocalDate } from '../../deadline/local-date.js';
import { paragraphsOf } from '../catalogue.js';
import { checkedUntil, isStale } from '../checked.view.js';
import { finding, type Finding } from './finding.js';
import type { RequirementItem } from './requirement.file.js';

type Requirement = Item<RequirementItem>;

/**
 * What keepers of the rules should look at (A44): facts that contradict one another, items that lead
 * nowhere, checks that are old. Publishing does not wait for it, save for contradictions.
 */
export function reportContent(edition: Edition, today: LocalDate): Finding[] {
  const all = [...edition.requirements.values()].filter(
    ({ value }) => (value['effective-to'] ?? today) >= today,
  );
  return [
    ...contradictions(all),
    ...all.flatMap(unsaid),
    ...orphans(all, edition),
    ...all.flatMap((one) => stale(one, edition, today)),
  ];
}

/** One fact with two values: a term, a sum or a deadline that two rules tell differently. */
function contradictions(all: readonly Requirement[]): Finding[] {
  const known = new Map<string, { readonly value: string; readonly file: string }>();
  return all.flatMap(({ value: { facts = [], file } }) =>
    facts.flatMap(({ id, value }) => {
      const first = known.get(id);
      if (!first) known.set(id, { value, file });
      return !first || first.value === value
        ? []
        : [
            finding(
              file,
              2,
              `the fact "${id}" is ${value} here and ${first.value} in ${first.file}. Look into the act and mend one.`,
            ),
          ];
    }),
  );
}

/** A fact whose number the words do not say: one of them was changed, the other forgotten. “One” is said in words. */
function unsaid(item: Requirement): Finding[] {
  const { facts = [], file } = item.value;
  return (['ru', 'en'] as const).flatMap((lang) => {
    const said = new Set(
      paragraphsOf(item, lang)
        .join(' ')
        .match(/\d+(?:[.,]\d+)*/g),
    );
    return facts
      .filter(({ value }) => /^\d+$/.test(value) && value !== '1' && !said.has(value))
      .map(({ id, value }) =>
        finding(
          lang === 'ru' ? file : file.replace('.ru.md', '.en.md'),
          2,
          `the words do not say ${value}, the value of the fact "${id}". Say it, or mend the fact.`,
          'warning',
        ),
      );
  });
}

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
          2,
          `the check held until ${checkedUntil(value, edition)}. Look into the act again and set "checked-on".`,
          'warning',
        ),
      ]
    : [];
