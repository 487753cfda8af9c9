import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-explainer', {});
