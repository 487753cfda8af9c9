import type { Checklist, ChecklistSummary } from '@zabota/contract';
import type { Item } from '../content/content.file.js';
import type { Edition } from '../content/content.js';
import { say } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import type { ChecklistItem } from './content/requirement.schema.js';

type Entry = Item<ChecklistItem>;

export function viewChecklistSummary(
  { id, value }: Entry,
  { rulebook }: Edition,
  lang: Language,
): ChecklistSummary {
  const field = rulebook.get('rulebook')?.value.fields.find((one) => one.id === value.field);
  return {
    id,
    title: say(value.title, lang),
    summary: say(value.summary, lang),
    minutes: value.minutes,
    field: { id: value.field, title: say(field?.title ?? { ru: value.field }, lang) },
  };
}

/** A list with its advice; a declaration only where this agency has the service for it. */
export function viewChecklist(entry: Entry, edition: Edition, lang: Language): Checklist {
  const { value, version } = entry;
  const { declaration } = value;
  return {
    ...viewChecklistSummary(entry, edition, lang),
    version,
    checkedOn: value['checked-on'],
    questions: value.questions.map(({ id, text, advice, requirement, clause, remind }) => ({
      id,
      text: say(text, lang),
      advice: say(advice, lang),
      ...(requirement && { requirement }),
      ...(clause && { clause }),
      ...(remind && { remind: { title: say(remind.title, lang), every: remind.every } }),
    })),
    ...(declaration &&
      edition.services.has(declaration.service) && {
        declaration: {
          service: declaration.service,
          basis: declaration.basis,
          gives: say(declaration.gives, lang),
          valid: say(declaration.valid, lang),
        },
      }),
  };
}
