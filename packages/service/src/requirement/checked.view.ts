import type { Checked } from '@zabota/contract';
import type { Edition } from '../content/content.js';
import { say } from '../content/words.js';
import { addDays, type LocalDate } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import type { RequirementItem } from './content/requirement.file.js';

const defaultDays = 180;

/** The last day on which a check may still be relied on. */
export function checkedUntil(item: RequirementItem, edition: Edition): LocalDate {
  const days =
    item['check-days'] ?? edition.rulebook.get('rulebook')?.value['check-days'] ?? defaultDays;
  return addDays(item['checked-on'], days);
}

export const isStale = (item: RequirementItem, edition: Edition, today: LocalDate): boolean =>
  checkedUntil(item, edition) < today;

/** Who answers for the texts: the agency, where the rulebook names nobody. */
export const viewOwner = ({ rulebook, agency }: Edition, lang: Language): Checked['owner'] =>
  say(rulebook.get('rulebook')?.value.owner ?? agency.name, lang);

/** Source, day of the check, owner and doubts: how far the words may be relied on (A44). */
export function viewChecked(
  item: RequirementItem,
  edition: Edition,
  today: LocalDate,
  lang: Language,
): Checked {
  return {
    on: item['checked-on'],
    until: checkedUntil(item, edition),
    stale: isStale(item, edition, today),
    official: item.official,
    owner: viewOwner(edition, lang),
    doubts: (item.doubts ?? []).map((words) => say(words, lang)),
    sources: (item.sources ?? []).map(({ url, 'original-words': seen }) => ({
      url,
      seen: { text: seen, lang: 'ru' },
    })),
  };
}
