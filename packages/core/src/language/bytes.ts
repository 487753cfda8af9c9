import { getLocale } from './catalogues.js';
import { msg, str } from './localize.js';

/** The size of a file as people say it. */
export function formatBytes(bytes: number): string {
  const inKilobytes = bytes < 1024 * 1024;
  const amount = bytes / (inKilobytes ? 1024 : 1024 * 1024);
  const number = new Intl.NumberFormat(getLocale(), {
    maximumFractionDigits: amount < 10 && !inKilobytes ? 1 : 0,
  }).format(inKilobytes ? Math.max(1, amount) : amount);
  return inKilobytes ? msg(str`${number} KB`) : msg(str`${number} MB`);
}
