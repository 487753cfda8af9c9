import { sentenceLength, type Formula } from './formula.types.js';

/** LIX: long words are those over six letters. Any language; 30 is easy, 60 and more are laws. */
export const lix: Formula = {
  id: 'lix',
  scale: 'index',
  source: 'C.-H. Björnsson, 1968; bands of ruTS 2023',
  compute: (counts) => sentenceLength(counts) + (100 * counts.wordsOver6Letters) / counts.words,
};
