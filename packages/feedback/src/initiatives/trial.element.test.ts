import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-initiatives', {}, async (harness, check) => {
  await harness.press('Предложить');
  await harness.see('Что вы предлагаете?');
  await harness.press('Заполнить примером');
  await harness.press('Отправить');
  await harness.see('00-0000-2270');
  await check();
});
