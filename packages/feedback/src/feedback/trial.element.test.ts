import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-feedback', { subject: 'service:replanning' }, async (harness, check) => {
  await harness.press('Заполнить примером');
  await harness.see('Ответ сохранён');
  await check();
  await harness.press('Отправить');
  await harness.see('00-0000-4416');
  await check();
});
