import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { elementTests } from './element-tests.mjs';
import { which } from './which.mjs';

const executablePath = which('FIREFOX_PATH', ['firefox-esr', 'firefox']);
if (!executablePath) throw new Error('Install Firefox or name it with FIREFOX_PATH.');

export default {
  ...elementTests,
  browsers: [
    puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } }),
  ],
};
