import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

it('the engine runs anywhere: it imports nothing but its own files', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('command'),
  );
  const foreign = files.flatMap((file) =>
    [...readFileSync(`${here}/${file}`, 'utf8').matchAll(/from '([^']+)'/g)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('.') || target.includes('/command/'))
      .map((target) => `${file}: ${target}`),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(foreign).toEqual([]);
});
