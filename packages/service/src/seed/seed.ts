import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.record.js';
import { scenarioOf } from '../case/case.scenario.js';
import { buildDesk, type Desk } from '../case/desk.js';
import type { CaseCommand } from '../case/case.facts.js';
import { ComplaintStore } from '../complaint/complaint.store.js';
import { chooseRegime } from '../complaint/route.js';
import { answerByTemplate, stopByCode } from '../content/templates.js';
import type { Dependencies } from '../dependencies.js';
import { addDays, dateIn, startOf } from '../deadline/local-date.js';
import { Changes } from '../feedback/changes.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { InitiativeStore } from '../initiative/initiative.store.js';
import { Initiatives } from '../initiative/initiatives.js';
import { ApplicationStore } from '../integration/application.store.js';
import { buildPlatform } from '../platform.js';
import { applications } from './application.stories.js';
import { complaints, defaults } from './complaint.stories.js';
import { initiatives } from './initiative.stories.js';
import { StoryClock } from './story.clock.js';
import type { ApplicationStory, ComplaintStory, InitiativeStory, Step, Teller } from './story.js';

const morning = 10 * 3_600_000;
const minute = 60_000;
const doer = { actor: 'key seed', channel: 'system' } as const;

/**
 * Fills an agency with cases in every state, through the same commands that
 * people and systems use. Does nothing where there is a case already.
 *
 * @returns How many cases were made.
 */
export async function seed(dependencies: Dependencies, agency: string): Promise<number> {
  const { db } = dependencies.database;
  const some = await sql`SELECT 1 FROM "case" WHERE agency = ${agency} LIMIT 1`.execute(db);
  if (some.rows.length > 0) return 0;
  const teller = new Storyteller(dependencies, agency);
  const numbers: string[] = [];
  for (const story of applications) numbers.push(await teller.application(story, numbers.length));
  for (const [index, story] of complaints.entries()) await teller.complaint(story, index, numbers);
  for (const [index, story] of initiatives.entries()) await teller.initiative(story, index);
  return applications.length + complaints.length + initiatives.length;
}

class Storyteller {
  readonly #desk: Desk;
  readonly #clock: StoryClock;
  readonly #agency: string;
  readonly #now: Date;
  readonly #zone: string;
  readonly #today: string;

  constructor(dependencies: Dependencies, agency: string) {
    this.#now = dependencies.clock.now();
    this.#clock = new StoryClock(this.#now);
    this.#desk = buildDesk(buildPlatform({ ...dependencies, clock: this.#clock }));
    this.#agency = agency;
    this.#zone = this.#desk.cases.momentIn(this.#desk.cases.contentOf(agency)).timeZone;
    this.#today = dateIn(this.#zone, this.#now);
  }

  async application(
    { service, filed, channel = 'portal', email, steps, news }: ApplicationStory,
    index: number,
  ) {
    this.#at(filed, index);
    const sender = {
      caller: { system: { keyId: 'seed', isTest: false } },
      headers: { 'idempotency-key': `seed-application-${index}` },
    };
    const applicant = { name: 'Анна Клиентова', ...(email && { email }) };
    const store = new ApplicationStore(this.#desk);
    const { pushed } = await store.push(sender, this.#agency, { service, channel, applicant });
    await this.#play(pushed.number, steps, index);
    if (news) await this.#tellNews(pushed.number, news, filed);
    return pushed.number;
  }

  async complaint(
    { complaint, filed, about, identified = false, steps }: ComplaintStory,
    index: number,
    numbers: readonly string[],
  ) {
    this.#at(filed, index);
    const { cases, platform } = this.#desk;
    const content = cases.contentOf(this.#agency);
    const { today, calendar } = cases.momentIn(content);
    const number = about === undefined ? undefined : numbers[about];
    const parent = number ? await this.#load(number)() : undefined;
    const input = { ...defaults, ...complaint, ...(number && { case: number }) };
    const against = input.against?.kind ?? 'body';
    const aboutService = input.service !== undefined || parent !== undefined;
    const facts = { ground: input.ground, aboutService, against, identified };
    const routing = chooseRegime(content.on(today), calendar, facts, today);
    if (!routing) throw new Error(`The ground ${input.ground} leads nowhere.`);
    const attempt = describeAttempt(platform.ring, {
      agency: this.#agency,
      scope: 'seed',
      key: `seed-complaint-${index}`,
      body: input,
    });
    const { row } = await new ComplaintStore(this.#desk).file({
      agency: this.#agency,
      input,
      routing,
      attempt,
      ...(parent && { about: parent }),
      ...(identified && { client: { issuer: 'seed', subject: 'anna' } }),
    });
    await this.#play(row.number, steps, index);
  }

  async initiative(story: InitiativeStory, index: number) {
    this.#at(story.filed, index);
    const input = { lang: 'ru' as const, ...story.initiative };
    const attempt = describeAttempt(this.#desk.platform.ring, {
      agency: this.#agency,
      scope: 'seed',
      key: `seed-initiative-${index}`,
      body: input,
    });
    const { receipt } = await new InitiativeStore(this.#desk).propose(this.#agency, input, attempt);
    const change = story.change && (await this.#recordChange(story.change));
    const [publication = [], ...later] = story.steps.map((step) => [step]);
    await this.#play(receipt.number, publication, index, change);
    await this.#support(receipt.number, story.supporters ?? 0);
    await this.#play(receipt.number, later.flat(), index + 7, change);
  }

  async #recordChange({ doneOn, ...said }: NonNullable<InitiativeStory['change']>) {
    const { db } = this.#desk.platform.database;
    const on = addDays(this.#today, doneOn);
    const row = new Changes(db).rowOf(this.#agency, { ...said, on });
    await db.insertInto('change_record').values(row).execute();
    return row.id;
  }

  /** Each voice comes from a device of its own. */
  async #support(number: string, voices: number) {
    const published = new Initiatives(this.#desk);
    for (let voice = 0; voice < voices; voice += 1)
      await published.support(this.#agency, number, `seed-voice-${voice}`, true);
  }

  async #play(number: string, steps: readonly Step[], index: number, change = ''): Promise<void> {
    for (const [place, [day, command]] of steps.entries()) {
      this.#at(day, index + place * 7);
      const record = await this.#load(number)();
      await this.#carryOut(number, command(this.#teller(record, change)));
    }
  }

  #teller(record: CaseRecord, change: string): Teller {
    const { cases } = this.#desk;
    const content = cases.contentOf(this.#agency);
    const { today, calendar } = cases.momentIn(content);
    const { appeal } = scenarioOf(content, record.row, record.complaint?.ground);
    const edition = content.on(today);
    return {
      day: (offset) => addDays(this.#today, offset),
      stop: (code, kind) => stopByCode(edition, code, kind, appeal, today, calendar),
      answer: (template) => answerByTemplate(edition, template, appeal, addDays(this.#today, 3)),
      action: record.actions.find(({ status }) => status === 'open')?.id ?? '',
      change,
    };
  }

  async #carryOut(number: string, command: CaseCommand): Promise<void> {
    const isClients = command.type === 'answer-action';
    const by = isClients ? { actor: 'client', channel: 'site' } : doer;
    await this.#desk.cases.run(this.#load(number), command, { doer: by });
  }

  /** A long history: what portals report, some lines each day. */
  async #tellNews(number: string, count: number, filed: number): Promise<void> {
    const codes = [2, 7, 21, 49, 50];
    const perDay = Math.ceil(count / -filed);
    for (let told = 0, day = filed + 1; told < count; day += 1) {
      this.#at(Math.min(day, 0), 0);
      const events = Array.from({ length: Math.min(perDay, count - told) }, (_, index) => ({
        type: 'reported',
        parameters: { epgu: String(codes[(told + index) % codes.length]) },
      }));
      await this.#desk.cases.tell(this.#load(number), events, doer);
      told += events.length;
    }
  }

  #load(number: string): () => Promise<CaseRecord> {
    return async () => {
      const record = await this.#desk.cases.byNumber(this.#agency, number);
      if (!record) throw new Error(`The case ${number} is gone.`);
      return record;
    };
  }

  /** In the morning of a day; never later than now. */
  #at(day: number, minutes: number): void {
    const start = startOf(this.#zone, addDays(this.#today, day)).getTime();
    this.#clock.set(new Date(Math.min(start + morning + minutes * minute, this.#now.getTime())));
  }
}
