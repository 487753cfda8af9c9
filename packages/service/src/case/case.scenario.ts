import type { DeadlineRule, Regime } from '@zabota/contract';
import { chooseTerm, toRule } from '../complaint/route.js';
import type { AgencyContent, Edition } from '../content/content.js';
import type { StageItem } from '../content/content.schema.js';
import type { Bilingual } from '../content/words.js';
import { dateIn } from '../deadline/local-date.js';
import type { StageFacts } from './case.facts.js';
import type { TransitionContext } from './transition.js';

/** What decides how a case goes: the texts and terms that held on the day it was filed. */
export interface Origin {
  readonly kind: 'application' | 'complaint' | 'initiative';
  readonly scenario: string;
  readonly scenario_version: string;
  readonly service: string | null;
  readonly filed_at: Date | string;
}

export interface Scenario {
  readonly title: Bilingual;
  readonly stages: readonly StageItem[];
  readonly appeal: { readonly to: Bilingual; readonly how: Bilingual };
  readonly rule: DeadlineRule;
  readonly law?: TransitionContext['law'];
}

/** The edition of the agency's content under which a case was filed. */
export const editionOf = (content: AgencyContent, filedAt: Date | string): Edition => {
  const { agency } = content.on('9999-12-31');
  return content.on(dateIn(agency['time-zone'], new Date(filedAt)));
};

/** The scenario of a case: of its service, or of the law of its complaint. */
export function scenarioOf(content: AgencyContent, origin: Origin, ground = ''): Scenario {
  const edition = editionOf(content, origin.filed_at);
  if (origin.kind === 'initiative') return ofInitiative(edition);
  return origin.kind === 'application'
    ? ofService(content, origin)
    : ofComplaint(edition, origin, ground);
}

function ofService(content: AgencyContent, { scenario, scenario_version }: Origin): Scenario {
  const service = content.scenario(scenario_version)?.value;
  if (!service) throw new Error(`The scenario ${scenario} ${scenario_version} is not known.`);
  const { title, stages, appeal, term } = service;
  return { title, stages, appeal, rule: toRule(scenario, term) };
}

function ofComplaint(edition: Edition, { scenario, service }: Origin, ground: string): Scenario {
  const regime = edition.regimes.get(scenario)?.value;
  if (!regime) throw new Error(`The regime ${scenario} is not known.`);
  const rule = chooseTerm(scenario as Regime, regime, ground);
  if (!rule) throw new Error(`The regime ${scenario} has no term.`);
  const about = service ? edition.services.get(service)?.value.title : undefined;
  return {
    title: about ? joined(regime.title, about) : regime.title,
    stages: regime.stages,
    appeal: regime.appeal,
    rule,
    law: regime,
  };
}

function ofInitiative({ voice }: Edition): Scenario {
  const [item] = voice.values();
  if (!item) throw new Error('The content pack does not say how initiatives are heard.');
  const { stages, appeal, term } = item.value.initiatives;
  const title = { ru: 'Предложение', en: 'Initiative' };
  return { title, stages, appeal, rule: toRule('initiative', term) };
}

/** How every case begins; written with the first step of the agency, from which on stages have days. */
export const firstStages = ({ stages }: Pick<Scenario, 'stages'>): StageFacts[] =>
  stages.map(({ id }, index) => ({ id, status: index === 0 ? 'now' : 'next' }));

const joined = (one: Bilingual, other: Bilingual): Bilingual => ({
  ru: `${one.ru}: ${other.ru}`,
  ...(one.en && other.en && { en: `${one.en}: ${other.en}` }),
});
