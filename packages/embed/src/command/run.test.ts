import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeFetch } from '@zabota/core/fake.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../../tools/packages.mjs';
import { run } from './run.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'моё ведомство '))));
afterEach(() => rmSync(folder, { recursive: true }));

const service = createFakeFetch(await stateOf('zabota-complaint', 'what-happened'));
const silent = () => Promise.reject(new TypeError('no network'));
const place = ['--api', 'https://care.example', '--agency', 'demo'];

async function command(args: readonly string[], fetch: typeof globalThis.fetch = service) {
  const said = { printed: '', complained: '' };
  const code = await run(args, {
    fetch,
    print: (text) => (said.printed += text),
    complain: (text) => (said.complained += text),
  });
  return { code, ...said };
}

describe('zabota-draw', () => {
  it('A24: prints the first screen of a touchpoint, in Russian where nothing else is said', async () => {
    const { code, printed } = await command([
      'zabota-complaint',
      'tracker=/track?page=1',
      'hidden',
      ...place,
    ]);
    expect(code).toBe(0);
    expect(printed).toContain(
      '<zabota-complaint tracker="/track?page=1" hidden lang="ru"><template',
    );
    expect(printed).toContain('Продолжить');
    const english = await command(['zabota-complaint', ...place, '--locale', 'en']);
    expect(english.printed).toContain('Continue');
  });

  it('writes a file whole, with the words inside the tag, and leaves nothing beside it', async () => {
    const fallback = join(folder, 'phone.html');
    writeFileSync(fallback, '<a href="tel:1">1</a>\n');
    const out = join(folder, 'complaint.html');
    const { code, printed } = await command([
      ...['zabota-complaint', ...place, '--nonce', '%NONCE%'],
      ...['--fallback', fallback, '--out', out],
    ]);
    expect([code, printed]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toMatch(/<a href="tel:1">1<\/a><\/zabota-complaint>\n$/);
    expect(readFileSync(out, 'utf8')).toContain('<style nonce="%NONCE%">');
    expect(readdirSync(folder).sort()).toEqual(['complaint.html', 'phone.html']);
  });

  it('A54: keeps what was drawn before while the service is silent, and says so', async () => {
    const out = join(folder, 'complaint.html');
    const args = ['zabota-complaint', ...place, '--out', out];
    const first = await command(args, silent);
    expect([first.code, readFileSync(out, 'utf8')]).toEqual([
      1,
      '<zabota-complaint></zabota-complaint>\n',
    ]);
    expect(first.complained).toContain('did not answer');
    await command(args);
    const drawn = readFileSync(out, 'utf8');
    expect((await command(args, silent)).code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe(drawn);
  });

  const wrong: Record<string, readonly [args: readonly string[], says: string]> = {
    nothing: [[], 'Name the tag'],
    'no service': [['zabota-complaint', '--agency', 'demo'], '--api https://zabota.example.org'],
    'an address that is none': [['zabota-complaint', '--api', 'care'], '--api https://'],
    'no agency': [['zabota-complaint', '--api', 'https://care.example'], '--agency demo-housing'],
    'an unknown language': [['zabota-complaint', ...place, '--locale', 'fr'], 'ru or en'],
    'an unknown option': [['zabota-complaint', ...place, '--colour', 'red'], '--colour'],
    'an unknown tag': [['zabota-dragon', ...place], 'zabota-dragon'],
    'a file that is not there': [
      ['zabota-complaint', ...place, '--fallback', '/no/such'],
      '/no/such',
    ],
  };
  for (const [what, [args, says]] of Object.entries(wrong)) {
    it(`exits 2 and says what to mend: ${what}`, async () => {
      const { code, printed, complained } = await command(args);
      expect([code, printed]).toEqual([2, '']);
      expect(complained).toContain(says);
    });
  }
});
