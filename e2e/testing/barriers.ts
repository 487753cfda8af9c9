import type * as Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds on the whole page, touchpoints included: one line a violation. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axeScript);
  return page.evaluate(async () => {
    const { axe } = globalThis as typeof globalThis & { readonly axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ help, nodes }) =>
      nodes.map(({ target }) => `${help}: ${target.flat().join(' ')}`),
    );
  });
}
