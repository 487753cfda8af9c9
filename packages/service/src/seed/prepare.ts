import { enterKeys, keepScenarios } from '../content/content.store.js';
import type { Dependencies } from '../dependencies.js';
import { seed } from './seed.js';

/**
 * What has to be in the database before the first request: the scenarios cases
 * may follow, and in the demo the keys and the cases to be tried at once.
 *
 * @param demo The agency to fill with cases, in the demo only.
 */
export async function prepareContent(dependencies: Dependencies, demo: string): Promise<void> {
  const { config, clock, content, database } = dependencies;
  await keepScenarios(database.db, content, clock);
  if (config.mode !== 'demo' || !content.has(demo)) return;
  await enterKeys(database.db, content, clock);
  await seed(dependencies, demo);
}
