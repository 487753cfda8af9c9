import { describeEveryState } from '@zabota/core/testing/every-state.js';
import './define.js';
import { states } from './states.js';

describeEveryState('zabota-selfcheck', states);
