// The contrast of every pair of colours as a guide: read from the table that the build of the tokens
// writes and Tokens of npm test holds against them, so that nobody keeps figures by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {import('./guides.mjs').Language} Language */

/** Text, then controls: what WCAG 2.2 asks of each. */
const least = { text: '4.5', controls: '3' };

const words = {
  en: {
    title: 'Contrast',
    lead: 'Every pair of colours that meet in a touchpoint, in every theme. The build works the figures out from the tokens and stops where one is too low. The page is made from them anew each time.',
    brand: 'Your own colours get the same verdicts: see [Styling](styling.md).',
    text: 'Text: at least 4.5 to 1',
    controls: 'Edges of controls and the focus ring: at least 3 to 1',
    lowest: 'lowest of the theme',
    pair: 'Pair',
    on: 'on',
    number: (/** @type {string} */ ratio) => ratio,
  },
  ru: {
    title: 'Контраст',
    lead: 'Все пары цветов, которые встречаются в компонентах, в каждой теме. Сборка считает контраст по токенам и останавливается, если он мал. Страница каждый раз собирается заново.',
    brand: 'Ваши цвета проверяются так же: смотрите [«Оформление»](styling.md).',
    text: 'Текст: не меньше 4,5 к 1',
    controls: 'Границы полей и рамка фокуса: не меньше 3 к 1',
    lowest: 'наименьший в теме',
    pair: 'Пара',
    on: 'на',
    number: (/** @type {string} */ ratio) => ratio.replace('.', ','),
  },
};

/** Cells of the table, row by row; the head is the first. @returns {string[][]} */
export const readContrast = () =>
  readFileSync(join(root, 'packages/core/tokens/contrast.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));

/**
 * The contrast page as a guide.
 * @param {Language} language
 */
export function contrastGuide(language) {
  const text = words[language];
  const [head = [], ...rows] = readContrast();
  const themes = head.slice(2);
  const table = (/** @type {'text' | 'controls'} */ kind) => {
    const ratios = rows.filter((row) => row[1] === least[kind]);
    const lowest = themes.map((_, at) => Math.min(...ratios.map((row) => Number(row[at + 2]))));
    return [
      `## ${text[kind]}`,
      [
        line([text.pair, ...themes.map((theme) => `\`${theme}\``)]),
        // Aligned columns would come as inline styles, which the policy of the guides blocks.
        line(['---', ...themes.map(() => '---')]),
        line([`**${text.lowest}**`, ...lowest.map((one) => `**${text.number(one.toFixed(2))}**`)]),
        ...ratios.map(([pair = '', , ...all]) => {
          const [over, under] = pair.split(' on ');
          return line([`\`${over}\` ${text.on} \`${under}\``, ...all.map(text.number)]);
        }),
      ].join('\n'),
    ].join('\n\n');
  };
  const markdown = [`# ${text.title}`, text.lead, text.brand, table('text'), table('controls')];
  return {
    slug: 'contrast',
    file: `docs/${language}/contrast.md`,
    markdown: markdown.join('\n\n'),
  };
}

const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
