import type { InitiativeList } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import { voiceOf } from '../feedback/feedback.view.js';
import type { InitiativeQuestion, Initiatives } from './initiatives.js';

/** A page of published initiatives, with the rules by which they are published. */
export async function viewList(
  initiatives: Initiatives,
  sight: Sight,
  question: InitiativeQuestion,
): Promise<InitiativeList> {
  const { content, at, lang } = sight;
  const { rows, total, ...next } = await initiatives.list(content.id, question);
  const edition = content.on(at.today);
  const rules = voiceOf(edition).initiatives;
  return {
    total,
    initiatives: await Promise.all(rows.map((row) => initiatives.view(row, sight))),
    ...next,
    services: [...edition.services].map(([id, { value }]) => ({
      id,
      title: say(value.title, lang),
    })),
    rules: {
      title: say(rules.title, lang),
      items: rules.rules.map((rule) => say(rule, lang)),
      answerWithin: say(rules['answer-within'], lang),
      support: say(rules.support, lang),
    },
    feed: `/feeds/${content.id}/initiatives.atom`,
  };
}
