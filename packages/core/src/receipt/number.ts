/**
 * A number as the contract writes it, from what a person typed: with
 * spaces, other dashes or none. Anything else is left as it is, trimmed.
 */
export function tidyNumber(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 10 ? digits.replace(/(..)(....)(....)/, '$1-$2-$3') : typed.trim();
}

/** Whether this can be the number of a receipt at all. */
export const isNumber = (typed: string): boolean => /^\d\d-\d{4}-\d{4}$/.test(tidyNumber(typed));
