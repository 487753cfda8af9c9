import { ProblemError } from '../problems/problem.js';
import type { CaseCommand } from './case.facts.js';
import type { CaseRecord } from './case.record.js';
import type { Cases } from './cases.js';

const clock = { actor: 'clock', channel: 'system' } as const;

/** A case that has moved on since the clock was set has nothing to be told. */
const overtaken: ReadonlySet<string> = new Set([
  'illegal-transition',
  'not-found',
  'action-closed',
]);

/**
 * Does something to a case because its time has come.
 *
 * @param version The one that was looked at: of several instances that looked, one does it.
 * @returns the case after it; nothing where it has moved on meanwhile.
 */
export async function doByClock(
  cases: Cases,
  {
    agency,
    id,
    version,
  }: { readonly agency: string; readonly id: string; readonly version?: number },
  command: CaseCommand,
): Promise<CaseRecord | undefined> {
  const load = async (): Promise<CaseRecord> => {
    const found = await cases.byId(agency, id);
    if (!found) throw new ProblemError('not-found');
    return found;
  };
  const request = { doer: clock, ...(version !== undefined && { version }) };
  try {
    return (await cases.run(load, command, request)).record;
  } catch (error) {
    const isOvertaken =
      error instanceof ProblemError &&
      (overtaken.has(error.code) || (version !== undefined && error.code === 'version-changed'));
    if (isOvertaken) return undefined;
    throw error;
  }
}
