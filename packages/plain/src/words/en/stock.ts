import type { PhraseGroup } from '../../phrases/phrase.types.js';

/** Terms of law that mean something exact. */
export const stock: PhraseGroup = {
  reason: { en: 'A term of law.', ru: 'Термин закона.' },
  entries: [
    ['in accordance with … act|law|section|article', ''],
    ['pursuant to … act|law|section|article', ''],
    ['terms and conditions', ''],
    ['null and void', ''],
    ['shall be', ''],
    ['termination of contract|employment', ''],
  ],
};
