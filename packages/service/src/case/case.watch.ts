import type { CaseState } from '@zabota/contract';
import { sql } from 'kysely';
import { addDays, dateIn, type LocalDate } from '../deadline/local-date.js';
import { doByClock } from './case.clock.js';
import type { CaseCommand, Term } from './case.facts.js';
import type { CaseRecord } from './case.record.js';
import type { Moment } from './case.rows.js';
import type { Cases } from './cases.js';
import { isFinal } from './legality.js';
import { isPaused, toldEnd } from './term.js';

type Today = Pick<Moment, 'today' | 'calendar'>;

/** Days of a case that may be missed, and what the clock then says. */
interface Missable {
  readonly day: LocalDate;
  readonly command: CaseCommand & { readonly type: 'notice-unregistered' | 'notice-delay' };
}

/** A complaint carries from its first moment the day by which it has to be registered: its term begins there. */
function missables(term: Term, state: CaseState, { today, calendar }: Today): Missable[] {
  if (isPaused(term) || isFinal(state)) return [];
  const answer = {
    day: toldEnd(term, today, calendar),
    command: { type: 'notice-delay' },
  } as const;
  const registration = { day: term.start, command: { type: 'notice-unregistered' } } as const;
  return state === 'submitted' ? [registration, answer] : [answer];
}

const never = 'infinity';

const earliest = (days: readonly LocalDate[]): LocalDate => [...days].sort()[0] ?? never;

/** The day after the first one that may be missed. */
export const firstLook = (term: Term, state: CaseState, at: Today): LocalDate =>
  earliest(missables(term, state, at).map(({ day }) => addDays(day, 1)));

const nextLook = (term: Term, state: CaseState, at: Today): LocalDate =>
  earliest(
    missables(term, state, at)
      .filter(({ day }) => day >= at.today)
      .map(({ day }) => addDays(day, 1)),
  );

const eventOf = { 'notice-delay': 'late', 'notice-unregistered': 'registration-late' } as const;
const mostAtOnce = 100;

/** Looks at the cases of which a day may have been missed, so that we say it before the client asks (A25). */
export class CaseWatch {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  readonly look = async (): Promise<void> => {
    for (const agency of this.#cases.services.content.keys()) await this.#lookAround(agency);
  };

  async #lookAround(agency: string): Promise<void> {
    const { db } = this.#cases.services.database;
    for (let last = ''; ;) {
      const { today } = this.#cases.momentIn(this.#cases.contentOf(agency));
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM "case"
        WHERE agency = ${agency} AND look_on <= ${today} AND look_on < ${never}
          ${last ? sql`AND id > ${last}` : sql``}
        ORDER BY id LIMIT ${sql.lit(mostAtOnce)}`.execute(db);
      for (const { id } of rows) await this.#lookAt(agency, id);
      if (rows.length < mostAtOnce) return;
      last = rows.at(-1)?.id ?? '';
    }
  }

  /** One that changes meanwhile is looked at again next time. */
  async #lookAt(agency: string, id: string): Promise<void> {
    const at = this.#cases.momentIn(this.#cases.contentOf(agency));
    let record = await this.#cases.byId(agency, id);
    if (!record?.term) return this.#neverLook(agency, id);
    const { term, row } = record;
    const missed = missables(term, row.state as CaseState, at).filter(({ day }) => day < at.today);
    for (const one of missed)
      if (!wasSaid(record, one, at.timeZone))
        record = (await doByClock(this.#cases, record.row, one.command)) ?? record;
    await this.#lookAgain(record, nextLook(term, record.row.state as CaseState, at));
  }

  async #lookAgain({ row: { agency, id, version } }: CaseRecord, on: LocalDate): Promise<void> {
    await this.#cases.services.database.db
      .updateTable('case')
      .set({ look_on: on })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('version', '=', version)
      .execute();
  }

  /** Of a case that was erased nothing can be said. */
  async #neverLook(agency: string, id: string): Promise<void> {
    await this.#cases.services.database.db
      .updateTable('case')
      .set({ look_on: never })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .execute();
  }
}

const wasSaid = ({ events }: CaseRecord, { day, command }: Missable, timeZone: string): boolean =>
  events.some(
    ({ type, at }) => type === eventOf[command.type] && dateIn(timeZone, new Date(at)) > day,
  );
