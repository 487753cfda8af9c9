import { describeTrial } from '@zabota/core/testing/trial.js';
import './define.js';

describeTrial('zabota-complaint', {}, async (harness, check) => {
  for (const heading of ['Шаг 2', 'Шаг 3', 'Шаг 4']) {
    await harness.press('Заполнить примером');
    await harness.see('Заполнили примером');
    await harness.press('Продолжить');
    await harness.see(heading);
    await check();
  }
  await harness.press('Отправить жалобу');
  await harness.see('00-0000-1187');
  await check();
});
