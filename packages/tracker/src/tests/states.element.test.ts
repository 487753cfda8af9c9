import { expect, waitUntil } from '@open-wc/testing';
import { axeFindings, cleanUp, mountState } from '@zabota/core/testing.js';
import '../define.js';
import { states } from '../states.js';

const themes = [
  'light',
  'dark',
  'black-on-white',
  'white-on-black',
  'dark-blue-on-light-blue',
  'light larger wider',
];

const late = { timeout: 5000 };

describe('every state of <zabota-tracker>', () => {
  afterEach(cleanUp);

  for (const state of states) {
    it(`A54, WCAG 2.2 AA: "${state.name}" has no barrier in any theme, and a way to appeal`, async function () {
      this.timeout(30_000);
      const { element, harness } = await mountState('zabota-tracker', state);
      for (const theme of themes) {
        element.setAttribute('theme', theme);
        await harness.settled();
        expect(await axeFindings(element), theme).to.deep.equal([]);
      }
      // A wait that is short shows nothing that would jump: the link comes when it lasts.
      await waitUntil(() => harness.has('link', /обжаловать/i), 'a link to appeal', late);
    });
  }
});
