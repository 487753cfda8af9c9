import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Db } from '../database/database.js';

interface Version {
  readonly version: number;
  readonly seq: number;
}

interface Watcher extends Version {
  readonly agency: string;
  readonly id: string;
  readonly tell: (news: Version) => void;
}

export interface LiveOptions {
  /** How often the database is asked, for all watchers at once. */
  readonly pollMilliseconds?: number;
  readonly heartbeatMilliseconds?: number;
}

/**
 * Tells watchers of cases when a version changed.
 *
 * One question to the database for all watchers of this instance; nothing
 * rests on a message between instances. A watcher that does not read is cut.
 */
export class LiveCases {
  readonly #db: Db;
  readonly #poll: number;
  readonly #heartbeat: number;
  readonly #watchers = new Set<Watcher & { seen: Version }>();
  readonly #streams = new Set<Readable>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    db: Db,
    { pollMilliseconds = 1000, heartbeatMilliseconds = 15_000 }: LiveOptions = {},
  ) {
    this.#db = db;
    this.#poll = pollMilliseconds;
    this.#heartbeat = heartbeatMilliseconds;
  }

  /**
   * A stream of server-sent events.
   *
   * @param lastSeq What the watcher saw last; later news is told at once.
   * @param milliseconds How long the stream may last: a capability opens a case for a while only.
   */
  watch(
    { agency, id }: { readonly agency: string; readonly id: string },
    now: Version,
    lastSeq: number | undefined,
    milliseconds: number,
  ): Readable {
    const stream = new Readable({ read: () => undefined });
    const write = (text: string): void => {
      if (stream.destroyed) return;
      // The reader has not taken what was written long ago: it is gone or stuck.
      if (!stream.push(text)) stream.destroy();
    };
    const tell = ({ version, seq }: Version) =>
      write(`id: ${seq}\nevent: case\ndata: ${JSON.stringify({ version, seq })}\n\n`);
    const watcher = { agency, id, ...now, tell, seen: now };
    const heartbeat = setInterval(() => write(': still here\n\n'), this.#heartbeat);
    const end = setTimeout(() => stream.push(null), milliseconds);
    stream.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      this.#watchers.delete(watcher);
      this.#streams.delete(stream);
      if (this.#watchers.size === 0) this.#rest();
    });
    write('retry: 3000\n\n');
    if (lastSeq === undefined || lastSeq < now.seq) tell(now);
    this.#watchers.add(watcher);
    this.#streams.add(stream);
    this.#begin();
    return stream;
  }

  /** Ends every stream, so that the service can stop. */
  close(): void {
    this.#rest();
    for (const stream of this.#streams) stream.push(null);
  }

  #begin(): void {
    this.#timer ??= setTimeout(() => void this.#round(), this.#poll);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #round(): Promise<void> {
    await this.#look().catch(() => undefined);
    this.#rest();
    if (this.#watchers.size > 0) this.#begin();
  }

  async #look(): Promise<void> {
    const watched = [...this.#watchers];
    const pairs = sql.join(watched.map(({ agency, id }) => sql`(${agency}, ${id}::uuid)`));
    const { rows } = await sql<{ id: string; version: number; last_seq: number }>`
      SELECT id, version, last_seq FROM "case" WHERE (agency, id) IN (${pairs})`.execute(this.#db);
    const news = new Map(rows.map((row) => [row.id, { version: row.version, seq: row.last_seq }]));
    for (const watcher of watched) {
      const found = news.get(watcher.id);
      if (!found || found.version === watcher.seen.version) continue;
      watcher.seen = found;
      watcher.tell(found);
    }
  }
}
