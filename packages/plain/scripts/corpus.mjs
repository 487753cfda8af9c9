// npm run corpus -w packages/plain: how well the engine does on texts judged by people.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { measureCounts } from '@zabota/plain';
import { judgePairs, readPairs } from './pairs.mjs';
import { golden } from './golden.mjs';
import { judgeSentences, readPassages } from './sentences.mjs';

/** @param {string} name */
const corpus = (name) => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url));
/** @param {number} part @param {number} total */
const share = (part, total) => `${((100 * part) / total).toFixed(1)} % (${part} of ${total})`;
// Only what is worked on is ever shown: whoever sees the held-out part begins to write for it.
/** @param {string} name */
const shown = (name) => process.argv.includes('--verbose') && !name.includes('held out');
let failed = false;

/** @param {string} name @param {number} part @param {number} total @param {number} least */
function figure(name, part, total, least) {
  const enough = part / total >= least;
  failed ||= !enough;
  console.log(
    `${enough ? 'ok  ' : 'FAIL'} ${name}: ${share(part, total)}, at least ${100 * least} %`,
  );
}

/**
 * Files judged as one.
 * @param {string} name
 * @param {string[]} files
 */
function sentences(name, files) {
  const results = files.map((file) =>
    judgeSentences(readPassages(corpus(file)), file.includes('.ru.') ? 'ru' : 'en'),
  );
  /** @param {'right' | 'total'} field */
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  figure(`sentences, ${name}`, sum('right'), sum('total'), 0.99);
  if (shown(name))
    for (const { found } of results.flatMap(({ wrong }) => wrong)) console.log('    ', found);
}

/** @param {string} name @param {string} file */
function pairs(name, file) {
  const { ranked, refused, passed, total, wrong } = judgePairs(readPairs(corpus(file)));
  figure(`pairs ranked, ${name}`, ranked, total, 0.98);
  console.log(
    `     official refused: ${share(refused, total)}; plain passed: ${share(passed, total)}`,
  );
  if (!shown(name)) return;
  for (const { id, hard, easy } of wrong) {
    const errors = easy.findings.filter(({ severity }) => severity === 'error');
    console.log(`     ${id}: ${hard.grade} > ${easy.grade}`);
    for (const { rule, words } of errors) console.log(`       ${rule}: ${words}`);
  }
}

pairs('worked on', 'pairs.yaml');
pairs('held out', 'held-out/pairs.yaml');
sentences('worked on', ['sentences.ru.txt', 'sentences.en.txt']);
sentences('held out', [
  'held-out/sentences.ru.txt',
  'held-out/notes.ru.txt',
  'held-out/sentences.en.txt',
]);

const { scores } = measureCounts(golden.counts, 'ru');
const far = Object.entries(golden.scores).filter(
  ([id, value]) => Math.abs(Number(scores[id]) - value) > 1e-9,
);
figure("plainrussian's sample to 1e-9", 5 - far.length, 5, 1);
process.exitCode = failed ? 1 : 0;
