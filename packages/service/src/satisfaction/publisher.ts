import type { Language } from '@zabota/contract';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Desk } from '../case/desk.js';
import { Changes } from '../feedback/changes.js';
import { voiceOf, type FeedbackReply } from '../feedback/feedback.view.js';
import { countAnswers } from './counts.js';
import {
  viewList,
  viewSatisfaction,
  whole,
  type Published,
  type PublishedComment,
} from './document.js';
import { freezeMonth, freezeQuarter, type FrozenPeriod, type Groups } from './freeze.js';
import { isSettled, monthsOf, quartersFrom, type Month, type Quarter } from './period.js';
import { outcomes } from './satisfaction.words.js';

export const publishJob = 'publish-satisfaction';
/** Where the list of subjects stands among the ready rows: no service can be called so. */
export const listRow = '*';

const languages: readonly Static<typeof Language>[] = ['ru', 'en'];

/** Makes the published tables: settled periods are frozen once, ready rows are written anew. */
export class Publisher {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db() {
    return this.#desk.platform.database.db;
  }

  /** Every agency in turn; for the job. */
  async publishAll(): Promise<void> {
    for (const agency of this.#desk.platform.content.keys()) await this.publish(agency);
  }

  async publish(agency: string): Promise<void> {
    const periods = await this.#freeze(agency);
    const [changes, comments] = await Promise.all([
      new Changes(this.#db).list(agency, 500),
      this.#comments(agency),
    ]);
    await this.#writeTables(agency, { periods, changes, comments });
  }

  /** Freezes what has settled since the last time, oldest first. @returns every frozen period. */
  async #freeze(agency: string): Promise<Map<string, FrozenPeriod>> {
    const { at, content } = this.#desk.sight(agency, 'ru');
    const voice = voiceOf(content.on(at.today));
    const groups = {
      segments: voice.segments.map(({ id }) => id),
      outcomes: outcomes.map(({ id }) => id),
    };
    const frozen = await this.#frozen(agency);
    const first = await this.#firstMonth(agency);
    for (const quarter of first ? quartersFrom(first, at.today) : [])
      await this.#freezeOne(agency, quarter, frozen, groups, voice.threshold, at.today);
    return frozen;
  }

  async #freezeOne(
    agency: string,
    quarter: Quarter,
    frozen: Map<string, FrozenPeriod>,
    groups: Groups,
    k: number,
    today: string,
  ): Promise<void> {
    const [one, two, three] = monthsOf(quarter);
    if (frozen.has(quarter) || !isSettled(one, today)) return;
    const counted = await countAnswers(this.#db, agency, [one, two, three]);
    const keep = async (periods: Readonly<Record<string, FrozenPeriod>>) => {
      for (const [id, period] of await this.#keep(agency, periods, today)) frozen.set(id, period);
    };
    for (const month of [one, two])
      if (!frozen.has(month) && isSettled(month, today))
        await keep({ [month]: freezeMonth(counted, month, k) });
    if (!isSettled(quarter, today)) return;
    const before = [frozen.get(one) ?? {}, frozen.get(two) ?? {}] as const;
    const both = freezeQuarter(counted, quarter, before, groups, k);
    await keep({ [three]: both.third, [quarter]: both.quarter });
  }

  /** Writes periods that nobody has written yet. @returns what stands there now. */
  async #keep(agency: string, periods: Readonly<Record<string, FrozenPeriod>>, today: string) {
    const rows = Object.entries(periods).map(([period, groups]) => ({
      agency,
      period,
      frozen_on: today,
      groups: JSON.stringify(groups),
    }));
    await this.#db
      .insertInto('satisfaction_period')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return this.#frozen(agency, Object.keys(periods));
  }

  async #frozen(agency: string, only?: readonly string[]): Promise<Map<string, FrozenPeriod>> {
    const rows = await this.#db
      .selectFrom('satisfaction_period')
      .select(['period', 'groups'])
      .where('agency', '=', agency)
      .$if(only !== undefined, (query) => query.where('period', 'in', [...(only ?? [])]))
      .execute();
    return new Map(rows.map(({ period, groups }) => [period, JSON.parse(groups) as FrozenPeriod]));
  }

  async #firstMonth(agency: string): Promise<Month | undefined> {
    const { rows } = await sql<{ month: Month | null }>`
      SELECT min(month) AS month FROM feedback WHERE agency = ${agency}`.execute(this.#db);
    return rows[0]?.month ?? undefined;
  }

  async #comments(agency: string): Promise<PublishedComment[]> {
    const rows = await this.#db
      .selectFrom('feedback')
      .select(['service', 'published', 'reply', 'language'])
      .where('agency', '=', agency)
      .where('published', 'is not', null)
      .orderBy('id', 'desc')
      .limit(500)
      .execute();
    return rows.map(({ service, published, reply, language }) => {
      const { answer } = JSON.parse(reply ?? '{}') as FeedbackReply;
      const text = { text: published ?? '', lang: language };
      return { service, text, ...(answer && { answer }) };
    });
  }

  async #writeTables(agency: string, published: Published): Promise<void> {
    const rows = languages.flatMap((lang) => {
      const sight = this.#desk.sight(agency, lang);
      const { agency: own, services } = sight.content.on(sight.at.today);
      const subjects = [
        { id: whole, title: own.name },
        ...[...services.values()]
          .sort((a, b) => a.value.order - b.value.order)
          .map(({ id, value }) => ({ id, title: value.title })),
      ];
      const documents = subjects.map((one) => viewSatisfaction(agency, one, published, sight));
      const row = (subject: string, document: object) => ({
        agency,
        subject,
        language: lang,
        document: JSON.stringify(document),
      });
      return [
        row(listRow, viewList(documents)),
        ...documents.map((document) => row(document.subject.id, document)),
      ];
    });
    await this.#db
      .insertInto('satisfaction_table')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['agency', 'subject', 'language'])
          .doUpdateSet({ document: sql`excluded.document` }),
      )
      .execute();
  }
}
