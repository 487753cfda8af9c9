/**
 * DTCG token files → Lit styles, a table of contrasts and files for design tools.
 *
 * `node tools/build-tokens.mjs` writes, `--check` fails when what is committed
 * differs. Either way a pair of colours under its contrast fails the run.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contrastTable } from './contrast-table.mjs';

const root = new URL('../', import.meta.url);

/** What the theme builder knows of colours, from its sources: tokens are built before the rest. */
async function openTheme() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('src/theme/index.ts', root))],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

const { judge, figmaTokens } = await openTheme();

/** Themes that change colours; `light` is the ground the others lie on. */
const schemes = ['light', 'dark', 'black-on-white', 'white-on-black', 'dark-blue-on-light-blue'];
/** Themes that change sizes and join any scheme. */
const sizes = ['larger', 'wider'];

const files = new Map();
for (const name of await readdir(new URL('tokens/', root))) {
  if (!name.endsWith('.tokens.json')) continue;
  const text = await readFile(new URL(`tokens/${name}`, root), 'utf8');
  files.set(name.replace('.tokens.json', ''), JSON.parse(text));
}

/** `{ 'color-ink': '#1b2430' }`: every token of a file by its path. */
function flatten(group, path = []) {
  return Object.entries(group).flatMap(([name, token]) => {
    if (name.startsWith('$')) return [];
    return '$value' in token
      ? [[[...path, name].join('-'), cssValue(token.$value)]]
      : flatten(token, [...path, name]);
  });
}

const cssValue = (value) =>
  typeof value === 'object' ? `${value.value}${value.value ? value.unit : ''}` : String(value);

/** Colours are the most used tokens: their private names go without the group. */
const privateName = (path) => `--_${path.replace(/^color-/, '')}`;

/** The public name is only read, so that a value from the page wins in every theme. */
const declarations = (tokens) =>
  tokens.map(([path, value]) => `    ${privateName(path)}: var(--zabota-${path}, ${value});`);

const tokensOf = (name) => flatten(files.get(name));

/** On a phone, large letters need the room that large spaces would take from them. */
const roomOnPhones = {
  'space-3': '5cqi',
  'space-4': '6cqi',
  'text-large': '8.5cqi',
  'text-title': '11.5cqi',
};

/** Sizes of a theme, none of them larger than a phone has room for. */
const fitting = (tokens) =>
  tokens.map(([path, value]) => [
    path,
    path in roomOnPhones ? `min(${value}, ${roomOnPhones[path]})` : value,
  ]);

/** What the browser itself draws, such as a scroll bar, has to be light or dark too. */
const schemeOf = (name) => {
  const scheme = files.get(name).$extensions?.['zabota.color-scheme'];
  return scheme ? [`    color-scheme: ${scheme};`] : [];
};

const rule = (names, indent = '', fit = (tokens) => tokens) =>
  ['  :host {', ...names.flatMap(schemeOf), ...declarations(fit(names.flatMap(tokensOf))), '  }']
    .map((line) => indent + line)
    .join('\n');

/** Quoted only where it must be, as Prettier would have it. */
const quoted = (name) => (name.includes('-') ? `'${name}'` : name);
const themeEntry = (name) => `  ${quoted(name)}: css\`\n${rule([name], '  ', fitting)}\n  \`,`;
const head = `// Written by tools/build-tokens.mjs from tokens/*.tokens.json: change those.
import { css } from 'lit';
`;

const styles = `${head}
/** Light colours and ordinary sizes: what every element starts from. */
export const tokenStyles = css\`
${rule(['light', 'size'])}
\`;
`;

const themes = `${head}
const dark = css\`
${rule(['dark'])}
\`;

/** Themes that not everybody sees, so they arrive only when they are chosen. */
export const themes = {
  dark,
  /** Follows the person's system. */
  auto: css\`
    @media (prefers-color-scheme: dark) {
      \${dark}
    }
  \`,
${[...schemes.slice(2), ...sizes].map(themeEntry).join('\n')}
};
`;

const coloursOf = (name) =>
  Object.fromEntries(
    Object.entries(files.get(name).color).flatMap(([token, { $value }]) =>
      token.startsWith('$') ? [] : [[token, $value]],
    ),
  );
const verdicts = schemes.map((name) => [name, judge(coloursOf(name))]);

/** Sizes in em, by name. */
const emsOf = (name) =>
  Object.fromEntries(
    tokensOf(name).flatMap(([path, value]) =>
      value.endsWith('em') ? [[path, Number.parseFloat(value)]] : [],
    ),
  );
const about = Object.fromEntries(
  Object.entries(files.get('light').color).map(([name, token]) => [name, token.$description]),
);
/** One file a mode: that is how design tools import variables. */
const modes = schemes.map((name) => [
  `tokens/figma/${name}.json`,
  `${JSON.stringify(figmaTokens(coloursOf(name), emsOf('size'), about), null, 1)}\n`,
]);

const outputs = [
  ['src/tokens/tokens.styles.ts', styles],
  ['src/tokens/themes.styles.ts', themes],
  ['tokens/contrast.md', contrastTable(verdicts)],
  ...modes,
];

let failed = false;
await mkdir(new URL('tokens/figma/', root), { recursive: true });
for (const [path, text] of outputs) {
  const url = new URL(path, root);
  if (process.argv.includes('--check')) {
    if ((await readFile(url, 'utf8').catch(() => '')) === text) continue;
    failed = true;
    console.error(`${path} is not what the tokens say: run "npm run tokens -w @zabota/core".`);
  } else {
    await writeFile(url, text);
  }
}
for (const [theme, all] of verdicts) {
  for (const { over, under, ratio, least } of all.filter(({ holds }) => !holds)) {
    failed = true;
    console.error(`${theme}: ${over} on ${under} is ${ratio.toFixed(2)}:1, ${least}:1 is needed.`);
  }
}
process.exitCode = failed ? 1 : 0;
