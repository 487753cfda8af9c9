import { sql, type RawBuilder } from 'kysely';
import type { OfferState } from '@zabota/contract';
import { writeTogether } from '../database/write-together.js';
import type { Offers } from './offers.js';

const closed = sql`('granted', 'partly-granted', 'refused', 'terminated', 'withdrawn')`;

/**
 * What happens to offers by the clock: those nobody answered end, those whose
 * consent ran out end, and the last stages follow the cases (A65, A66).
 */
export function handleOfferJobs(offers: Offers): void {
  const { platform, cases } = offers.desk;
  const { db } = platform.database;

  platform.runner.repeat('follow-offers', 10, async () => {
    const now = platform.clock.now();
    for (const content of platform.content.values()) {
      const { today } = cases.momentIn(content);
      const of = sql`agency = ${content.id}`;
      const isOver = sql`${of} AND expires_on < ${today}`;
      await writeTogether(db, offers.ending(isOver, 'expire', now, 'clock'), {});
      const ranOut = sql`${of} AND basis = 'consent' AND NOT EXISTS (
        SELECT 1 FROM consent c WHERE c.agency = offer.agency AND c.subject = offer.subject
          AND c.purpose = offer.purpose AND c.decision = 'grant' AND c.valid_until >= ${today})`;
      await writeTogether(db, offers.ending(ranOut, 'end-consent', now, 'clock'), {});
      await follow(content.id, 'confirmed', offers.next('confirmed', 'satisfy'), satisfied, now);
      await follow(content.id, 'satisfied', offers.next('satisfied', 'review'), reviewed, now);
    }
  });

  const follow = async (
    agency: string,
    from: OfferState,
    to: OfferState,
    when: RawBuilder<unknown>,
    at: Date,
  ): Promise<void> => {
    await writeTogether(
      db,
      {
        moved: sql`UPDATE offer SET state = ${to}, state_since = ${at}, version = version + 1
          WHERE agency = ${agency} AND state = ${from} AND ${when} RETURNING agency, id, version`,
        moved_events: sql`INSERT INTO offer_event (agency, offer_id, seq, at, type, actor)
          SELECT agency, id, version, ${at}::timestamptz, ${to}, 'clock' FROM moved`,
      },
      {},
    );
  };
}

const grown = sql`FROM offer_case o JOIN "case" c ON c.agency = o.agency AND c.id = o.case_id
  WHERE o.agency = offer.agency AND o.offer_id = offer.id`;

/** Every need of the situation is closed. */
const satisfied = sql`EXISTS (SELECT 1 ${grown})
  AND NOT EXISTS (SELECT 1 ${grown} AND c.state NOT IN ${closed})`;

/** The client said whether the need was met. */
const reviewed = sql`EXISTS (SELECT 1 ${grown} AND EXISTS (
  SELECT 1 FROM case_event e WHERE e.agency = c.agency AND e.case_id = c.id
    AND e.type = 'need-rated'))`;
