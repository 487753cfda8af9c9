import type { Calendar } from '../deadline/calendar.js';
import type { RequirementItem } from '../requirement/content/requirement.file.js';
import type {
  ActItem,
  ChecklistItem,
  ControlItem,
  GlossaryItem,
  RulebookItem,
} from '../requirement/content/requirement.schema.js';
import type { Item } from './content.file.js';
import type {
  AgencyItem,
  AnswerItem,
  GroundItem,
  ManagerItem,
  PrinciplesItem,
  RegimeItem,
  ServiceItem,
  StopReasonItem,
  TopicItem,
} from './content.schema.js';
import type { PurposeItem } from './purpose.schema.js';
import type { SituationItem } from './situation.schema.js';
import type { InstrumentItem, VoiceItem } from './voice.schema.js';

type Items<Value> = ReadonlyMap<string, Item<Value>>;

/** What holds for an agency on one day. */
export interface Edition {
  readonly agency: AgencyItem;
  readonly managers: Items<ManagerItem>;
  readonly services: Items<ServiceItem>;
  readonly regimes: Items<RegimeItem>;
  readonly topics: Items<TopicItem>;
  readonly grounds: Items<GroundItem>;
  readonly principles: Items<PrinciplesItem>;
  readonly 'stop-reasons': Items<StopReasonItem>;
  readonly answers: Items<AnswerItem>;
  readonly purposes: Items<PurposeItem>;
  readonly situations: Items<SituationItem>;
  readonly instruments: Items<InstrumentItem>;
  readonly voice: Items<VoiceItem>;
  readonly acts: Items<ActItem>;
  readonly controls: Items<ControlItem>;
  readonly glossary: Items<GlossaryItem>;
  readonly rulebook: Items<RulebookItem>;
  readonly checklists: Items<ChecklistItem>;
  readonly requirements: Items<RequirementItem>;
}

/** What is kept in every version that something was decided or begun under. */
export interface KeptItems {
  readonly services: ServiceItem;
  readonly purposes: PurposeItem;
  readonly situations: SituationItem;
  readonly instruments: InstrumentItem;
}
export type KeptKind = keyof KeptItems;

/** Everything an agency has written, with every version that still has cases. */
export interface AgencyContent {
  readonly id: string;
  readonly calendar: Calendar;
  /** Every edition of every requirement, past and to come, in the order of their days. */
  readonly requirements: readonly Item<RequirementItem>[];
  /** Texts and terms that hold on a date; old cases keep the scenario they began under. */
  on(date: string): Edition;
  /** A scenario by the version a case keeps. */
  scenario(version: string): Item<ServiceItem> | undefined;
  /** A question set by the version an answer was given to. */
  instrument(version: string): Item<InstrumentItem> | undefined;
  /** Every version of an item that is known, oldest first. */
  versions<Kind extends KeptKind>(kind: Kind, id: string): readonly Item<KeptItems[Kind]>[];
  /** Everything of a kind in this pack, later editions too. */
  written<Kind extends KeptKind>(kind: Kind): readonly Item<KeptItems[Kind]>[];
  /** Takes in an item of an earlier pack that somebody still relies on. */
  adopt<Kind extends KeptKind>(kind: Kind, item: Item<KeptItems[Kind]>): void;
}

/** What the service knows of its agencies: read once, never changed. */
export type Content = ReadonlyMap<string, AgencyContent>;
