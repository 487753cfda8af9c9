import type { Assessment, AssessmentInput } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.hook.js';
import { writeTogether } from '../database/write-together.js';
import { describeAttempt } from '../idempotency/attempt.js';
import type { Platform } from '../platform.js';
import { ProblemError } from '../problems/problem.js';

interface Place {
  readonly agency: string;
  readonly requirement: string;
  readonly version: string;
  readonly lang: string;
}

/**
 * Marks "checked by assessors": people with intellectual disability read the
 * easy-to-read text, and a member of staff says so under their own name.
 *
 * There is no other way in: content has no field for it, systems have no key to
 * it, and new words are a new version without the mark.
 */
export class Assessments {
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async of({ agency, requirement, version, lang }: Place): Promise<Assessment | undefined> {
    const row = await this.#platform.database.db
      .selectFrom('requirement_assessment')
      .select(['at', 'assessors'])
      .where('agency', '=', agency)
      .where('requirement', '=', requirement)
      .where('version', '=', version)
      .where('lang', '=', lang)
      .executeTakeFirst();
    return row && { at: row.at.toISOString(), assessors: row.assessors };
  }

  /** The first mark stays; a second one changes nothing and is answered with the first. */
  async mark(
    request: Pick<FastifyRequest, 'caller' | 'id' | 'headers'>,
    agency: string,
    requirement: string,
    { version, lang, assessors }: AssessmentInput,
  ): Promise<Assessment> {
    const { audit, clock, database, repeats, ring } = this.#platform;
    const place = { agency, requirement, version, lang };
    const actor = actorOf(request);
    const attempt = describeAttempt(ring, {
      agency,
      scope: `assessRequirement/${actor}`,
      key: String(request.headers['idempotency-key']),
      body: { ...place, assessors },
    });
    await writeTogether(
      database.db,
      {
        first: repeats.remember(attempt, {}),
        marked: database.db
          .insertInto('requirement_assessment')
          .values({ ...place, at: clock.now(), actor, assessors })
          .onConflict((conflict) => conflict.doNothing()),
        audited: audit.insertion(request, {
          agency,
          action: 'requirement.assess',
          object: `requirement ${requirement} ${version} ${lang}`,
        }),
      },
      { first: 1 },
    );
    await repeats.find(attempt);
    const mark = await this.of(place);
    if (!mark) throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    return mark;
  }
}
