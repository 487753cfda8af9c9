// The element tests in Chromium on Lit itself, in the place of the lean element of the bundles.
import chromium from '../../web-test-runner.config.mjs';
import { elementTestsOnLit } from './element-tests.mjs';

export default { ...chromium, plugins: elementTestsOnLit.plugins };
