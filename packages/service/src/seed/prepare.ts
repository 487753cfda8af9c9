import { enterKeys, keepVersions } from '../content/content.store.js';
import { recountJob } from '../case/case.notices.js';
import { Jobs } from '../jobs/jobs.js';
import type { Dependencies } from '../dependencies.js';
import { seedConsents } from './consent.seed.js';
import { seed } from './seed.js';
import { seedVoice } from './voice.seed.js';
import { seedWorkers } from './worker.seed.js';

/**
 * What has to be in the database before the first request: the scenarios cases
 * may follow, and in the demo the keys and the cases to be tried at once.
 *
 * @param demo The agency to fill with cases, in the demo only.
 */
export async function prepareContent(dependencies: Dependencies, demo: string): Promise<void> {
  const { config, clock, content, database } = dependencies;
  await keepVersions(database.db, content, clock);
  const jobs = new Jobs(database.db, clock);
  for (const { id, calendar } of content.values())
    await jobs.add({
      agency: id,
      kind: recountJob,
      dedupeKey: `${recountJob}/${id}/${calendar.version}`,
      payload: { before: clock.now().toISOString() },
    });
  if (config.mode !== 'demo' || !content.has(demo)) return;
  await enterKeys(database.db, content, clock);
  if ((await seed(dependencies, demo)) === 0) return;
  await seedVoice(dependencies, demo);
  await seedWorkers(dependencies, demo);
  await seedConsents(dependencies, demo);
}
