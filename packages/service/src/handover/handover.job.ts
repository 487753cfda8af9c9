import type { Desk } from '../case/desk.js';
import { FeedbackStore } from '../feedback/feedback.store.js';
import type { ClaimedJob } from '../jobs/jobs.js';
import { mostAttempts } from '../jobs/jobs.js';
import { HandOvers, handOverJob } from './handovers.js';
import { fill, referenceIn } from './mapping.js';
import type { OutsideSystem } from './outside-system.js';

/** Takes what waits to the other system; a failure comes again by the job, under the same key. */
export function handleHandOverJobs(desk: Desk, outside: OutsideSystem): void {
  const { runner, database } = desk.platform;
  const handOvers = new HandOvers(desk, new FeedbackStore(desk));

  runner.handle(handOverJob, async ({ agency, payload, attempts }: ClaimedJob) => {
    const row = await handOvers.byId(agency, String(payload['id']));
    if (row?.state !== 'waiting') return;
    const feedback = await database.db
      .selectFrom('feedback')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', row.feedback)
      .executeTakeFirst();
    if (!feedback) return;
    const sight = desk.sight(agency, 'ru');
    const offer = await handOvers.offerOf(feedback, sight, row.id);
    if (offer?.version !== row.offer) return handOvers.takeBack(row);
    const { item, values } = offer;
    const { today } = sight.at;
    try {
      const outcome = await outside.take({ key: row.id, agency, body: fill(item.body, values) });
      const isTaken = outcome.name === 'taken';
      const reference = isTaken ? referenceIn(outcome.answer, item.reference) : null;
      await handOvers.settle(row, isTaken ? 'handed-over' : 'failed', reference, today);
    } catch (error) {
      // The last attempt: the client must not wait for what nobody tries any more.
      if (attempts >= mostAttempts) await handOvers.settle(row, 'failed', null, today);
      throw error;
    }
  });
}
