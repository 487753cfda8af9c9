import type { PhraseGroup } from '../../phrases/phrase.types.js';
import { fillers } from './fillers.js';
import { pleonasms } from './pleonasms.js';
import { stamps } from './stamps.js';
import { weakVerbs } from './weak-verbs.js';

/** All Russian officialese, by what is wrong with it. */
export const officialese: readonly PhraseGroup[] = [weakVerbs, stamps, fillers, pleonasms];
