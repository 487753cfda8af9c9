import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedded, root } from '../packages.mjs';
import { languages, slugsOf } from './guides.mjs';
import { readManifest, readRussian, reference, textsOf } from './reference.mjs';
import { snippetsIn } from './snippets.mjs';
import { tablesIn, unpadded } from './table.mjs';

type Manifest = Parameters<typeof reference>[0];

const tags = embedded.map(({ tag }) => tag);
const guide = (language: string, slug: string) =>
  readFileSync(join(root, `docs/${language}/${slug}.md`), 'utf8');

describe('A108: attributes and events in the guides', () => {
  let manifest: Manifest;
  beforeAll(() => {
    manifest = readManifest();
  }, 120_000);

  it.each(languages)(
    'are what the sources say; where not: node tools/docs/reference.mjs (%s)',
    (language) => {
      const renew = reference(manifest, language, readRussian());
      for (const slug of slugsOf(language)) {
        const markdown = guide(language, slug);
        expect(unpadded(markdown), slug).toBe(unpadded(renew(markdown)));
      }
    },
  );

  it.each(languages)('are those of every touchpoint, each with a snippet (%s)', (language) => {
    const markdown = guide(language, 'reference');
    const code = snippetsIn('reference.md', markdown).map((snippet) => snippet.code);
    expect(markdown).toContain('<!-- attributes every -->');
    for (const tag of tags) {
      expect(markdown).toContain(`<!-- attributes ${tag} -->`);
      expect(markdown).toContain(`<!-- events ${tag} -->`);
      expect(code.some((one) => one.includes(`<${tag} `))).toBe(true);
      expect(code.some((one) => one.includes(`'${tag}-`))).toBe(true);
    }
  });

  it('leave out no event that there is', () => {
    const all = manifest.modules.flatMap(({ declarations = [] }) => declarations);
    const told = all.flatMap(({ events = [] }) => events.map(({ type }) => type?.text));
    const events = all.map(({ name }) => name).filter((name) => name.endsWith('Event'));
    // The gate is a script of its own, and its guide tells of it.
    expect(events.filter((name) => !told.includes(name))).toEqual(['GateChangedEvent']);
  });

  it('have a Russian text for each English one, and for nothing else', () => {
    const said = ['every', ...tags].flatMap((tag) => textsOf(manifest, tag));
    expect([...readRussian().keys()].sort()).toEqual([...new Set(said)].sort());
  });
});

describe('the writing of attributes and events', () => {
  const field = (name: string, description: string, text = 'string') => ({
    name,
    description,
    type: { text },
  });
  const desk = (...more: ReturnType<typeof field>[]): Manifest => ({
    modules: [
      {
        path: 'desk.element.ts',
        declarations: [
          {
            name: 'DeskElement',
            tagName: 'zabota-desk',
            attributes: [
              field('form', 'How it stands (A01).', "'inline' | 'micro'"),
              { ...field('api', 'Origin.'), inheritedFrom: {} },
            ],
            events: [
              field('zabota-desk-opened', 'It is open.', 'OpenedEvent'),
              field('zabota-desk-sent', 'It was sent.', 'SentEvent'),
              { name: '' },
            ],
          },
          { name: 'OpenedEvent', members: [] },
          { name: 'SentEvent', members: [field('ids', 'Ids.', 'readonly string[] | undefined')] },
          { name: 'MoreEvent', members: more },
        ],
      },
    ],
  });
  const written = (manifest: Manifest, kind: string) =>
    tablesIn(
      reference(manifest, 'en', new Map())(`<!-- ${kind} zabota-desk -->\n<!-- /${kind} -->`),
    ).split('\n');

  it('names the choices, and leaves out what every touchpoint has', () => {
    expect(written(desk(), 'attributes').slice(2)).toEqual([
      '| `form` | How it stands. One of `inline`, `micro`. |',
    ]);
  });

  it('tells of each event what it carries, and of each field what it holds', () => {
    expect(written(desk(), 'events').filter((line) => line.includes('`'))).toEqual([
      '| `zabota-desk-opened` | It is open. | – |',
      '| `zabota-desk-sent` | It was sent. | `ids` |',
      '| `ids` | `string[] \\| undefined` | Ids. |',
    ]);
  });

  it('stops where a comment is missing, or Russian', () => {
    const silent = desk();
    silent.modules[0]!.declarations![0]!.attributes![0]!.description = '';
    expect(() => written(silent, 'attributes')).toThrow('Nothing is said of "form"');
    const russian = reference(desk(), 'ru', new Map());
    expect(() => russian('<!-- events zabota-desk -->\n<!-- /events -->')).toThrow(
      'lacks the Russian for: It is open.',
    );
  });

  it('stops where one name means two things', () => {
    const twofold = desk(field('ids', 'Others.'));
    twofold.modules[0]!.declarations![0]!.events!.push(
      field('zabota-desk-changed', 'It is another.', 'MoreEvent'),
    );
    expect(() => written(twofold, 'events')).toThrow('<zabota-desk> tell of "ids" in two ways');
  });
});
