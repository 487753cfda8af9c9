import type { RequirementChange, RequirementDifference } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import type { LocalDate } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import { filtered, type Entry, type Filters } from './catalogue.js';
import { sections, type Piece, type RequirementText } from './content/sections.js';
import { compareTexts } from './difference.js';

const mostChanges = 500;

/** What came, changed or ended after a day, and what is already known to come; the latest first. */
export function changesSince(
  { content, lang }: Sight,
  since: LocalDate,
  wanted: Filters = {},
): RequirementChange[] {
  const isWanted = new Set(filtered(content.requirements, wanted));
  const changes = content.requirements.flatMap((entry, index): RequirementChange[] => {
    const { id, from, version, value } = entry;
    if (!isWanted.has(entry)) return [];
    const previous = content.requirements.slice(0, index).findLast((item) => item.id === id);
    const next = content.requirements.slice(index + 1).find((item) => item.id === id);
    const title = say(value.title, lang);
    const what = value.what && { what: say(value.what, lang) };
    const began: RequirementChange = {
      id,
      title,
      on: from,
      kind: previous ? 'changed' : 'new',
      ...what,
      ...(previous && { previous: previous.version }),
      version,
    };
    const end = value['effective-to'];
    const ended = end !== undefined && !next && end > since;
    return [
      ...(from > since ? [began] : []),
      ...(ended ? [{ id, title, on: end, kind: 'ended' as const, version }] : []),
    ];
  });
  return changes
    .sort((one, other) => other.on.localeCompare(one.on) || one.id.localeCompare(other.id))
    .slice(0, mostChanges);
}

type Part = RequirementDifference['parts'][number];

/** Two editions of a requirement, part by part and word by word. */
export function compareEditions(from: Entry, to: Entry, lang: Language): RequirementDifference {
  const [before, now] = [from.value.texts[lang], to.value.texts[lang]];
  const part = (place: Part['place'], old: string, fresh: string, label?: string): Part[] =>
    old === fresh
      ? []
      : [
          {
            place,
            ...(label !== undefined && { label: { text: label, lang } }),
            runs: compareTexts(old, fresh),
          },
        ];
  return {
    id: to.id,
    from: { version: from.version, effectiveFrom: from.from },
    to: { version: to.version, effectiveFrom: to.from },
    ...(to.value.what && { what: say(to.value.what, lang) }),
    parts: [
      ...part('question', before.question.text, now.question.text),
      ...part('answer', before.answer.text, now.answer.text),
      ...sections.flatMap((id) => part(id, said(before.sections[id]), said(now.sections[id]))),
      ...clauseIds(before, now).flatMap((id) => {
        const [old, fresh] = [clauseOf(before, id), clauseOf(now, id)];
        const [oldExact, exact] = [
          clauseOf(from.value.texts.ru, id),
          clauseOf(to.value.texts.ru, id),
        ];
        const label = (fresh ?? old)?.label;
        return [
          ...part('exact', oldExact?.exact?.text ?? '', exact?.exact?.text ?? '', label),
          ...part('plain', said(old?.plain), said(fresh?.plain), label),
          ...part('clear', said(old?.clear), said(fresh?.clear), label),
        ];
      }),
    ],
  };
}

const said = (pieces: readonly Piece[] = []): string => pieces.map(({ text }) => text).join('\n');
const clauseOf = ({ clauses }: RequirementText, wanted: string) =>
  clauses.find(({ id }) => id === wanted);
const clauseIds = (...texts: readonly RequirementText[]): string[] => [
  ...new Set(texts.flatMap(({ clauses }) => clauses.map(({ id }) => id))),
];
