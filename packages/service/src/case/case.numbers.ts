import { sql } from 'kysely';
import { makeCaseNumber } from '../crypto/case-number.js';
import type { Db } from '../database/database.js';
import { yearOf, type LocalDate } from '../deadline/local-date.js';

/** As many as are drawn at once: in the busiest seconds one look at the database for hundreds of cases. */
const drawnAtOnce = 256;

interface Stock {
  readonly year: number;
  readonly numbers: string[];
  refill?: Promise<void>;
}

/**
 * Numbers for new cases that no case has. With fifty thousand cases in a year every
 * two hundredth number is taken, and a taken one spoils the statement of everybody who
 * files at that moment: so numbers are held against the cases before they are needed.
 * Another process may still take one first; then the database says so.
 */
export class CaseNumbers {
  readonly #db: Db;
  readonly #draw: (year: number) => string;
  readonly #stocks = new Map<string, Stock>();

  constructor(db: Db, draw = makeCaseNumber) {
    this.#db = db;
    this.#draw = draw;
  }

  /** @param today At the agency: the number begins with the year. */
  async fresh(agency: string, today: LocalDate): Promise<string> {
    const stock = this.#stockOf(agency, yearOf(today));
    for (;;) {
      const number = stock.numbers.pop();
      if (number !== undefined) return number;
      await (stock.refill ??= this.#refill(agency, stock).finally(() => delete stock.refill));
    }
  }

  #stockOf(agency: string, year: number): Stock {
    const known = this.#stocks.get(agency);
    if (known?.year === year) return known;
    const stock: Stock = { year, numbers: [] };
    this.#stocks.set(agency, stock);
    return stock;
  }

  async #refill(agency: string, stock: Stock): Promise<void> {
    const drawn = new Set(Array.from({ length: drawnAtOnce }, () => this.#draw(stock.year)));
    // Number by number, so that it stays a look at an index for each however many cases there are.
    const { rows: taken } = await sql<{ number: string }>`
      SELECT number FROM unnest(${[...drawn]}::text[]) AS drawn (number),
        LATERAL (SELECT 1 FROM "case" AS its
          WHERE its.agency = ${agency} AND its.number = drawn.number LIMIT 1) AS found`.execute(
      this.#db,
    );
    for (const { number } of taken) drawn.delete(number);
    stock.numbers.push(...drawn);
  }
}
