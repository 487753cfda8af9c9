import type { Calendar } from '../deadline/calendar.js';
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
} from './content.schema.js';

type Items<Value> = ReadonlyMap<string, Item<Value>>;

/** What holds for an agency on one day. */
export interface Edition {
  readonly agency: AgencyItem;
  readonly managers: Items<ManagerItem>;
  readonly services: Items<ServiceItem>;
  readonly regimes: Items<RegimeItem>;
  readonly grounds: Items<GroundItem>;
  readonly principles: Items<PrinciplesItem>;
  readonly 'stop-reasons': Items<StopReasonItem>;
  readonly answers: Items<AnswerItem>;
}

/** Everything an agency has written, with every version that still has cases. */
export interface AgencyContent {
  readonly id: string;
  readonly calendar: Calendar;
  /** Texts and terms that hold on a date; old cases keep the scenario they began under. */
  on(date: string): Edition;
  /** A scenario by the version a case keeps. */
  scenario(version: string): Item<ServiceItem> | undefined;
  /** Takes in a scenario of an earlier pack that cases still follow. */
  adopt(scenario: Item<ServiceItem>): void;
}

/** What the service knows of its agencies: read once, never changed. */
export type Content = ReadonlyMap<string, AgencyContent>;
