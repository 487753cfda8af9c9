import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { bringChromium } from '../../tools/browser/chromium.mjs';
import { folderOfResults } from './results.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Draws missing pictures (`new`), all that differ (`all`), or none. */
    updatePictures: 'new' | 'all' | 'none';
    chromium: string;
  }
}

/** Tells the test what `--update` says: the rule is that of vitest's own snapshots. */
export default async function setUp(project: TestProject): Promise<void> {
  project.provide('updatePictures', project.vitest.snapshot.options.updateSnapshot);
  project.provide('chromium', await bringChromium());
  await rm(folderOfResults, { recursive: true, force: true });
}
