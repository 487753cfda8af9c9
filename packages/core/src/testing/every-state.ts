import { expect } from '@open-wc/testing';
import type { State } from '../fake/state.types.js';
import { axeFindings } from './axe.js';
import { themesCame } from './harness.js';
import { cleanUp, mountState, type MountedState } from './mount.js';

/** Every scheme, and the sizes on top of one: an element that passes in these passes in all. */
const themes = [
  'light',
  'dark',
  'black-on-white',
  'white-on-black',
  'dark-blue-on-light-blue',
  'light larger wider',
];

/**
 * The suite that every touchpoint runs over its declared states: no barrier in any theme (A06),
 * nothing cut on a phone.
 *
 * @param also What else must hold in every state, such as a way to appeal.
 */
export function describeEveryState(
  tag: string,
  states: readonly (State<never> | State)[],
  also: (mounted: MountedState, state: State<never> | State) => Promise<unknown> = async () => {},
): void {
  describe(`every state of <${tag}>`, () => {
    before(themesCame);
    afterEach(cleanUp);

    for (const state of states) {
      it(`A06, WCAG 2.2 AA: "${state.name}" has no barrier in any theme`, async function () {
        this.timeout(60_000);
        const mounted = await mountState(tag, state);
        for (const theme of themes) {
          mounted.element.setAttribute('theme', theme);
          await mounted.harness.settled();
          expect(await axeFindings(mounted.element), theme).to.deep.equal([]);
        }
        const width = await mounted.harness.widthOnPhone('larger wider');
        expect(width, 'WCAG 1.4.10: pixels of a phone that the largest letters take').to.be.at.most(
          320,
        );
        await also(mounted, state);
      });
    }
  });
}
