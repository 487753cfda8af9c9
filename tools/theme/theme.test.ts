import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'theme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function theme(text: string, ...words: string[]) {
  writeFileSync(join(folder, 'agency.json'), text);
  const command = fileURLToPath(new URL('theme.mjs', import.meta.url));
  return spawnSync(execPath, [command, 'agency.json', ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
}

describe('A24: npm run theme', () => {
  it('says what holds and what was moved, and prints a sheet', () => {
    const { stdout, status } = theme('{ "accent": "#ff9900" }');
    expect(status).toBe(0);
    expect(stdout).toContain('"accent" #ff9900 is too weak on the grounds it meets');
    expect(stdout).toContain('light: 52 of 52 pairs of colours hold.');
    expect(stdout).toMatch(/^:root \{/m);
  });

  it('writes a sheet, or tokens for design tools', () => {
    const written = (name: string) => {
      theme('{ "accent": "#7a1f3d" }', name);
      return readFileSync(join(folder, name), 'utf8');
    };
    expect(written('theme.css')).toMatch(/^:root \{/);
    const { light, dark } = JSON.parse(written('t.json')) as Record<string, { color: object }>;
    expect(Object.keys(light?.color ?? {})).toEqual(Object.keys(dark?.color ?? {}));
    expect(light?.color).toMatchObject({ accent: { $value: { hex: '#7a1f3d' } } });
  });

  it('writes nothing where the text of an agency cannot be read on its ground', () => {
    const { stdout, stderr, status } = theme('{ "accent": "#7a1f3d", "ink": "#999999" }', 'no.css');
    expect(status).toBe(1);
    expect(stdout).toMatch(/ink on face is 2\.\d\d:1, 4\.5:1 is needed/);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(folder, 'no.css'))).toBe(false);
  });

  it('says what to mend in the file', () => {
    expect(theme('{').stderr).toContain('agency.json is not JSON');
    expect(theme('{ "accent": "red" }').stderr).toContain('"accent" must be a colour');
  });
});
