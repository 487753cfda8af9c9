import type { ComplaintForm, Ground, GroundTopic } from '@zabota/contract';
import type { CaseRecord } from '../case/case.record.js';
import { scenarioOf } from '../case/case.scenario.js';
import { viewSummary, type Sight } from '../case/case.view.js';
import type { Edition } from '../content/content.js';
import type { GroundItem, TopicItem } from '../content/content.schema.js';
import { say } from '../content/words.js';

const byOrder = <Value extends { readonly order: number }>(
  [, one]: [string, { readonly value: Value }],
  [, other]: [string, { readonly value: Value }],
): number => one.value.order - other.value.order;

/** What the form asks about, in the language asked for. */
export function viewForm(
  sight: Sight,
  about: CaseRecord | undefined,
  identified: boolean,
): ComplaintForm {
  const { content, at, lang } = sight;
  const edition = content.on(at.today);
  const { agency, services, principles } = edition;
  return {
    agency: { name: say(agency.name, lang), timeZone: at.timeZone },
    topics: viewTopics(edition, lang),
    principles: [...principles.values()]
      .flatMap(({ value }) => value.principles)
      .map(({ id, title }) => ({ id, title: say(title, lang) })),
    services: [...services]
      .sort(byOrder)
      .map(([id, { value }]) => ({ id, title: say(value.title, lang) })),
    ...(about && { case: viewPrefill(about, sight) }),
    identified,
  };
}

/** What a complaint can be about, each with its grounds; a topic that asks nothing is left out. */
const viewTopics = ({ topics, grounds }: Edition, lang: Sight['lang']): GroundTopic[] =>
  [...topics]
    .sort(byOrder)
    .map(([id, { value }]) => ({
      grounds: [...grounds]
        .filter(([, ground]) => ground.value.topic === id)
        .sort(byOrder)
        .map(([ground, item]) => viewGround(ground, item.value, lang)),
      ...viewLine(id, value, lang),
    }))
    .filter((topic) => topic.grounds.length > 0);

/** What each has comes first, as in the topics above: there are 20 for each form (decision 0018). */
const viewGround = (id: string, ground: GroundItem, lang: Sight['lang']): Ground => ({
  omission: ground.omission,
  ...viewLine(id, ground, lang),
  ...(ground.principles && { principles: true }),
});

const viewLine = (
  id: string,
  { title, hint }: Pick<TopicItem, 'title' | 'hint'>,
  lang: Sight['lang'],
) => ({
  id,
  title: say(title, lang),
  ...(hint && { hint: say(hint, lang) }),
});

/** What the client need not tell again, because they came from their case (A20). */
function viewPrefill(about: CaseRecord, sight: Sight): NonNullable<ComplaintForm['case']> {
  const { number, title, late } = viewSummary(about, sight);
  const { stages } = scenarioOf(sight.content, about.row, about.complaint?.ground);
  const now = about.stages.find(({ status }) => status === 'now');
  const stage = stages.find(({ id }) => id === now?.id);
  return {
    number,
    title,
    ...(about.row.service && { service: about.row.service }),
    late,
    ...(stage && { stage: say(stage.title, sight.lang) }),
  };
}
