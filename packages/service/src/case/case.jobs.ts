import type { ClaimedJob } from '../jobs/jobs.js';
import { CaseAddresses } from './case.addresses.js';
import { doByClock } from './case.clock.js';
import { recountJob, reminderJob } from './case.notices.js';
import { CaseWatch } from './case.watch.js';
import type { Desk } from './desk.js';

const watchJob = 'watch-terms';

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

  // What was filed since this calendar is known was counted by it.
  runner.handle(recountJob, async ({ agency, payload }: ClaimedJob) => {
    const { before = 'infinity' } = payload as { readonly before?: string };
    for (const { id, told } of await lists.openTerms(agency, before))
      await doByClock(cases, { agency, id }, { type: 'recount', told });
  });
  runner.repeat(watchJob, 10, new CaseWatch(cases).look);
  runner.handle(reminderJob, async ({ agency, payload }: ClaimedJob) => {
    const id = String(payload['case']);
    await doByClock(cases, { agency, id }, { type: 'remind', action: String(payload['action']) });
  });
}

/** Number and code stand in the fragment: it never leaves the browser. */
const linkTo = (page: string, number: string, code: string): string =>
  `${page}#zabota=${number}.${code}`;
