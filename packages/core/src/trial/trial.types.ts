import type { FakeService } from '../fake/state.types.js';

/** What a touchpoint practises with: invented answers of the service, and an example to fill in. */
export interface Trial {
  readonly service: FakeService;
  /** What stands in the example, by the name of the field; a choice without a value takes its first. */
  readonly example?: Readonly<Record<string, string>>;
  /** English for the Russian texts of the answers; what is missing stays Russian and says so. */
  readonly english?: Readonly<Record<string, string>>;
}
