import type { ClaimedJob } from '../jobs/jobs.js';
import { ProblemError } from '../problems/problem.js';
import { CaseAddresses } from './case.addresses.js';
import type { CaseCommand } from './case.facts.js';
import { recountJob, reminderJob } from './case.notices.js';
import type { CaseRecord } from './case.record.js';
import { CaseWatch } from './case.watch.js';
import type { Desk } from './desk.js';

const watchJob = 'watch-terms';

const clock = { actor: 'clock', channel: 'system' } as const;

/** What happens to cases by the clock: a delay is noticed, an action is recalled. And where letters lead. */
export function handleCaseJobs({ cases, lists, platform }: Desk): void {
  const { runner, letters } = platform;
  const addresses = new CaseAddresses(platform.database.db);

  letters.linkWith(async (agency, caseId) => {
    const address = await addresses.find(agency, caseId);
    const pages = cases.contentOf(agency).on('9999-12-31').agency['case-page'];
    if (!address || !pages) return undefined;
    const page = address.language === 'en' ? (pages.en ?? pages.ru) : pages.ru;
    return linkTo(page, address.number, cases.codeOf(address));
  });

  /** A case that has moved on since the job was planned has nothing to be told. */
  const carryOut = async (agency: string, id: string, command: CaseCommand): Promise<void> => {
    const load = async (): Promise<CaseRecord> => {
      const record = await cases.byId(agency, id);
      if (!record) throw new ProblemError('not-found');
      return record;
    };
    await cases.run(load, command, { doer: clock }).catch((error: unknown) => {
      if (!(error instanceof ProblemError) || !overtaken.has(error.code)) throw error;
    });
  };

  // What was filed since this calendar is known was counted by it.
  runner.handle(recountJob, async ({ agency, payload }: ClaimedJob) => {
    const { before = 'infinity' } = payload as { readonly before?: string };
    for (const { id, told } of await lists.openTerms(agency, before))
      await carryOut(agency, id, { type: 'recount', told });
  });
  runner.repeat(watchJob, 10, new CaseWatch(cases).look);
  runner.handle(reminderJob, async ({ agency, payload }: ClaimedJob) =>
    carryOut(agency, String(payload['case']), {
      type: 'remind',
      action: String(payload['action']),
    }),
  );
}

const overtaken: ReadonlySet<string> = new Set([
  'illegal-transition',
  'not-found',
  'action-closed',
]);

/** Number and code stand in the fragment: it never leaves the browser. */
const linkTo = (page: string, number: string, code: string): string =>
  `${page}#zabota=${number}.${code}`;
