import { sql } from 'kysely';
import type { Clock } from '../../clock.js';
import type { Db } from '../../database/database.js';
import { normalise } from '../../search/stem.js';
import type { Hit, Pack, RequirementSearch, SearchDocument } from './search.types.js';

const configurations = { ru: 'russian', en: 'english' } as const;
const batch = 250;
const keptDays = 30;

/** Whether the database can tell the forms of a Russian word. */
export async function knowsRussian(db: Db): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM pg_catalog.pg_ts_config WHERE cfgname IN ('russian', 'english')
  `.execute(db);
  return rows[0]?.n === 2;
}

/** Search by PostgreSQL’s own dictionaries; all instances share one index. */
export class PostgresSearch implements RequirementSearch {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async keep({ agency, pack, lang }: Pack, documents: readonly SearchDocument[]): Promise<void> {
    const kept = await this.#db
      .selectFrom('requirement_search')
      .select('id')
      .where('agency', '=', agency)
      .where('pack', '=', pack)
      .where('lang', '=', lang)
      .execute();
    const known = new Set(kept.map(({ id }) => id));
    const missing = documents.filter(({ id }) => !known.has(id));
    const now = this.#clock.now();
    for (let from = 0; from < missing.length; from += batch)
      await this.#db
        .insertInto('requirement_search')
        .values(
          missing.slice(from, from + batch).map(({ id, texts }) => ({
            agency,
            pack,
            lang,
            id,
            words: vectorOf(texts, configurations[lang]),
            kept_at: now,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    // Instances of an earlier release may still ask for the pack they were started with.
    await this.#db
      .deleteFrom('requirement_search')
      .where('agency', '=', agency)
      .where('lang', '=', lang)
      .where('pack', '<>', pack)
      .where('kept_at', '<', new Date(now.getTime() - keptDays * 86_400_000))
      .execute();
  }

  async find(pack: Pack, words: readonly string[]): Promise<readonly Hit[]> {
    const terms = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
    const last = terms.length - 1;
    const parts = terms.map((word, index) =>
      index === last && word.length > 2 ? `(${word} | ${word}:*)` : word,
    );
    if (parts.length === 0) return [];
    const all = await this.#ask(pack, parts.join(' & '));
    return all.length > 0 || parts.length === 1 ? all : this.#ask(pack, parts.join(' | '));
  }

  async #ask({ agency, pack, lang }: Pack, question: string): Promise<Hit[]> {
    const { rows } = await sql<Hit>`
      SELECT id, ts_rank(words, question)::float8 AS rank
      FROM requirement_search, to_tsquery(${configurations[lang]}::regconfig, ${question}) AS question
      WHERE agency = ${agency} AND pack = ${pack} AND lang = ${lang} AND words @@ question
      ORDER BY rank DESC, id
    `.execute(this.#db);
    return rows;
  }
}

const vectorOf = (texts: SearchDocument['texts'], configuration: string) =>
  sql<string>`${sql.join(
    texts.map(
      (text, index) =>
        sql`setweight(to_tsvector(${configuration}::regconfig, ${normalise(text)}), ${'ABC'[index]})`,
    ),
    sql` || `,
  )}`;
