import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './layers.mjs';

let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'layers '))));
afterEach(() => rmSync(root, { recursive: true }));

/** Plants one source file and tells what is refused about it. */
function refused(file: string, source: string) {
  const path = join(root, 'packages', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  return violations(root);
}

const allowed = [
  ['tracker/src/a.ts', "import type { Case } from '@zabota/contract';"],
  ['tracker/src/a.ts', "import { paths } from '@zabota/contract/paths.js';"],
  ['tracker/src/a.ts', "import {\n  msg,\n  str,\n} from '@zabota/core';"],
  ['tracker/src/define.ts', "import { TrackerElement } from './index.js';"],
  ['embed/src/a.ts', "const load = () => import('@zabota/tracker/define.js');"],
  ['service/src/a.ts', "import { createComplaint } from '@zabota/contract';"],
  ['core/src/testing/a.ts', "import { Case } from '@zabota/contract';"],
] as const;

const forbidden = [
  ['core/src/a.ts', "import { TrackerElement } from '@zabota/tracker';", 'does not lie below'],
  ['tracker/src/a.ts', "import { x } from '@zabota/complaint';", 'does not lie below'],
  ['tracker/src/a.ts', "export { x } from '@zabota/complaint';", 'does not lie below'],
  ['tracker/src/a.ts', "import {\n  x,\n} from '@zabota/contract';", 'types and, as values'],
  ['core/src/a.ts', "import Type from 'typebox';", 'TypeBox'],
  ['embed/src/a.ts', "import '@zabota/tracker/define.js';", 'import() alone'],
  ['service/src/a.ts', "import { plural } from '@zabota/core';", 'floor 0 alone'],
  ['core/src/b/a.ts', "import { msg } from '../index.js';", 'import the file itself'],
  ['core/src/a.ts', "import { msg } from '@zabota/core';", 'by their path'],
  ['novelty/src/a.ts', "import { msg } from '@zabota/core';", 'has no floor'],
] as const;

describe('the layers', () => {
  for (const [file, source] of allowed) {
    it(`let ${file} say ${source}`, () => expect(refused(file, source)).toEqual([]));
  }
  for (const [file, source, reason] of forbidden) {
    it(`refuse ${source} in ${file}`, () => {
      expect(refused(file, source)).toEqual([expect.stringContaining(reason)]);
    });
  }
});
