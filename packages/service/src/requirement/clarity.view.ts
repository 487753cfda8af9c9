import type { Language } from '../messages/messages.js';
import type { Entry } from './catalogue.js';
import { paragraphIds } from './requirement.view.js';

/** Longest name of a paragraph in a subject, the id of its requirement included. */
const longestPlace = 120;

/** The words of each paragraph by its name, as a touchpoint writes it into the subject of feedback. */
export const paragraphWords = (entry: Entry, lang: Language): ReadonlyMap<string, string> =>
  new Map(
    paragraphIds(entry.value.texts[lang]).map(([id, { text }]) => [
      id.slice(0, longestPlace - entry.id.length - 1),
      text,
    ]),
  );
