import type { Language } from '../language.js';

/** The language that a path names: `start.ru.md`, `docs/en/start.md`. */
export function languageOfPath(path: string): Language | undefined {
  const named = /(?:[./\\])(ru|en)(?=[./\\])/.exec(path)?.[1];
  return named === 'ru' || named === 'en' ? named : undefined;
}
