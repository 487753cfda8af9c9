import { getLocale } from './catalogues.js';
import { msg, str } from './localize.js';

/**
 * The size of a file as people say it: “1.2 MB”, «1,2 МБ».
 *
 * Written without `Intl`: the first `NumberFormat` of a page takes 15 to 20 ms, four times as much
 * on an old phone, and a list of files waits for it.
 */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return msg(str`${kilobytes} KB`);
  const megabytes = bytes / 1024 / 1024;
  const number = megabytes < 10 ? tenths(megabytes) : Math.round(megabytes);
  return msg(str`${number} MB`);
}

/** One place behind the point, where it is not nought. */
function tenths(amount: number): string {
  const written = String(Math.round(amount * 10) / 10);
  return getLocale() === 'ru' ? written.replace('.', ',') : written;
}
