/** What not every client needs: each arrives only then. */
export const loaders = {
  nothing: () => import('@zabota/core/pictures/nothing.js'),
  propose: () => import('./parts/propose.part.js'),
};
