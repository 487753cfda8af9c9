import type { ClaimedJob } from '../jobs/jobs.js';
import { doByClock } from './case.clock.js';
import { CaseLetters } from './case.letters.js';
import { recountJob, reminderJob } from './case.notices.js';
import { CaseWatch } from './case.watch.js';
import type { Desk } from './desk.js';

const watchJob = 'watch-terms';

/** What happens to cases by the clock: a delay is noticed, an action is recalled. And what letters say. */
export function handleCaseJobs({ cases, lists, platform }: Desk): void {
  const { runner, letters } = platform;
  letters.tellAboutCases(new CaseLetters(cases).about);

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
