import { describeTrial } from '@zabota/core/testing/trial.js';
import '../define.js';

describeTrial('zabota-tracker', {}, async (harness, check) => {
  await harness.press('Заполнить примером');
  await harness.see('Заполнили примером');
  await harness.press('Показать');
  await harness.see('Рассмотрение остановлено');
  await check();
  await harness.press('Принесу лично');
  await harness.see('Будем ждать вас');
  await harness.press('Да, приду');
  await harness.see('Спасибо');
  await check();
});
