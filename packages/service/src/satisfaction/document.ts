import type { Satisfaction, SatisfactionList } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say, type Bilingual } from '../content/words.js';
import { voiceOf, viewChange } from '../feedback/feedback.view.js';
import type { ChangeRow } from '../feedback/changes.js';
import { figuresOf } from './figures.js';
import { ofAgency, type Frozen, type FrozenPeriod } from './freeze.js';
import { boundsOf, isQuarter, shownPeriods, titleOf } from './period.js';
import { definitions, methodText, outcomes } from './satisfaction.words.js';
import { nothing, type Tally } from './tally.js';

/** The agency as a whole, among the subjects. */
export const whole = 'all';

export interface Published {
  readonly periods: ReadonlyMap<string, FrozenPeriod>;
  readonly changes: readonly ChangeRow[];
  readonly comments: readonly PublishedComment[];
}

/** A comment in the words in which staff released it. */
export interface PublishedComment {
  readonly service: string | null;
  readonly text: { readonly text: string; readonly lang: 'ru' | 'en' };
  readonly answer?: Bilingual;
}

const empty: Frozen = { total: nothing, segments: {}, outcomes: {} };

const frozenOf = (period: FrozenPeriod | undefined, subject: string): Frozen =>
  (period && (subject === whole ? ofAgency(period) : period[subject])) ?? empty;

/** Everything that is published about one subject. */
export function viewSatisfaction(
  agency: string,
  subject: { readonly id: string; readonly title: Bilingual },
  { periods, changes, comments }: Published,
  { content, at, lang }: Sight,
): Satisfaction {
  const edition = content.on(at.today);
  const voice = voiceOf(edition);
  const isOwn = (service: string | null) => subject.id === whole || service === subject.id;
  const groupsOf = (
    named: readonly { id: string; title: Bilingual }[],
    tallies: Frozen['segments'],
  ) => named.map(({ id, title }) => ({ id, title: say(title, lang), ...shown(tallies[id]) }));
  const shown = (tally: Tally | undefined) => {
    const figures = tally && figuresOf(tally, voice.drivers, lang);
    return figures ? { figures } : {};
  };
  const views = shownPeriods(at.today).map((id) => {
    const frozen = frozenOf(periods.get(id), subject.id);
    const hasGroups = isQuarter(id);
    return {
      id,
      kind: hasGroups ? ('quarter' as const) : ('month' as const),
      ...boundsOf(id),
      title: say(titleOf(id), lang),
      ...shown(frozen.total),
      bySegment: hasGroups ? groupsOf(voice.segments, frozen.segments) : [],
      byOutcome: hasGroups ? groupsOf(outcomes, frozen.outcomes) : [],
    };
  });
  const isAnyShown = views.some((view) => 'figures' in view);
  const address = `/satisfaction/${agency}/${subject.id}`;
  return {
    agency: { id: agency, name: say(edition.agency.name, lang) },
    subject: { id: subject.id, title: say(subject.title, lang) },
    updatedOn: at.today,
    periods: views,
    changes: changes
      .filter((change) => isOwn(serviceOf(change.subject)))
      .slice(0, 50)
      .map((change) => viewChange(change, lang)),
    // A comment would tell that somebody answered where nothing is shown.
    comments: (isAnyShown ? comments : [])
      .filter(({ service }) => isOwn(service))
      .slice(0, 50)
      .map(({ text, answer }) => ({ text, ...(answer && { answer: say(answer, lang) }) })),
    method: {
      threshold: voice.threshold,
      text: say(methodText(voice.threshold), lang),
      definitions: definitions.map(({ term, meaning }) => ({
        term: say(term, lang),
        meaning: say(meaning, lang),
      })),
      licence: { name: say(voice.licence.name, lang), url: voice.licence.url },
    },
    links: { page: address, csv: `${address}.csv`, json: `${address}.json` },
  };
}

const serviceOf = (subject: string | null): string | null =>
  /^(?:service|stage):([a-z0-9-]+)/.exec(subject ?? '')?.[1] ?? null;

/** The subjects with their newest quarter. */
export const viewList = (documents: readonly Satisfaction[]): SatisfactionList => ({
  subjects: documents.map(({ subject, periods }) => {
    const newest = periods.find(({ kind, figures }) => kind === 'quarter' && figures);
    return {
      ...subject,
      ...(newest?.figures && { period: newest.title, figures: newest.figures }),
    };
  }),
});
