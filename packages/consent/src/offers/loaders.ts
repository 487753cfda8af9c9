/** Parts that not every client needs: each arrives only then. */
export const loaders = {
  forms: () => import('./parts/forms.part.js'),
  nothing: () => import('@zabota/core/pictures/nothing.js'),
  trouble: () => import('./parts/trouble.part.js'),
};
