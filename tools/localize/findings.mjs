/** Words, as opposed to numbers, signs and abbreviations that read the same in every language. */
const words = /[A-Za-z]{3,}/;

/** @param {ReadonlyArray<string | object>} contents */
const textOf = (contents) =>
  contents.map((part) => (typeof part === 'string' ? part : '…')).join('');

/**
 * Texts that two packages translate differently. Catalogues are merged on the page, and the id of
 * a text is made of its English: which translation a person met would depend on the order of loading.
 * @param {ReadonlyArray<{ package: string, name: string, contents: ReadonlyArray<string | object> }>} translations
 * @returns {string[]}
 */
export function contradictions(translations) {
  /** @type {Map<string, { package: string, text: string }>} */
  const first = new Map();
  return translations.flatMap(({ package: owner, name, contents }) => {
    const text = textOf(contents);
    const known = first.get(name);
    if (!known) first.set(name, { package: owner, text });
    return known && known.text !== text
      ? [`two translations of one text: "${known.text}" in ${known.package}, "${text}" in ${owner}`]
      : [];
  });
}

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
