import { defineStates } from '@zabota/core/fake.js';
import { applicationStates, type TrackerProperties } from './states/application.states.js';
import { signedInStates } from './states/my-cases.states.js';
import { complaintStates, doingStates, moreStates, openingStates } from './states/way.states.js';

/** The day on which the states are right: stop the clock here to picture them. */
export const statesNow = '2026-11-23T09:00:00Z';

/** Every state of `<zabota-tracker>`, once (decision 27). */
export const states = defineStates<TrackerProperties>([
  ...openingStates,
  ...signedInStates,
  ...applicationStates,
  ...complaintStates,
  ...moreStates,
  ...doingStates,
]);
