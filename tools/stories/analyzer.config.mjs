// What the analyzer reads: what all touchpoints have in common, every element and every event.
import { elements } from '../packages.mjs';

const folders = [...new Set(elements.map(({ folder }) => folder))];

export default {
  globs: [
    'packages/core/src/element/touchpoint.element.ts',
    ...folders.flatMap((folder) =>
      ['element', 'events'].map((role) => `packages/${folder}/src/**/*.${role}.ts`),
    ),
  ],
  litelement: true,
  quiet: true,
  // It would name in ours whatever folder it last wrote to.
  packagejson: false,
};
