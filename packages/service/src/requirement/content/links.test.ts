import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../content/content.js';
import { deadLinks } from './links.js';

let site: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/slow') return;
    if (url === '/broken') return response.destroy();
    const moved: Readonly<Record<string, string>> = {
      '/moved': '/law',
      '/swallowed': '/',
      '/round': '/round',
    };
    const to = moved[url];
    if (to) return response.writeHead(302, { location: to }).end();
    response
      .writeHead(url === '/gone' ? 404 : url === '/ill' ? 503 : 200)
      .end('law'.repeat(10_000));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

/** Rules whose sources stand under the paths, from line 11 on. */
const rules = (...paths: string[]): Pick<Edition, 'requirements'> => {
  const sources = paths.map((path) => ({ url: `${origin}${path}`, 'original-words': 'Слова' }));
  const lines = Object.fromEntries(paths.map((_, index) => [`/sources/${index}`, 11 + index]));
  const value = { file: 'rule.ru.md', sources, lines };
  return { requirements: new Map([['rule', { id: 'rule', value }]]) } as unknown as Edition;
};
const said = async (...paths: string[]) =>
  (await deadLinks(rules(...paths), { patience: 300 })).map(
    ({ severity, file, line, what }) => `${severity} ${file}:${line} ${what}`,
  );

describe('A44: dead links', () => {
  it('what is there is not named, wherever it was moved to', async () => {
    expect(await said('/law', '/moved', '/')).toEqual([]);
  });

  it('what is gone is named with file, line and remedy', async () => {
    expect(await said('/law', '/gone')).toEqual([
      `warning rule.ru.md:12 the source ${origin}/gone answers 404. Find where it stands now, or take it away.`,
    ]);
  });

  it.each([
    ['/ill', 'answers 503'],
    ['/slow', 'did not answer in 0.3 s'],
    ['/broken', 'does not answer'],
    ['/round', 'does not answer'],
    ['/swallowed', 'leads to the front page'],
  ])('%s %s', async (path, words) => {
    expect(await said(path)).toEqual([expect.stringContaining(words)]);
  });

  it('an address is asked once, and named at each place', async () => {
    asked.length = 0;
    expect(await said('/gone', '/gone')).toHaveLength(2);
    expect(asked).toEqual(['/gone']);
  });
});
