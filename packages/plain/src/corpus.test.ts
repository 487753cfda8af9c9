import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgePairs, readPairs } from '../scripts/pairs.mjs';
import { judgeSentences, readPassages } from '../scripts/sentences.mjs';

const corpus = (name: string) => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url));

describe('A05: texts judged by people', () => {
  const worked = readPairs(corpus('pairs.yaml'));
  const heldOut = readPairs(corpus('held-out/pairs.yaml'));

  it.each([
    ['worked on', worked],
    ['held out', heldOut],
  ])('of each pair, %s, the official side is the harder one', (_, pairs) => {
    const { ranked, total, refused, passed } = judgePairs(pairs);
    expect(ranked / total).toBeGreaterThanOrEqual(0.98);
    expect(refused / total).toBeGreaterThanOrEqual(0.98);
    expect(passed / total).toBeGreaterThanOrEqual(0.9);
  });

  it('there are at least 60 pairs, a third held out', () => {
    expect(worked.length + heldOut.length).toBeGreaterThanOrEqual(60);
    expect(heldOut.length * 3).toBeGreaterThanOrEqual(worked.length + heldOut.length);
  });

  it.each(['', 'held-out/'])(
    'A44: sentences of corpus/%s end where people see the end',
    (folder) => {
      const files = [`${folder}sentences.ru.txt`, ...(folder ? [`${folder}notes.ru.txt`] : [])];
      const results = [
        ...files.map((file) => judgeSentences(readPassages(corpus(file)), 'ru')),
        judgeSentences(readPassages(corpus(`${folder}sentences.en.txt`)), 'en'),
      ];
      const right = results.reduce((sum, result) => sum + result.right, 0);
      const total = results.reduce((sum, result) => sum + result.total, 0);
      expect(right / total).toBeGreaterThanOrEqual(0.99);
    },
  );
});
