import { playwrightLauncher } from '@web/test-runner-playwright';
import { bringChromium, chromiumFlags } from './tools/browser/chromium.mjs';
import { elementTests } from './tools/browser/element-tests.mjs';

export default {
  ...elementTests,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await bringChromium(), args: chromiumFlags },
    }),
  ],
};
