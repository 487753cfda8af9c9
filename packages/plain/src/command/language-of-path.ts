import type { Language } from '../language.js';

/** The language that a path names, the nearest to its end: `laws/ru/fire.en.md` is English. */
export function languageOfPath(path: string): Language | undefined {
  const named = [...path.matchAll(/[./\\](ru|en)(?=[./\\])/g)].at(-1)?.[1];
  return named === 'ru' || named === 'en' ? named : undefined;
}
