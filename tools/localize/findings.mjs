/** Words, as opposed to numbers, signs and abbreviations that read the same in every language. */
const words = /[A-Za-z]{3,}/;

/** @param {ReadonlyArray<string | object>} contents */
const textOf = (contents) =>
  contents.map((part) => (typeof part === 'string' ? part : '…')).join('');

/**
 * What is wrong with the catalogue of one package.
 * @param {ReadonlyArray<{ name: string, contents: ReadonlyArray<string | object> }>} messages
 *   Texts found in the sources.
 * @param {ReadonlyArray<{ name: string, contents: ReadonlyArray<string | object> }>} translations
 *   Texts found in the catalogue.
 * @returns {string[]}
 */
export function findings(messages, translations) {
  const known = new Set(messages.map(({ name }) => name));
  const translated = new Map(translations.map(({ name, contents }) => [name, textOf(contents)]));
  const lacking = messages.flatMap(({ name, contents }) => {
    const text = textOf(contents);
    const translation = translated.get(name)?.trim();
    if (!translation) return [`not translated: "${text}" (${name})`];
    if (translation === text && words.test(text)) return [`left in English: "${text}" (${name})`];
    return [];
  });
  const stale = translations
    .filter(({ name }) => !known.has(name))
    .map(({ name, contents }) => `no longer used: "${textOf(contents)}" (${name})`);
  return [...lacking, ...stale];
}
