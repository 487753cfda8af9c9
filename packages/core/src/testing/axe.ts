import type * as Axe from 'axe-core';

/**
 * What axe finds in an element, one line a violation, ready to be compared
 * with `[]`. Rules about whole pages do not apply to a part of one.
 */
export async function axeFindings(element: Element): Promise<string[]> {
  // A script of its own that leaves `axe` on the window: it is no module.
  // @ts-expect-error the minified build carries no types of its own
  await import('axe-core/axe.min.js');
  const { axe } = globalThis as typeof globalThis & { readonly axe: typeof Axe };
  const results = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } },
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} [${target.flat().join(' ')}] ${failureSummary ?? ''}`,
    ),
  );
}
