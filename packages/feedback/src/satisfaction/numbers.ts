import type { Share } from '@zabota/contract';
import { getLocale, msg, str } from '@zabota/core';

/** A share from 0 to 1 as whole per cents: the answers are too few for more. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A mean, with one digit. */
export const decimal = (value: number): string =>
  new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(value);

/** Where the share of all clients lies with 95 % certainty (Wilson). */
export const interval = ({ low, high }: Share): string =>
  msg(str`from ${percent(low)} to ${percent(high)}`);
