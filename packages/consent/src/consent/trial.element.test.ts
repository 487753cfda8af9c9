import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-consent', { situation: 'child-born' }, async (harness, check) => {
  await harness.press('Согласиться');
  await harness.see('Вы согласились');
  await check();
});
