import type { StoryObj } from '@storybook/web-components-vite';
import { readToolbar } from '../surroundings/toolbar.js';
import { openSite, travel, type Journey, type Move } from './site.js';

/**
 * A journey as a story: every showing begins with an agency that remembers nothing, and the play
 * goes the whole way.
 */
export function journeyStory(
  begin: () => Journey,
  moves: readonly Move[],
  more: Pick<StoryObj, 'name' | 'globals'>,
): StoryObj {
  const sites = new WeakMap<AbortSignal, { readonly about: string; readonly site: HTMLElement }>();
  return {
    ...more,
    render: (_, { globals, abortSignal }) => {
      const toolbar = readToolbar(globals);
      // The network changes under the site; anything else begins anew.
      const about = JSON.stringify({ ...toolbar, network: '' });
      const before = sites.get(abortSignal);
      const site = before?.about === about ? before.site : openSite(begin(), toolbar);
      sites.set(abortSignal, { about, site });
      return site;
    },
    play: async ({ canvasElement }) => {
      const site = canvasElement.querySelector<HTMLElement>('.site');
      if (site) await travel(site, moves);
    },
  };
}
