// How fast a rule is found among five thousand: over HTTP with the dictionaries of PostgreSQL, and by
// what stands in for them; how long the plain-language engine takes over a megabyte.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../packages/plain/dist/index.js';
import { loadContent } from '../../packages/service/dist/content/content.loader.js';
import { readBody } from '../../packages/service/dist/requirement/content/markdown.js';
import { RequirementLibrary } from '../../packages/service/dist/requirement/library.js';
import { MemorySearch } from '../../packages/service/dist/requirement/search/memory.search.js';
import { startServer } from '../service/server.mjs';
import { fillPack } from './fill-pack.mjs';

const requirements = 5000;
const searches = 400;
/** Milliseconds within which 95 of 100 answers come. */
const mostSearch = 30;
/** Seconds for a megabyte of text. */
const mostText = 2;
const megabyte = 1_000_000;

/** What people type: forms of words, beginnings, slips, the other keyboard. */
const questions = [
  'перепланировкой квартиры',
  'счётчикам',
  'огнетушителей в магазине',
  'зарегистрировать дрон',
  'потеряли чемодан',
  'пени за квартиру',
  'перепланеровка',
  'lhjy',
  'как вернуть деньги за билет',
  'касс',
  'нужно ли согласовать ремонт в квартире',
  'вода',
];

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

/**
 * Milliseconds of each answer, one after another.
 * @param {(question: string) => Promise<{ total: number }>} find
 */
async function timeSearches(find) {
  /** @type {number[]} */
  const times = [];
  for (let turn = -questions.length; turn < searches; turn += 1) {
    const question = questions[Math.abs(turn) % questions.length] ?? '';
    const start = performance.now();
    const { total } = await find(question);
    // The first round fills the index and warms up.
    if (turn >= 0) times.push(performance.now() - start);
    if (!total) throw new Error(`Nothing was found for “${question}”.`);
  }
  return times;
}

/** @param {string} name @param {number[]} times */
const report = (name, times) =>
  console.log(
    `search among ${requirements}, ${name.padEnd(12)} p95 ${quantile(times, 0.95).toFixed(1)} ms, ` +
      `median ${quantile(times, 0.5).toFixed(1)} ms (p95 at most ${mostSearch})`,
  );

/** @param {string} root */
async function search(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'));
  chmodSync(folder, 0o711);
  try {
    const pack = fillPack(root, folder, requirements);
    const service = await startServer(root, folder, { ZABOTA_CONTENT: pack });
    const list = `${service.address}/v1/agencies/demo-housing/requirements`;
    try {
      const find = async (/** @type {string} */ q) =>
        (await fetch(`${list}?${new URLSearchParams({ q })}`)).json();
      report('PostgreSQL', await timeSearches(find));
    } finally {
      await service.stop();
    }
    report('without it', await timeSearches(await withoutDatabase(pack)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What answers where the database cannot tell word forms. @param {string} pack */
async function withoutDatabase(pack) {
  const content = (await loadContent(`${pack}/`)).get('demo-housing');
  if (!content) throw new Error('The pack has no demo agency.');
  const none = /** @type {never} */ ({});
  const library = new RequirementLibrary({ database: none, clock: none }, new MemorySearch());
  const now = new Date();
  const at = { now, today: now.toISOString().slice(0, 10) };
  const sight = /** @type {never} */ ({ content, at, lang: 'ru' });
  return async (/** @type {string} */ q) => {
    const answer = await library.list(sight, { q });
    JSON.stringify(answer);
    return answer;
  };
}

/** @param {string} root */
function plain(root) {
  const corpus = readFileSync(join(root, 'packages/plain/corpus/pairs.yaml'), 'utf8');
  const prose = corpus.replace(/^.*?: /gm, '');
  const texts = {
    prose: prose.repeat(Math.ceil(megabyte / prose.length)).slice(0, megabyte),
    'no sentence end': 'и предоставление в целях обеспечения '.repeat(megabyte / 37),
    'one word': 'а'.repeat(megabyte),
    'mixed script': 'пpoвepкa в цeляx '.repeat(megabyte / 17),
    'stops alone': '. '.repeat(megabyte / 2),
  };
  for (const [name, text] of Object.entries(texts)) {
    const start = performance.now();
    check(text, { lang: 'ru', kind: 'plain' });
    const seconds = (performance.now() - start) / 1000;
    console.log(`1 MB of text, ${name.padEnd(16)} ${seconds.toFixed(2)} s (at most ${mostText})`);
  }
}

/** Markdown that means harm, read as a requirement: one walk over it, whatever stands in it. */
function hostile() {
  const texts = {
    'open brackets': '['.repeat(megabyte),
    'quotes in quotes': `${'> '.repeat(500)}x\n`.repeat(megabyte / 1002),
    emphasis: '*_'.repeat(megabyte / 2),
    headings: '# a\n'.repeat(megabyte / 4),
    fences: '::: clear\n'.repeat(megabyte / 10),
  };
  for (const [name, body] of Object.entries(texts)) {
    const start = performance.now();
    readBody({ file: 'hostile.ru.md', lang: 'ru', body, firstLine: 1 });
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `1 MB of Markdown, ${name.padEnd(16)} ${seconds.toFixed(2)} s (at most ${mostText})`,
    );
  }
}

/** @param {string} root */
export async function run(root) {
  plain(root);
  hostile();
  await search(root);
}
