/** The day on which the answers of the declared states are right. */
const written = Date.UTC(2026, 10, 23);
const week = 7 * 24 * 60 * 60 * 1000;

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const date = /^\d{4}-\d\d-\d\d$/;
const number = /\b\d\d-\d{4}-(\d{4})\b/g;
const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}\b/g;

export interface Telling {
  readonly locale: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly english?: Readonly<Record<string, string>> | undefined;
}

/**
 * Answers as a trial tells them: dates are moved by whole weeks to where today is, so that weekdays
 * still fit; numbers and codes become ones that nobody could take for real; texts are told in
 * English where the page is English.
 */
export function invented(value: unknown, telling: Telling): unknown {
  if (typeof value === 'string') return inventedText(value, telling);
  if (Array.isArray(value)) return value.map((one) => invented(one, telling));
  if (typeof value !== 'object' || value === null) return value;
  if (telling.locale === 'en' && 'lang' in value && value.lang === 'ru' && 'text' in value) {
    const text = telling.english?.[String(value.text)];
    if (text !== undefined) return { ...value, text, lang: 'en' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, invented(one, telling)]),
  );
}

function inventedText(text: string, { locale, now, english }: Telling): string {
  const told = locale === 'en' ? english?.[text] : undefined;
  if (told !== undefined) return told;
  const shift = Math.floor((now - written) / week) * week;
  if (instant.test(text)) return new Date(Date.parse(text) + shift).toISOString();
  if (date.test(text)) return new Date(Date.parse(text) + shift).toISOString().slice(0, 10);
  return text.replace(code, '0000-0000-0000-00000').replace(number, '00-0000-$1');
}
