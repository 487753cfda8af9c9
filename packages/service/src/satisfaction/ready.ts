import type { Satisfaction } from '@zabota/contract';
import { sql } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { Language } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';

/**
 * Ready rows, as the job wrote them: one read by primary key. Who asks for the
 * same row in the same turn of the event loop shares that read; nothing is
 * remembered between two turns.
 */
export class ReadyRows {
  readonly #desk: Desk;
  readonly #reading = new Map<string, Promise<Buffer | undefined>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** @returns Text of JSON, as it goes out. @throws ProblemError `not-found`. */
  async read(agency: string, subject: string, language: Language): Promise<Buffer> {
    this.#desk.cases.contentOf(agency);
    const key = `${agency} ${subject} ${language}`;
    const reading = this.#reading.get(key) ?? this.#begin(key, agency, subject, language);
    const document = await reading;
    if (!document) throw new ProblemError('not-found');
    return document;
  }

  /** @throws ProblemError `not-found`. */
  async subject(agency: string, subject: string, language: Language): Promise<Satisfaction> {
    return JSON.parse(String(await this.read(agency, subject, language))) as Satisfaction;
  }

  #begin(key: string, agency: string, subject: string, language: Language) {
    const reading = endOfTurn().then(async () => {
      this.#reading.delete(key);
      const { rows } = await sql<{ document: string }>`
        SELECT document FROM satisfaction_table
        WHERE agency = ${agency} AND subject = ${subject} AND language = ${language}`.execute(
        this.#desk.platform.database.db,
      );
      return rows[0] && Buffer.from(rows[0].document);
    });
    this.#reading.set(key, reading);
    return reading;
  }
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
