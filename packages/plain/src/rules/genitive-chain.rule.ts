import { genitiveNoun, isGenitiveAdjective } from '../grammar/russian.js';
import type { Sentence, Token } from '../text/span.types.js';
import type { Context, Remark, Rule } from './rule.types.js';

interface Chain {
  readonly tokens: Token[];
  nouns: number;
  sure: number;
}

const adjacent = (text: string, one: Token, next: Token): boolean =>
  /^\s{1,4}$/.test(text.slice(one.end, next.start));

/** Runs of genitives in a row; the noun they hang on stands before the run and is not counted. */
function genitiveRuns(text: string, { tokens }: Sentence): Chain[] {
  const runs: Chain[] = [];
  let run: Chain = { tokens: [], nouns: 0, sure: 0 };
  const close = (): void => {
    while (run.tokens.length > 0 && genitiveNoun(run.tokens[run.tokens.length - 1]!.folded) === 0) {
      run.tokens.pop();
    }
    runs.push(run);
    run = { tokens: [], nouns: 0, sure: 0 };
  };
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (!before || !adjacent(text, before, token)) return close();
    const surety = token.kind === 'word' ? genitiveNoun(token.folded) : 0;
    if (surety === 0 && !isGenitiveAdjective(token.folded)) return close();
    run.tokens.push(token);
    run.nouns += surety > 0 ? 1 : 0;
    run.sure += surety === 2 ? 1 : 0;
  });
  close();
  return runs;
}

function russian({ passage, limits }: Context): Remark[] {
  return passage.sentences.flatMap((sentence) =>
    genitiveRuns(passage.text, sentence).flatMap(({ tokens, nouns, sure }) => {
      const [first] = tokens;
      const last = tokens[tokens.length - 1];
      if (!first || !last || nouns <= limits.genitives || sure < limits.genitives) return [];
      const reason = {
        en: `${nouns} genitives in a row. Make one of them a verb or part the phrase.`,
        ru: `Подряд слов в родительном падеже: ${nouns}. Сделайте одно из них глаголом или разделите фразу.`,
      };
      return [{ start: first.start, end: last.end, reason }];
    }),
  );
}

/** In English the chain is “of … of … of”, each within four words of the last. */
function english({ passage, limits }: Context): Remark[] {
  return passage.sentences.flatMap(({ tokens }) => {
    const places = tokens.flatMap(({ folded }, index) => (folded === 'of' ? [index] : []));
    const remarks: Remark[] = [];
    for (let first = 0; first + limits.genitives < places.length; first += 1) {
      const chain = places.slice(first, first + limits.genitives + 1);
      const near = chain.every((place, index) => index === 0 || place - chain[index - 1]! <= 4);
      const start = tokens[chain[0] ?? 0]?.start;
      const end = tokens[chain[chain.length - 1] ?? 0]?.end;
      if (!near || start === undefined || end === undefined) continue;
      const reason = {
        en: `“of” ${chain.length} times in a row. Make one of the nouns a verb.`,
        ru: `«of» подряд: ${chain.length}. Сделайте одно из существительных глаголом.`,
      };
      remarks.push({ start, end, reason });
      first += limits.genitives;
    }
    return remarks;
  });
}

/** A05: «исполнения функций предоставления услуг»: the reader loses the thread. */
export const genitiveChain: Rule = {
  id: 'genitive-chain',
  find: (context) => (context.lang === 'ru' ? russian(context) : english(context)),
};
