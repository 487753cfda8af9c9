import type { Assessment, Clause, Paragraph, Requirement } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import type { Edition } from '../content/content.js';
import { say, type Bilingual, type TextValue } from '../content/words.js';
import { addDays } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import type { Entry } from './catalogue.js';
import { viewChecked } from './checked.view.js';
import type { RequirementItem } from './content/requirement.file.js';
import { sections, type ClauseText, type Piece, type RequirementText } from './content/sections.js';
import { termsIn } from './terms.js';

/** Everything that is known of a requirement, in the language asked for. */
export function viewRequirement(
  entry: Entry,
  { content, at, lang }: Sight,
  assessment?: Assessment,
): Requirement {
  const { id, version, from, value } = entry;
  const edition = content.on(at.today);
  const text = value.texts[lang];
  const editions = content.requirements.filter((item) => item.id === id).reverse();
  const following = editions.findLast((item) => item.from > from);
  const until = value['effective-to'] ?? (following && addDays(following.from, -1));
  const rulebook = edition.rulebook.get('rulebook')?.value;
  const rules = viewRules(value, lang);
  const parts = Object.fromEntries(
    sections.map((section) => [section, viewPieces(text.sections[section], section, lang)]),
  ) as Pick<Requirement, (typeof sections)[number]>;
  return {
    id,
    version,
    effectiveFrom: from,
    ...(until && { effectiveTo: until }),
    title: say(value.title, lang),
    question: { text: text.question.text, lang },
    answer: { id: 'answer', text: { text: text.answer.text, lang } },
    field: named(value.field, rulebook?.fields ?? [], lang),
    kind: value.kind,
    who: value.who,
    concerns: value.concerns,
    situations: value.situations.map((one) => named(one, rulebook?.situations ?? [], lang)),
    services: (value.services ?? []).flatMap((service) => {
      const known = edition.services.get(service);
      return known ? [{ id: service, title: say(known.value.title, lang) }] : [];
    }),
    activities: value.activities ?? [],
    ...parts,
    act: viewAct(value, edition, lang),
    clauses: text.clauses.map((clause, index) =>
      viewClause(clause, value.texts.ru.clauses[index], lang),
    ),
    ...(rules && { applicability: rules }),
    control: viewControl(value.control, edition, lang),
    checked: viewChecked(value, edition, at.today, lang),
    readability: value.readability[lang],
    ...(assessment && { assessment }),
    terms: termsIn(entry, edition, lang),
    ...(value.checklist && { checklist: value.checklist }),
    related: (value.related ?? []).flatMap((other) => {
      const known = edition.requirements.get(other);
      return known ? [{ id: other, title: say(known.value.title, lang) }] : [];
    }),
    editions: editions.map((item) => ({
      version: item.version,
      from: item.from,
      ...(item.value.what && { what: say(item.value.what, lang) }),
    })),
  };
}

/** Every paragraph of a text by the id that readers mark it by. */
export const paragraphIds = (text: RequirementText): (readonly [string, Piece])[] => [
  ['answer', text.answer],
  ...sections.flatMap((section) => numbered(text.sections[section], section)),
  ...text.clauses.flatMap(({ id, plain, clear }) => [
    ...numbered(plain, `${id}-plain`),
    ...numbered(clear, `${id}-clear`),
  ]),
];

const numbered = (pieces: readonly Piece[], place: string): (readonly [string, Piece])[] =>
  pieces.map((piece, index) => [`${place}-${index + 1}`, piece]);

/** Paragraphs with ids that stay the same in both languages. */
const viewPieces = (pieces: readonly Piece[], place: string, lang: Language): Paragraph[] =>
  numbered(pieces, place).map(([id, { text }]) => ({ id, text: { text, lang } }));

const viewClause = (
  { id, label, plain, clear }: ClauseText,
  russian: ClauseText | undefined,
  lang: Language,
): Clause => ({
  id,
  label: { text: label, lang },
  ...(russian?.exact && { exact: { text: russian.exact.text, lang: 'ru' } }),
  plain: viewPieces(plain, `${id}-plain`, lang),
  clear: viewPieces(clear, `${id}-clear`, lang),
});

function viewAct({ act: id, edition: seen }: RequirementItem, { acts }: Edition, lang: Language) {
  const act = acts.get(id)?.value;
  if (!act) throw new Error(`The act ${id} is not known.`);
  const { kind, number, date, url } = act;
  return {
    kind,
    number,
    date,
    title: say(act['official-title'], lang),
    ...(seen && { edition: seen }),
    ...(url && { url }),
  };
}

function viewControl(id: string, { controls }: Edition, lang: Language): Requirement['control'] {
  const control = controls.get(id)?.value;
  if (!control) throw new Error(`The control body ${id} is not known.`);
  const { body, how, often, help } = control;
  return {
    body: say(body, lang),
    how: say(how, lang),
    often: say(often, lang),
    lowerRisk: say(control['lower-risk'], lang),
    object: say(control.object, lang),
    help: help.map((words) => say(words, lang)),
  };
}

const yesNo: { id: string; title: Bilingual }[] = [
  { id: 'yes', title: { ru: 'Да', en: 'Yes' } },
  { id: 'no', title: { ru: 'Нет', en: 'No' } },
];

function viewRules(
  { questions, conditions }: RequirementItem,
  lang: Language,
): Requirement['applicability'] {
  if (!questions || !conditions) return undefined;
  return {
    questions: questions.map(({ id, text, hint, answers = yesNo }) => ({
      id,
      text: say(text, lang),
      ...(hint && { hint: say(hint, lang) }),
      answers: answers.map((answer) => ({ id: answer.id, text: say(answer.title, lang) })),
    })),
    conditions: conditions.map(({ holds, fails, ...condition }) => ({
      ...condition,
      holds: say(holds, lang),
      fails: say(fails, lang),
    })),
  };
}

const named = (
  id: string,
  known: readonly { readonly id: string; readonly title: Bilingual }[],
  lang: Language,
): { id: string; title: TextValue } => ({
  id,
  title: say(known.find((one) => one.id === id)?.title ?? { ru: id }, lang),
});
