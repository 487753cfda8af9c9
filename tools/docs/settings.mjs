// The table of settings in "Running the service", written from the table the service reads.
// node tools/docs/settings.mjs writes it anew; a test holds both together.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { table, tablesIn } from './table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {'ru' | 'en'} Language */
/** @typedef {{ name: string, about: Record<Language, string>, example: string, fallback: unknown }} Setting */

const heads = {
  en: ['Variable', 'Meaning', 'When absent', 'Example'],
  ru: ['Переменная', 'Что значит', 'Если не задана', 'Пример'],
};

const block = /(<!-- settings -->\n\n)[\s\S]*?(\n\n<!-- \/settings -->)/;

/** @param {unknown} value */
const shown = (value) =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? '—'
    : `\`${String(value)}\``;

/**
 * @param {Record<string, unknown>} settings
 * @param {Language} language
 */
export function settingsTable(settings, language) {
  const rows = /** @type {Setting[]} */ (Object.values(settings)).map(
    ({ name, about, example, fallback }) => [
      `\`${name}\``,
      about[language],
      shown(fallback),
      `\`${example}\``,
    ],
  );
  return table(heads[language], rows);
}

/** The table as a guide has it, without the padding that the formatter adds. @param {string} markdown */
export const settingsIn = (markdown) => tablesIn(block.exec(markdown)?.[0] ?? '');

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { settings } = await import(
    pathToFileURL(join(root, 'packages/service/dist/config/settings.table.js')).href
  );
  for (const language of /** @type {const} */ (['ru', 'en'])) {
    const file = join(root, 'docs', language, 'running-the-service.md');
    const written = settingsTable(settings, language);
    writeFileSync(file, readFileSync(file, 'utf8').replace(block, `$1${written}$2`));
  }
}
