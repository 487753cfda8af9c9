import { getLocale } from './catalogues.js';
import { memoize } from './memoize.js';

/** Forms of a counted noun: English needs `one` and `other`, Russian `one`, `few` and `many`. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
>;

const rulesOf = memoize((locale: string) => new Intl.PluralRules(locale));

/**
 * The form that goes with a number. Each form is a message of its own:
 * `plural(count, { one: msg('file'), few: msg('files (2-4)'), … })`.
 */
export function plural(count: number, forms: PluralForms): string {
  return forms[rulesOf(getLocale()).select(count)] ?? forms.other;
}
