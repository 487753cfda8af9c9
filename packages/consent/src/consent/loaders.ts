/** Parts that not every client or purpose needs: each arrives only then. */
export const loaders = {
  care: () => import('./parts/care.part.js'),
  deciding: () => import('./parts/deciding.part.js'),
  settled: () => import('./parts/settled.part.js'),
  more: () => import('./parts/more.part.js'),
  trouble: () => import('./parts/trouble.part.js'),
};
