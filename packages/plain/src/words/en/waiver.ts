import type { PhraseGroup } from '../../phrases/phrase.types.js';

/** Texts that move the agency's responsibility to the client. */
export const waiver: PhraseGroup = {
  reason: {
    en: 'Lays on the client a responsibility that is not the client’s to carry. Cut it.',
    ru: 'Перекладывает на человека чужую ответственность. Уберите.',
  },
  entries: [
    ['at your own risk|responsibility', ''],
    ['accept|accepts|assume|assumes|take|takes|bear|bears no responsibility|liability', ''],
    ['not accept|assume … responsibility|liability', ''],
    ['not … liable|responsible for', ''],
    ['you … solely|fully|entirely responsible|liable', ''],
    ['you are|remain responsible for', ''],
    ['applicant is|bears|shall … responsible|liable|responsibility|liability', ''],
    ['waive|waives|waiving', ''],
    ['hold harmless', ''],
    ['indemnify|indemnifies', ''],
    ['no claims against', ''],
    ['i|you confirm|certify|declare|guarantee … accurate|correct|true|complete|accuracy', ''],
    ['without warranty|warranties|guarantee', ''],
    ['as is basis', ''],
    ['all risks', ''],
    ['under penalty of', ''],
  ],
};
