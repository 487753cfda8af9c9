import { irregularParticiples, notNominalisations, notParticiples } from '../words/en/grammar.js';

/** A noun made of a verb: "submission", "assessment", "provision". */
export function isVerbalNoun(word: string): boolean {
  return (
    /(?:tion|sion|ment|ance|ence)s?$/.test(word) && word.length > 6 && !notNominalisations.has(word)
  );
}

const be = /^(?:is|are|was|were|be|been|being)$/;
const between = /^(?:not|also|now|then|still|already|only|automatically|always|never)$/;

/** "is reviewed", "was sent": a participle after a form of "be", an adverb between allowed. */
export function isPassive(word: string, before: string, beforeThat: string): boolean {
  const auxiliary = between.test(before) ? beforeThat : before;
  if (!be.test(auxiliary) || notParticiples.has(word)) return false;
  return /[^e]ed$/.test(word) || irregularParticiples.has(word);
}
