import { expect } from '@open-wc/testing';
import { axeFindings, cleanUp, mountState } from '@zabota/core/testing.js';
import type { LitElement } from 'lit';
import './define.js';
import { states } from './states.js';

const themes = [
  'light',
  'dark',
  'black-on-white',
  'white-on-black',
  'dark-blue-on-light-blue larger wider',
];

/** Sheets of a theme come on their own: wait until they are worn. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('zabota-complaint: every state', function () {
  this.timeout(60_000);
  afterEach(cleanUp);

  for (const state of states) {
    it(`A06: axe finds nothing in "${state.name}", in any theme`, async () => {
      const { element } = await mountState('zabota-complaint', state);
      for (const theme of themes) {
        (element as LitElement & { theme: string }).theme = theme;
        await (element as LitElement).updateComplete;
        await settle();
        expect(await axeFindings(element), theme).to.deep.equal([]);
      }
      localStorage.clear();
    });
  }
});
