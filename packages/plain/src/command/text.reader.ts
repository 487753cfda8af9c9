import { detectLanguage } from '../language.js';
import type { Reader } from './excerpt.js';
import { languageOfPath } from './language-of-path.js';

/** A plain text file is prose from end to end. */
export const readText: Reader = ({ path, source, lang, kind }) => [
  {
    text: source,
    lang: lang ?? languageOfPath(path) ?? detectLanguage(source),
    kind: kind ?? 'plain',
    placeOf: (index) => index,
  },
];
