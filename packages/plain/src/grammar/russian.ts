import {
  bareGenitives,
  notActions,
  notGenitives,
  notPassives,
  ownActions,
} from '../words/ru/grammar.js';

/**
 * Endings instead of a dictionary: 50 kB of rules would not fit a browser, and these are right often
 * enough for a warning. What they take wrongly is listed in `words/ru/grammar.ts`.
 */
const actionEnding = /(?:[аеия]ни|[яаеи]ти|ци)(?:е|я|ю|и|ем|ям|ями|ях|ей)$|(?:[аеия]н|ц)ий$/;

/** A noun made of a verb: «предоставление», «организации». Takes a folded word. */
export function isVerbalNoun(word: string): boolean {
  return (
    word.length > 6 && actionEnding.test(word) && !notActions.some((stem) => word.startsWith(stem))
  );
}

const reflexive = /(?:[аяуюеи]ется|[аяуюеи]ются|ится|[ая]тся|[аеиоуыя]л(?:ся|ась|ось|ись))$/;
/** Short participles that nothing else looks like: «подано», «рассмотрены», «решена». */
const shortParticiple = /(?:[аяе]но|[аяе]ны|[ая]на)$/;
/** Those that other words look like too: taken only after «быть». */
const bareParticiple = /(?:[аяе]н|[аяе]на|[яыиу]т[аоы]?)$/;
const be = /^(?:быть|был|была|было|были|будет|будут|бывает)$/;

/** «рассматривается», «было подано»: nobody acts. Takes a folded word and the one before it. */
export function isPassive(word: string, before: string): boolean {
  if (word.length < 5 || notPassives.has(word)) return false;
  if (reflexive.test(word)) return !ownActions.some((stem) => word.startsWith(stem));
  return shortParticiple.test(word) || (be.test(before) && bareParticiple.test(word));
}

const strongGenitive =
  /(?:[аеия]ния|[яаеи]тия|ции|ств|ства|остей|ости|ателя|ателей|[аеия]ний|ций|щика|щиков|истов|иста|изма|ентов|ента|аторов|атора|уры|ки|ов|ев)$/;
const weakGenitive = /[аяыи]$/;
const notNounEnding = /(?:ся|сь|ая|яя|ла|ли|ило|ать|ять|ны|ми|ами|ями)$/;

/** How surely a folded word is a noun in the genitive: 0 no, 1 perhaps, 2 by its ending. */
export function genitiveNoun(word: string): 0 | 1 | 2 {
  if (bareGenitives.has(word)) return 1;
  if (word.length < 4 || notGenitives.has(word)) return 0;
  if (strongGenitive.test(word)) return 2;
  return weakGenitive.test(word) && !notNounEnding.test(word) ? 1 : 0;
}

/** «государственной», «обязательных»: stands inside a chain and does not lengthen it. */
export function isGenitiveAdjective(word: string): boolean {
  return (
    word.length > 4 && /(?:ого|его|ой|ей|ых|их)$/.test(word) && !/(?:остей|ателей)$/.test(word)
  );
}
