import type { NotificationChoice } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import { requireContent } from '../content/tenants.js';
import type { AgencyContent } from '../content/content.js';
import { repeatReceiptCode } from '../crypto/receipt-code.js';
import { keyed } from '../crypto/secrets.js';
import { makeId } from '../database/id.js';
import { insertions, type NewRows } from '../database/new-rows.js';
import { initiativeParts } from '../initiative/initiative.parts.js';
import { writeTogether, type Parts } from '../database/write-together.js';
import { dateIn } from '../deadline/local-date.js';
import type { Attempt } from '../idempotency/attempt.js';
import type { Platform } from '../platform.js';
import { ProblemError } from '../problems/problem.js';
import { claiming, claimsOf } from '../upload/upload.store.js';
import type { CaseCommand, Change, NewEvent, Term } from './case.facts.js';
import { dayOfEvent, lettersFor, remindersOf } from './case.notices.js';
import { readCaseRecord } from './case.reader.js';
import { factsOf, issuedFor, type CaseRecord, type CodeOrigin } from './case.record.js';
import { firstStages, scenarioOf } from './case.scenario.js';
import { documentRows, eventRows, type Doer, type Moment, type NewDocument } from './case.rows.js';
import { CaseWriter, type ActionReply } from './case.writer.js';
import { CaseNumbers } from './case.numbers.js';
import { Filings } from './filings.js';
import { problemOf } from './refusal.js';
import { isRefusal, transition } from './transition.js';

/** What comes along with a command. */
export interface CommandOptions {
  readonly doer: Doer;
  /** The version the command was thought out for; without it the newest is taken. */
  readonly version?: number;
  /** Under which a repeat finds that it was done already. */
  readonly attempt?: Attempt;
  readonly reply?: ActionReply;
  /** Files the case takes over; asked for once the command is known to be legal. */
  readonly documents?: (record: CaseRecord) => Promise<readonly NewDocument[]>;
  /** More to write in the same statement, for example a line of the audit log. */
  readonly also?: (record: CaseRecord) => Parts;
}

const mostTries = 4;

export type CaseServices = Pick<
  Platform,
  'database' | 'ring' | 'clock' | 'content' | 'letters' | 'jobs' | 'repeats'
>;

/** Cases as they are read and changed; everything that happens to one goes through `run`. */
export class Cases {
  readonly services: CaseServices;
  readonly writer: CaseWriter;
  readonly filings: Filings;
  readonly numbers: CaseNumbers;

  constructor(services: CaseServices) {
    this.services = services;
    this.writer = new CaseWriter(services.database.db);
    this.filings = new Filings(services.database);
    this.numbers = new CaseNumbers(services.database.db);
  }

  contentOf(agency: string): AgencyContent {
    return requireContent(this.services.content, agency);
  }

  /** Now, by the clock, the calendar and the time zone of an agency. */
  momentIn(content: AgencyContent): Moment & { readonly timeZone: string } {
    const now = this.services.clock.now();
    const timeZone = content.on('9999-12-31').agency['time-zone'];
    return { now, timeZone, today: dateIn(timeZone, now), calendar: content.calendar };
  }

  async find(where: RawBuilder<unknown>): Promise<CaseRecord | undefined> {
    const { database, ring } = this.services;
    const record = await readCaseRecord(database.db, ring, where);
    if (!record || record.stages.length > 0) return record;
    const content = this.contentOf(record.row.agency);
    const scenario = scenarioOf(content, record.row, record.complaint?.ground);
    return { ...record, stages: firstStages(scenario) };
  }

  async byId(agency: string, id: string): Promise<CaseRecord | undefined> {
    return this.find(sql`c.agency = ${agency} AND c.id = ${id}`);
  }

  async byNumber(agency: string, number: string): Promise<CaseRecord | undefined> {
    return this.find(sql`c.agency = ${agency} AND c.number = ${number}`);
  }

  /** Whose a case is, when its client was signed in; a keyed hash, because subjects can be guessed. */
  ownerHash({ issuer, subject }: { readonly issuer: string; readonly subject: string }): Buffer {
    return keyed(this.services.ring.key('guess'), 'owner', issuer, subject);
  }

  /**
   * Carries out a command, or finds that it was carried out already.
   *
   * @throws ProblemError `illegal-transition`, `forbidden-by-law`, `promise-incomplete`, `version-changed` …
   */
  async run(
    load: () => Promise<CaseRecord>,
    command: CaseCommand,
    options: CommandOptions,
  ): Promise<{ readonly record: CaseRecord; readonly isRepeat: boolean }> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const record = await load();
      const fault = await this.#attempt(record, command, options);
      if (!fault) return { record: await load(), isRepeat: false };
      const { attempt } = options;
      if (attempt && (await this.services.repeats.find(attempt)) !== undefined)
        return { record, isRepeat: true };
      if (fault !== 'overtaken') throw fault;
    }
    throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  /** Writes lines of history that change nothing else. */
  async tell(
    load: () => Promise<CaseRecord>,
    events: readonly NewEvent[],
    doer: Doer,
  ): Promise<void> {
    const record = await load();
    const at = this.momentIn(this.contentOf(record.row.agency));
    if (!(await this.#write(record, { events }, at, { doer })))
      throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  /** Where letters go, or that none shall go; it stands in the history without the address. */
  async chooseNotifications(
    load: () => Promise<CaseRecord>,
    choice: NotificationChoice,
  ): Promise<CaseRecord> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const record = await load();
      const { row, key, personal } = record;
      const { now } = this.momentIn(this.contentOf(row.agency));
      const events = [{ type: 'letters-chosen', parameters: { letters: choice.channel } }];
      const doer = { actor: 'client', channel: 'site' };
      const email = choice.channel === 'email' ? { email: choice.email } : {};
      const parts = {
        ...this.writer.addressed(record, choice.channel, { ...personal, ...email }),
        ...insertions({
          case_event: eventRows({ ...row, key }, row.last_seq + 1, events, doer, now),
        }),
      };
      if (await writeTogether(this.services.database.db, parts, { changed: 1 })) return load();
    }
    throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  /** @returns nothing when it was written, and otherwise why it was not. */
  async #attempt(
    record: CaseRecord,
    command: CaseCommand,
    options: CommandOptions,
  ): Promise<ProblemError | 'overtaken' | undefined> {
    const { row } = record;
    if (options.version !== undefined && options.version !== row.version)
      return new ProblemError('version-changed', { parameters: { version: row.version } });
    const content = this.contentOf(row.agency);
    const at = this.momentIn(content);
    const scenario = scenarioOf(content, row, record.complaint?.ground);
    const outcome = transition(factsOf(record), command, {
      ...at,
      scenario: scenario.stages,
      rule: scenario.rule,
      law: scenario.law,
      newId: makeId,
    });
    if (isRefusal(outcome)) return problemOf(outcome, row.state, command.type);
    if (outcome.events.length === 0) return undefined;
    try {
      const documents = (await options.documents?.(record)) ?? [];
      const isWritten = await this.#write(record, outcome, at, options, documents);
      return isWritten ? undefined : 'overtaken';
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  }

  async #write(
    record: CaseRecord,
    change: Change,
    at: Moment & { readonly timeZone: string },
    { doer, attempt, reply, also }: CommandOptions,
    documents: readonly NewDocument[] = [],
  ): Promise<boolean> {
    const { row, key } = record;
    const { agency, id, situation, last_seq } = row;
    const target = { agency, id, key, situation };
    const { writer, services } = this;
    const claims = claimsOf(
      agency,
      documents.map((document) => document.id),
      id,
    );
    const parts: Parts = {
      ...(attempt && { first: services.repeats.remember(attempt, { case: id }) }),
      ...(claims.length > 0 && { claimed: claiming(claims) }),
      ...writer.changed(record, change, at),
      ...insertions({
        case_event: eventRows(target, last_seq + 1, change.events, doer, at.now),
        case_document: documentRows(target, documents, at.now),
        ...this.notices(record, change, at),
      }),
      ...writer.stages(target, change.stages ?? []),
      ...writer.opened(target, change.opened ?? [], at.now),
      ...writer.closed(target, change.closed, at.now, reply),
      ...initiativeParts(services.database.db, record, change, at.today),
      ...also?.(record),
    };
    return writeTogether(services.database.db, parts, {
      changed: 1,
      ...(attempt && { first: 1 }),
      ...(claims.length > 0 && { claimed: claims.length }),
    });
  }

  /** Letters and jobs that a change of a case causes. */
  notices(
    { row, term: before }: Pick<CaseRecord, 'row' | 'term'>,
    change: Pick<Change, 'events' | 'term' | 'opened'>,
    at: Moment & { readonly timeZone: string },
  ): NewRows {
    const term: Term | undefined = change.term ?? before;
    const dayOf = (event: NewEvent) => dayOfEvent(event, term, at);
    const wanted = row.notify === 'email';
    const letters = wanted ? lettersFor(row, row.last_seq + 1, change.events, dayOf) : [];
    const jobs = remindersOf(row, change.opened ?? [], at.timeZone, at);
    const { services } = this;
    return {
      letter: letters.map((letter) => services.letters.rowAbout(letter)),
      job: jobs.map((job) => services.jobs.row(job)),
    };
  }

  /** The code again, for its owner only: in a repeated answer, or in the fragment of a link. */
  codeOf(row: CodeOrigin): string {
    const { keyId, owner } = issuedFor(row);
    return repeatReceiptCode(this.services.ring, keyId, owner);
  }
}
