/**
 * Writes stories/generated: one file per touchpoint, one story per declared
 * state, and the manifest that documents attributes, events, parts and tokens.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';
import { analyse } from './analyse.mjs';
import { englishModule } from './english.mjs';
import { eventsOf, readable } from './manifest.mjs';
import { tokensOf } from './tokens.mjs';
import { namesOfStates, touchpointsWithStates } from './touchpoints-with-states.mjs';

const place = join(root, 'stories/generated');
rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });

/** @param {string} name `two-words` → `TwoWords`, a name that CSF can export. */
const exported = (name) =>
  name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase()).replace(/^\d/, 'State$&');

const touchpoints = touchpointsWithStates();
/** What every touchpoint starts from, colours and sizes. */
const tokens = ['light', 'size'].flatMap((name) =>
  tokensOf(
    JSON.parse(readFileSync(join(root, `packages/core/tokens/${name}.tokens.json`), 'utf8')),
  ),
);
const manifest = readable(analyse('stories/generated'), tokens);
writeFileSync(join(place, 'custom-elements.json'), JSON.stringify(manifest, null, 2));

for (const touchpoint of touchpoints) {
  const { tag, title, states, define } = touchpoint;
  const names = await namesOfStates(touchpoint);
  const lines = [
    '// Written by tools/stories from the states of the touchpoint: change those.',
    `import '${define}';`,
    `import { states } from '${states}';`,
    "import { storyOf } from '../state-story.js';",
    '',
    'export default {',
    `  title: 'Touchpoints/${title}',`,
    `  component: '${tag}',`,
    // Each is written down in the panel "Actions" when it comes.
    `  parameters: { actions: { handles: ${JSON.stringify(eventsOf(manifest, tag))} } },`,
    '};',
    '',
    ...names.map(
      (name) => `export const ${exported(name)} = storyOf('${tag}', states, '${name}');`,
    ),
    '',
  ];
  writeFileSync(join(place, `${tag}.stories.ts`), lines.join('\n'));
}

// One ordinary screen of each touchpoint, for pages that show them all: the one by which it is weighed.
const { touchpoints: weighed } = JSON.parse(
  readFileSync(join(root, 'tools/size/budgets.json'), 'utf8'),
);
const shown = touchpoints.map((one) => ({
  ...one,
  state: weighed.find((/** @type {{ tag: string }} */ { tag }) => tag === one.tag)?.state ?? '',
}));
writeFileSync(
  join(place, 'showcase.ts'),
  [
    '// Written by tools/stories: an ordinary screen of each touchpoint.',
    ...shown.map(({ define }) => `import '${define}';`),
    ...shown.map(({ states }, index) => `import { states as states${index} } from '${states}';`),
    "import { oneScreen } from '../state-story.js';",
    '',
    '/** Every declared state, by tag. */',
    'export const touchpoints = {',
    ...shown.map(({ tag }, index) => `  '${tag}': states${index},`),
    '};',
    '',
    'export const showcase = [',
    ...shown.map(({ tag, state }, index) => `  oneScreen('${tag}', states${index}, '${state}'),`),
    '];',
    '',
  ].join('\n'),
);

writeFileSync(
  join(place, 'english.ts'),
  `// Written by tools/stories: English for the Russian states.\n${englishModule('../..')}`,
);
