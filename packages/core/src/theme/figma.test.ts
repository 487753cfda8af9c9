import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, parse, type Config } from '@terrazzo/parser';
import { describe, expect, it } from 'vitest';

type LintRules = NonNullable<NonNullable<Config['lint']>['rules']>;

const folder = new URL('../../tokens/figma/', import.meta.url);
const files = readdirSync(folder).map((name) => [name, new URL(name, folder)] as const);

/** What a reader that keeps to the format takes out of a file. @throws naming each broken rule. */
async function readStrictly(name: string, text: string) {
  const rules: LintRules = {
    'core/valid-color': 'error',
    // The format knows two units; the parser lets a third pass unless it is told.
    'core/valid-dimension': ['error', { allowedUnits: ['px', 'rem'] }],
    'core/required-type': 'error',
    'core/consistent-naming': 'error',
  };
  const config = defineConfig({ lint: { rules } }, { cwd: folder });
  const { tokens } = await parse([{ filename: new URL(name, folder), src: text }], { config });
  return Object.values(tokens).map(({ id, $type }) => `${$type} ${id}`);
}

describe('A108: the files for design tools keep to the format of the Design Tokens Community Group', () => {
  it.each(files)('%s, each of its tokens with its type', async (name, url) => {
    const text = readFileSync(url, 'utf8');
    const { color, size } = JSON.parse(text) as Record<string, object>;
    const wanted = [
      ...Object.keys(color ?? {}).map((one) => `color color.${one}`),
      ...Object.keys(size ?? {}).map((one) => `dimension size.${one}`),
    ];
    expect((await readStrictly(name, text)).sort()).toEqual(wanted.sort());
  });

  it.each([
    ['a unit that it does not know', '"px"', '"em"'],
    ['a colour space that it does not know', '"srgb"', '"rgb"'],
    ['a colour that is none', '"#1b2430"', '"1b2430"'],
    ['a part of a colour over its range', '0.1059', '1.1059'],
  ])('and a reader that keeps to it refuses %s', async (_what, good, bad) => {
    const text = readFileSync(new URL('light.json', folder), 'utf8');
    expect(text).toContain(good);
    await expect(readStrictly('light.json', text.replace(good, bad))).rejects.toThrow();
  });
});
