import { until } from '@zabota/core/testing.js';
import { describeEveryState } from '@zabota/core/testing/every-state.js';
import '../define.js';
import { states } from '../states.js';

// A54. A wait that is short shows nothing that would jump: the link comes when it lasts.
describeEveryState('zabota-tracker', states, ({ harness }) =>
  until(
    () => harness.has('link', /обжаловать/i),
    () => 'A54: a link to appeal',
  ),
);
