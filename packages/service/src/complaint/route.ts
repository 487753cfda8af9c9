import type {
  AgainstKind,
  ComplaintRoute,
  DeadlineRule,
  Language,
  OtherWay,
  Regime,
} from '@zabota/contract';
import type { Static } from 'typebox';
import type { Term } from '../case/case.facts.js';
import { viewDeadline } from '../case/deadline.view.js';
import { legalEnd, startTerm } from '../case/term.js';
import type { Edition } from '../content/content.js';
import type { RegimeItem, TermItem } from '../content/content.schema.js';
import { say } from '../content/words.js';
import type { Calendar } from '../deadline/calendar.js';
import type { LocalDate } from '../deadline/local-date.js';
import { Recent } from '../recent.js';

type Lang = Static<typeof Language>;

/** The few facts from which the law follows (A116). */
export interface RouteFacts {
  readonly ground: string;
  readonly aboutService: boolean;
  readonly against: AgainstKind;
  readonly identified: boolean;
}

/** What the law makes of a complaint filed today. */
export interface Routing {
  readonly regime: Regime;
  readonly law: RegimeItem;
  readonly accepts: boolean;
  readonly rule: DeadlineRule | undefined;
  readonly registeredBy: LocalDate | undefined;
  /** Counted from the last day for registration; registering earlier moves it forward. */
  readonly term: Term | undefined;
}

const chosen = new WeakMap<Edition, Recent<Routing>>();
/** Grounds and days of one edition; more only when somebody tries out days. */
const mostChosen = 500;

/**
 * Picks the law for what happened, once for all who meet it on one day. Rules are dated content; the first line of
 * the ground that fits decides.
 *
 * @returns Nothing when the ground is not known on this day.
 */
export function chooseRegime(
  edition: Edition,
  calendar: Calendar,
  facts: RouteFacts,
  today: LocalDate,
): Routing | undefined {
  const { ground, aboutService, identified } = facts;
  if (!edition.grounds.has(ground)) return undefined;
  const known = chosen.get(edition) ?? new Recent<Routing>(mostChosen);
  chosen.set(edition, known);
  const key = `${today} ${aboutService} ${identified} ${ground}`;
  const routing = known.get(key) ?? routeBy(edition, calendar, facts, today);
  if (routing) known.set(key, routing);
  return routing;
}

function routeBy(
  edition: Edition,
  calendar: Calendar,
  { ground, aboutService, identified }: RouteFacts,
  today: LocalDate,
): Routing | undefined {
  const regime = edition.grounds
    .get(ground)
    ?.value.regimes.find(
      (line) => (line['about-service'] ?? aboutService) === aboutService,
    )?.regime;
  const law = regime && edition.regimes.get(regime)?.value;
  if (!law) return undefined;
  const { registration } = law;
  const rule = chooseTerm(regime, law, ground);
  const registeredBy =
    registration &&
    legalEnd(startTerm(toRule(`${regime}-registration`, registration), today), today, calendar).on;
  return {
    regime,
    law,
    accepts: law.accepts === 'always' || (law.accepts === 'identified' && identified),
    rule,
    registeredBy,
    term: rule && registeredBy ? startTerm(rule, registeredBy) : undefined,
  };
}

/** The term for a ground: its own, or the ordinary one of the law. */
export function chooseTerm(
  regime: Regime,
  { terms }: Pick<RegimeItem, 'terms'>,
  ground: string,
): DeadlineRule | undefined {
  const term = terms.find(({ grounds }) => grounds?.includes(ground) ?? true);
  return term && toRule(regime, term);
}

export const toRule = (id: string, { count, unit, roll, basis }: TermItem): DeadlineRule => ({
  id,
  count,
  unit,
  roll,
  basis,
});

/** Who considers a complaint about whom: never the one complained about (A43). */
export const addresseeOf = ({ agency }: Edition, against: AgainstKind) =>
  agency.addressees[against] ?? agency.addressees['unknown'];

/** What the client is told before anything is typed. */
export function viewRoute(
  edition: Edition,
  calendar: Calendar,
  { regime, law, accepts, registeredBy, term }: Routing,
  against: AgainstKind,
  today: LocalDate,
  lang: Lang,
): ComplaintRoute {
  const addressee = addresseeOf(edition, against);
  const who = addressee?.who ?? edition.agency.superior;
  return {
    regime,
    title: say(law.title, lang),
    accepts,
    ...(!accepts && law['why-not'] && { whyNot: say(law['why-not'], lang) }),
    otherWays: law['other-ways'].map((way) => viewWay(way, lang)),
    addressee: { who: say(who, lang), why: say(addressee?.why ?? who, lang) },
    // Where we may not accept we promise no day.
    ...(accepts && registeredBy && { registeredBy }),
    ...(accepts && term && { due: viewDeadline(term, today, calendar, lang) }),
    answerHolds: law['answer-holds'].map((words) => say(words, lang)),
    required: law.required,
  };
}

const viewWay = (way: RegimeItem['other-ways'][number], lang: Lang): OtherWay => ({
  kind: way.kind,
  title: say(way.title, lang),
  ...(way.explanation && { explanation: say(way.explanation, lang) }),
  ...(way.url && { url: way.url }),
  ...(way.address && { address: say(way.address, lang) }),
});
