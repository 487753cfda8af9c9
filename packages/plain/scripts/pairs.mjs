// The corpus of pairs: an official paragraph and a plain one that says the same.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { check } from '@zabota/plain';

/** @typedef {{ id: string, official: string, plain: string }} Pair */

/** @type {(path: string) => Pair[]} */
export const readPairs = (path) => parse(readFileSync(path, 'utf8'));

/**
 * Ranks each pair by grade and puts both sides through the gate of plain language.
 * @param {Pair[]} pairs
 */
export function judgePairs(pairs) {
  const judged = pairs.map(({ id, official, plain }) => {
    const hard = check(official, { lang: 'ru', kind: 'plain' });
    const easy = check(plain, { lang: 'ru', kind: 'plain' });
    return { id, hard, easy, ranked: Number(hard.grade) > Number(easy.grade) };
  });
  return {
    total: judged.length,
    ranked: judged.filter(({ ranked }) => ranked).length,
    refused: judged.filter(({ hard }) => !hard.passed).length,
    passed: judged.filter(({ easy }) => easy.passed).length,
    wrong: judged.filter(({ ranked, hard, easy }) => !ranked || hard.passed || !easy.passed),
  };
}
