import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Difference } from './page.js';

/** What `npm run pictures` leaves to look at. */
export const folderOfResults = fileURLToPath(new URL('../../reports/pictures/', import.meta.url));

/** A picture that is not as committed; all pictures are base64. */
export interface Result {
  readonly name: string;
  /** WebP; missing when nothing is committed. */
  readonly committed: string | undefined;
  /** PNG. */
  readonly drawn: string;
  readonly difference: Difference | undefined;
}

const results: Result[] = [];

export const addResult = (result: Result) => results.push(result);

/** Writes the page that shows what differs; nothing when all is as committed. */
export async function writeResults(browserVersion: string): Promise<void> {
  if (results.length === 0) return;
  await mkdir(folderOfResults, { recursive: true });
  const sorted = results.toSorted((a, b) => a.name.localeCompare(b.name));
  await writeFile(`${folderOfResults}index.html`, pageOf(sorted, browserVersion));
  console.log(`Before, after and difference: ${folderOfResults}index.html`);
}

const pageOf = (sorted: readonly Result[], browserVersion: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures that differ</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
  section { margin-block: 3rem; border-top: 1px solid; }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
  figure { margin: 0; }
  img { max-width: 30vw; border: 1px solid #888; }
</style>
<h1>${sorted.length} ${sorted.length === 1 ? 'picture differs' : 'pictures differ'}</h1>
<p>Drawn with Chromium ${browserVersion}. If they should look so: <code>npm run pictures -- --update</code></p>
<ol>${sorted.map(({ name, difference }) => `<li><a href="#${name}">${name}</a> ${shareOf(difference)}</li>`).join('\n')}</ol>
${sorted.map(sectionOf).join('\n')}
</html>
`;

const shareOf = (difference: Difference | undefined) =>
  difference
    ? `${difference.points} points, ${(difference.share * 100).toPrecision(2)} %`
    : 'not committed yet';

const sectionOf = ({ name, committed, drawn, difference }: Result) => `<section id="${name}">
<h2>${name}</h2>
<p>${shareOf(difference)}</p>
<div>
${figure('Before', 'webp', committed)}
${figure('After', 'png', drawn)}
${figure('Difference', 'webp', difference?.picture)}
</div>
</section>`;

const figure = (title: string, type: string, base64: string | undefined) =>
  base64 === undefined
    ? ''
    : `<figure><figcaption>${title}</figcaption><img alt="" src="data:image/${type};base64,${base64}"></figure>`;
