import { Recent } from '../recent.js';
import type { Language } from './messages.js';

const wordFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Made once: making one costs as much as everything else in a letter. */
const inWords = { ru: wordFormat('ru-RU'), en: wordFormat('en-GB') };

const days = { ru: new Recent<string>(200), en: new Recent<string>(200) };

/**
 * `14 декабря 2026 года`: dates in letters are read, not parsed. The full stop of `г.` would meet
 * that of the sentence.
 */
export const dayInWords = (date: string, language: Language): string =>
  days[language].of(date, () =>
    inWords[language].format(new Date(`${date}T00:00:00Z`)).replace(/г\.$/, 'года'),
  );
