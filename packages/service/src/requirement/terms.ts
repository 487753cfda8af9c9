import type { Term } from '@zabota/contract';
import type { Edition } from '../content/content.js';
import { say } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import { paragraphsOf, type Entry } from './catalogue.js';
import { stemsOf, wordsOf } from '../search/words.js';
import { stem } from '../search/stem.js';

/** Terms of the glossary that stand in a text, with the very forms in which they stand there. */
export function termsIn(entry: Entry, { glossary }: Edition, lang: Language): Term[] {
  const { clauses } = entry.value.texts[lang];
  const clear = clauses.flatMap((clause) => clause.clear.map(({ text }) => text));
  const texts = [...paragraphsOf(entry, lang), ...clear];
  const read = texts.map((text) => ({
    text,
    words: wordsOf(text).map((word) => ({ ...word, stem: stem(word.word, lang) })),
  }));
  return [...glossary].flatMap(([id, { value }]) => {
    const names = [value.term, ...(value.also ?? [])].map((words) =>
      stemsOf(say(words, lang).text, lang),
    );
    const forms = new Set<string>();
    for (const { text, words } of read)
      for (const name of names)
        words.forEach((word, index) => {
          const last = words[index + name.length - 1];
          if (last && name.every((one, offset) => words[index + offset]?.stem === one))
            forms.add(text.slice(word.start, last.end));
        });
    if (forms.size === 0) return [];
    const found = [...forms].sort((one, other) => other.length - one.length).slice(0, 60);
    return [
      { id, term: say(value.term, lang), definition: say(value.definition, lang), forms: found },
    ];
  });
}
