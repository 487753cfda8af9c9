import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-offers', {}, async (harness, check) => {
  await harness.press('Подтвердить');
  await harness.see('00-0000-3052');
  await check();
});
