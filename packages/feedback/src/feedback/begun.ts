import { attempt } from '@zabota/core';

/** Where it stands that an answer was begun: in the tab, and on the device where it waits there. */
export const begunPlace = (agency: string) => `zabota:feedback:begun:${agency}`;

/** Whether something was begun in this tab or waits on this device: asked before the code for it comes. */
export const hasBegun = (agency: string): boolean =>
  Boolean(
    attempt(
      () => localStorage.getItem(begunPlace(agency)) ?? sessionStorage.getItem(begunPlace(agency)),
    ),
  );
