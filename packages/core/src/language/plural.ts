import { getLocale, type Locale } from './catalogues.js';

/** Forms of a counted noun: English needs `one` and `other`, Russian `one`, `few` and `many`. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
>;

/** By the last digit, but for ten to nineteen: these and the other digits are `many`. */
const russian = [undefined, 'one', 'few', 'few', 'few'] as const;

/**
 * The form that goes with a whole number, as `Intl.PluralRules` says it. Written without `Intl`: its
 * first rules hold up the first drawing, and two languages have few of them.
 */
export function formFor(count: number, locale: Locale): Intl.LDMLPluralRule {
  if (locale === 'en') return count === 1 ? 'one' : 'other';
  const ones = count % 10;
  const isTeen = (count % 100) - ones === 10;
  return (!isTeen && russian[ones]) || 'many';
}

/**
 * The form that goes with a number. Each form is a message of its own:
 * `plural(count, { one: msg('file'), few: msg('files (2-4)'), … })`.
 */
export const plural = (count: number, forms: PluralForms): string =>
  forms[formFor(count, getLocale())] ?? forms.other;
