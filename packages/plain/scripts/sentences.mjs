// The corpus of sentences: passages whose ends of sentences a person has marked.
import { readFileSync } from 'node:fs';
import { splitSentences } from '@zabota/plain';

const mark = /\s*‖\s*/;

/**
 * Passages of one corpus file: the text as a reader meets it and the sentences it should give.
 * @param {string} path
 */
export function readPassages(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const expected = line.split(mark).map((sentence) => sentence.replaceAll('↵', '').trim());
      const text = line.replace(/ ‖ /g, ' ').replaceAll('‖', '').replace(/ ?↵/g, '\n');
      return { text, expected };
    });
}

/**
 * How many expected sentences came out exactly, and the passages that did not.
 * @param {{ text: string, expected: string[] }[]} passages
 * @param {'ru' | 'en'} lang
 */
export function judgeSentences(passages, lang) {
  let right = 0;
  let expectedTotal = 0;
  const wrong = [];
  for (const { text, expected } of passages) {
    const found = splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
    const hits = expected.filter((sentence) => found.includes(sentence)).length;
    right += hits;
    expectedTotal += expected.length;
    if (hits < expected.length || found.length !== expected.length) wrong.push({ text, found });
  }
  return { right, total: expectedTotal, wrong };
}
