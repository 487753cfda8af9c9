import { ProblemError } from './errors.js';

/** Messages of the problem by field: the JSON Pointer `/complainant/name` becomes `complainant.name`. */
export function fieldProblems(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const entries = (error.problem.errors ?? []).map(({ pointer, detail }) => [
    pointer.slice(1).split('/').map(unescapePointer).join('.'),
    detail,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

const unescapePointer = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');
