import { fieldProblems, msg, str } from '@zabota/core';
import type { FileItem } from '@zabota/core/files.js';
import type { Problems } from '@zabota/core/filing.js';
import type { StepName } from '../steps/steps.js';
import { notSentWords } from '../words/failure.js';
import type { FilingOptions } from './filing.types.js';

const places: readonly (readonly [StepName, RegExp])[] = [
  ['happened', /^(topic|ground|service|against\.kind)$/],
  ['details', /^(happened|learnedOn|wanted|principles|against\.name|files)\b/],
  ['you', /^(complainant|representative|answerBy)\b/],
];

/**
 * Sorts what the service wants mended to the first step that can mend it.
 *
 * @param problems by dotted name, as `fieldProblems` gives them.
 */
export function firstToMend(
  problems: Problems,
): { readonly step: StepName; readonly problems: Problems } | undefined {
  const names = Object.keys(problems);
  for (const [step, place] of places) {
    const here = names.filter((name) => place.test(name));
    if (here.length === 0) continue;
    const entries = here.map((name) => [onScreen(name), problems[name] ?? '']);
    return { step, problems: Object.fromEntries(entries) as Problems };
  }
  return undefined;
}

/** One list of files stands on the screen, whichever of them is meant. */
const onScreen = (name: string) => name.replace(/^(files|principles)\..*/, '$1');

/** What to do about a file before the complaint can go: it must never go without it. */
export function filesToMend(
  items: readonly Pick<FileItem, 'name' | 'state'>[],
): string | undefined {
  const failed = items.find(({ state }) => state === 'failed');
  if (failed) return msg(str`Send the file “${failed.name}” again or remove it`);
  return items.some(({ state }) => state !== 'sent')
    ? msg('Wait until the files have arrived, or remove them')
    : undefined;
}

/** A complaint that was not taken: leads to what can be mended, or says why nothing was sent. */
export function mendOrSay(error: unknown, { onCaseLost, way, say }: FilingOptions): void {
  const problems = fieldProblems(error);
  if ('case' in problems) onCaseLost();
  const found = firstToMend(problems);
  if (found) way.mend(found.step, found.problems);
  else say(notSentWords(error));
}
