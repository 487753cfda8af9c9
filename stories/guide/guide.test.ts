import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/packages.mjs';

const pages = readdirSync(join(root, 'stories/guide/en'));
const read = (language: string, page: string) =>
  readFileSync(join(root, 'stories/guide', language, page), 'utf8');
const known = readFileSync(join(root, 'docs/requirements.yaml'), 'utf8');

/** What must be the same in both languages: sections, live examples, requirements, code. */
const bones = (text: string) => ({
  headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
  states: [...text.matchAll(/<live-state of="([^"]+)" state="([^"]+)"/g)].map(
    ([, tag, state]) => `${tag} ${state}`,
  ),
  requirements: [...text.matchAll(/\bA\d{2,3}\b/g)].map(([id]) => id),
  code: [...text.matchAll(/^```\w+[\s\S]*?^```/gm)].map(([block]) => block),
});

describe('the design guide', () => {
  it('has its pages in both languages', () => {
    expect(readdirSync(join(root, 'stories/guide/ru'))).toEqual(pages);
  });

  it.each(pages)('A24: "%s" says the same in both languages', (page) => {
    expect(bones(read('ru', page))).toEqual(bones(read('en', page)));
  });

  it.each(pages)('"%s" shows its examples in its own language', (page) => {
    expect(read('ru', page)).not.toContain('lang="en"');
    expect(read('en', page)).not.toContain('lang="ru"');
  });

  it.each(pages)('"%s" names requirements that there are', (page) => {
    for (const id of bones(read('en', page)).requirements) expect(known).toContain(`${id}:`);
  });
});
