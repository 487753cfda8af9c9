import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A content pack with as many requirements as wanted: those of the demo, again and again under
 * other ids and with a word of their own each.
 * @param {string} root
 * @param {string} folder
 * @param {number} wanted
 * @returns {string} Where it lies.
 */
export function fillPack(root, folder, wanted) {
  const pack = join(folder, 'content');
  cpSync(join(root, 'packages/service/content'), pack, { recursive: true });
  const requirements = join(pack, 'laws/ru/requirements');
  // Of each rule the latest edition: copies of an older one would contradict the newer.
  const latest = new Map(
    readdirSync(requirements)
      .filter((name) => name.endsWith('.ru.md'))
      .map((name) => name.replace('.ru.md', ''))
      .sort()
      .map((name) => [name.replace(/@.*/, ''), name]),
  );
  const ids = [...latest.keys()];
  for (let made = ids.length; made < wanted; made += 1) {
    const id = ids[made % ids.length] ?? '';
    for (const language of ['ru', 'en']) {
      const text = readFileSync(join(requirements, `${latest.get(id)}.${language}.md`), 'utf8');
      const own = text.replace(/^# (.*)\?$/m, `# $1, ${wordOf(made)}?`);
      writeFileSync(join(requirements, `${id}-${made}.${language}.md`), own);
    }
  }
  return pack;
}

const syllables = ['ба', 'ве', 'ги', 'до', 'жу', 'ка', 'ле', 'мо', 'ну', 'ра'];

/** A word that no other requirement has. @param {number} number */
const wordOf = (number) =>
  [...String(number)].map((digit) => syllables[Number(digit)] ?? '').join('');
