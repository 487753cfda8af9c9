// npm run layers: imports between packages point down a floor, and only as house rules allow.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { packagesForPages, root } from '../packages.mjs';

/** The packages, floor by floor from the ground; what is not listed is refused until it gets a floor. */
const building = [
  ['contract', 'plain'],
  ['core'],
  ['tracker', 'complaint', 'feedback', 'consent', 'explainer'],
  ['embed'],
  ['service'],
];
/** @type {Record<string, number>} */
const floors = Object.fromEntries(
  building.flatMap((names, floor) => names.map((name) => [name, floor])),
);
const forPages = new Set(packagesForPages);
const valuesForBrowser = new Set([
  '@zabota/contract/paths.js',
  '@zabota/contract/limits.js',
  '@zabota/contract/applicability.js',
  '@zabota/contract/personal-data.js',
]);

// `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, types told apart.
const imports =
  /^\s*(?<kind>import|export)\s+(?<type>type\s)?[^;'"]*?from\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm;

/**
 * What one import breaks, or nothing.
 * @param {string} owner Package of the importing file.
 * @param {{ target: string, isType: boolean, isDynamic: boolean }} found
 * @param {boolean} isTest Tests and the testing kit may reach further, but never up.
 * @returns {string | undefined}
 */
function broken(owner, { target, isType, isDynamic }, isTest) {
  if (forPages.has(owner) && /^(typebox|@sinclair\/typebox)(\/|$)/.test(target) && !isTest) {
    return 'TypeBox must not reach the browser';
  }
  const name = /^@zabota\/([^/]+)/.exec(target)?.[1];
  if (!name) return undefined;
  if (!(name in floors)) return `${name} has no floor in tools/layers`;
  if (name === owner) return 'a package imports its own files by their path';
  if (owner === 'service') {
    return floors[name] === 0 || isTest ? undefined : 'the service knows floor 0 alone';
  }
  if ((floors[name] ?? 0) >= (floors[owner] ?? 0)) return `${name} does not lie below ${owner}`;
  if (owner === 'embed' && floors[name] === 2 && !isDynamic)
    return 'embed reaches a touchpoint by import() alone';
  const isValue = name === 'contract' && !isType && !valuesForBrowser.has(target);
  return isValue && !isTest
    ? `the browser takes types and, as values, ${[...valuesForBrowser].join(', ')} alone`
    : undefined;
}

/**
 * Every import in the sources of the packages that breaks a rule.
 * @param {string} root
 * @returns {string[]} `file: "target" – reason`
 */
export function violations(root) {
  const packages = join(root, 'packages');
  return readdirSync(packages).flatMap((owner) => {
    const source = join(packages, owner, 'src');
    if (!existsSync(source)) return [];
    if (!(owner in floors))
      return [
        `packages/${owner}: has no floor in tools/layers/layers.mjs: enter it, or delete what is left of the folder`,
      ];
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const path = join(source, file);
        const isTest = /\.test\.ts$|(^|[\\/])(testing|fake)[\\/]/.test(file);
        return [...readFileSync(path, 'utf8').matchAll(imports)].flatMap(({ groups = {} }) => {
          const target = groups['from'] ?? groups['bare'] ?? groups['dynamic'] ?? '';
          const found = {
            target,
            isType: Boolean(groups['type']),
            isDynamic: Boolean(groups['dynamic']),
          };
          const reason = broken(owner, found, isTest) ?? ownBarrel(target, file);
          return reason
            ? [`${relative(root, path).split(sep).join('/')}: "${target}" – ${reason}`]
            : [];
        });
      });
  });
}

/** @param {string} target @param {string} file */
const ownBarrel = (target, file) =>
  /^(\.\.?\/)+index\.js$/.test(target) && !/^(define|index)\.ts$/.test(file)
    ? 'index.ts is for others: import the file itself'
    : undefined;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const found = violations(root);
  for (const line of found) console.error(line);
  console.log(found.length === 0 ? 'Every import points down.' : `${found.length} imports do not.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
