import type { Initiative, SimilarInitiative } from '@zabota/contract';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.record.js';
import { viewInitiativeAnswer } from '../case/decision.view.js';
import type { Desk } from '../case/desk.js';
import { stateWords } from '../case/case.words.js';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import { keyed } from '../crypto/secrets.js';
import { Changes } from '../feedback/changes.js';
import { viewChange } from '../feedback/feedback.view.js';
import { ProblemError } from '../problems/problem.js';
import { queryOf } from '../search/vector.js';

export interface InitiativeQuestion {
  readonly words?: string;
  readonly state?: 'open' | 'answered' | 'done';
  readonly service?: string;
  readonly order?: 'newest' | 'most-supported';
  readonly after?: string;
}

export interface PublicRow {
  readonly case_id: string;
  readonly number: string;
  readonly state: string;
  readonly title: string;
  readonly body: string;
  readonly language: 'ru' | 'en';
  readonly service: string | null;
  readonly published_on: string;
  readonly supporters: number;
}

const page = 20;
const statesOf = {
  open: ['published'],
  answered: ['accepted', 'partly-accepted', 'declined'],
  done: ['carried-out'],
} as const;
type State = Initiative['state']['code'];

/** Published initiatives, as anybody sees them. */
export class Initiatives {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db() {
    return this.#desk.platform.database.db;
  }

  /** A page of them, and how many there are. */
  async list(agency: string, question: InitiativeQuestion) {
    const { words, state, service, order = 'newest', after } = question;
    const skip = Math.min(Number(/^\d{1,4}$/.exec(after ?? '')?.[0] ?? 0), 9999);
    const where = sql`i.agency = ${agency} AND i.is_public
      ${state ? sql`AND c.state IN (${sql.join(statesOf[state])})` : sql``}
      ${service ? sql`AND i.service = ${service}` : sql``}
      ${words?.trim() ? sql`AND i.search @@ ${queryOf(words, 'all')}` : sql``}`;
    const by =
      order === 'newest'
        ? sql`i.published_on DESC, i.case_id DESC`
        : sql`i.supporters DESC, i.case_id DESC`;
    const { rows } = await sql<PublicRow & { total: string }>`
      ${this.#columns()}, count(*) OVER () AS total
      FROM initiative i JOIN "case" c ON c.agency = i.agency AND c.id = i.case_id
      WHERE ${where} ORDER BY ${by} LIMIT ${page} OFFSET ${skip}`.execute(this.#db);
    const total = Number(rows[0]?.total ?? 0);
    return { rows, total, ...(skip + rows.length < total && { next: String(skip + page) }) };
  }

  /** @throws ProblemError `not-found`, also for one that is not published. */
  async find(agency: string, number: string): Promise<PublicRow> {
    const { rows } = await sql<PublicRow>`
      ${this.#columns()}
      FROM initiative i JOIN "case" c ON c.agency = i.agency AND c.id = i.case_id
      WHERE i.agency = ${agency} AND i.is_public AND c.number = ${number}`.execute(this.#db);
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  /** The likest ones: any word in common counts, the more of them the better. */
  async similar(agency: string, title: string, sight: Sight): Promise<SimilarInitiative[]> {
    const { rows } = await sql<PublicRow>`
      ${this.#columns()}
      FROM initiative i JOIN "case" c ON c.agency = i.agency AND c.id = i.case_id,
        (SELECT ${queryOf(title, 'any')} AS query) AS asked
      WHERE i.agency = ${agency} AND i.is_public AND i.search @@ asked.query
      ORDER BY ts_rank(i.search, asked.query) DESC, i.case_id LIMIT 3`.execute(this.#db);
    return rows.map(({ number, title: name, language, state, supporters }) => ({
      number,
      title: { text: name, lang: language },
      state: { code: state as State, title: titleOf(state, sight.lang) },
      supporters,
    }));
  }

  /** One device, one voice: said again it changes nothing. */
  async support(agency: string, number: string, device: string, supports: boolean) {
    const { case_id, state } = await this.find(agency, number);
    if (state !== 'published') throw new ProblemError('initiative-closed');
    const key = this.#desk.platform.ring.key('voice');
    const device_hash = keyed(key, 'support', agency, case_id, device);
    const support = { agency, case_id, device_hash };
    const changed = supports
      ? sql`INSERT INTO initiative_support (agency, case_id, device_hash)
          VALUES (${agency}, ${case_id}, ${device_hash}) ON CONFLICT DO NOTHING RETURNING 1`
      : sql`DELETE FROM initiative_support
          WHERE agency = ${support.agency} AND case_id = ${case_id} AND device_hash = ${device_hash} RETURNING 1`;
    const { rows } = await sql<{ supporters: number }>`
      WITH changed AS (${changed})
      UPDATE initiative SET supporters = supporters + ${supports ? 1 : -1} * (SELECT count(*) FROM changed)::int
      WHERE agency = ${agency} AND case_id = ${case_id} RETURNING supporters`.execute(this.#db);
    return { supporters: rows[0]?.supporters ?? 0, supports };
  }

  async view(row: PublicRow, sight: Sight): Promise<Initiative> {
    const { content, at, lang } = sight;
    const edition = content.on(at.today);
    const record = await this.#desk.cases.byId(content.id, row.case_id);
    const answer = record?.decision.initiative?.answer;
    const change = await new Changes(this.#db).find(content.id, record?.initiative?.change);
    const service = row.service ? edition.services.get(row.service)?.value : undefined;
    return {
      number: row.number,
      title: { text: row.title, lang: row.language },
      text: { text: row.body, lang: row.language },
      ...(service &&
        row.service && { service: { id: row.service, title: say(service.title, lang) } }),
      state: {
        code: row.state as State,
        title: titleOf(row.state, lang),
        since: sinceOf(record),
      },
      publishedOn: row.published_on,
      supporters: row.supporters,
      open: row.state === 'published',
      ...(answer && { answer: viewInitiativeAnswer(answer, edition.agency.name, lang) }),
      ...(change && { change: viewChange(change, lang) }),
    };
  }

  #columns() {
    return sql`SELECT i.case_id, c.number, c.state, i.title, i.body, i.language, i.service,
      i.published_on, i.supporters`;
  }
}

const sinceOf = (record: CaseRecord | undefined): string =>
  (record?.row.state_since ?? new Date(0)).toISOString();

const titleOf = (state: string, lang: Sight['lang']) =>
  say(stateWords.initiative[state as State] ?? { ru: state }, lang);
