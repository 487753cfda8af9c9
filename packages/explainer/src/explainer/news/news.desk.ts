import type { RequirementChange, RequirementDifference } from '@zabota/contract';
import { focusLater, isoDate, Question, type Client, type DateParts } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import { differenceId } from '../difference.js';

export interface NewsOptions {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  /** What the page itself asks for: news of other things are not for its readers. */
  readonly given: () => Readonly<Record<'field' | 'service' | 'activity' | 'situation', string>>;
  readonly say: (text: string) => void;
}

interface News {
  readonly changes: readonly RequirementChange[];
}

const partsOf = (date: Date): DateParts => ({
  day: String(date.getDate()),
  month: String(date.getMonth() + 1),
  year: String(date.getFullYear()),
});

/** Since when, until the client says: most people look for the last year. */
const aYearAgo = (): DateParts => {
  const today = partsOf(new Date());
  // Every month has a first day, the 29th of February is not in every year.
  return { ...today, day: '1', year: String(Number(today.year) - 1) };
};

/** The service tells what came after a day; people mean the day that they name, too. */
const dayBefore = (day: string): string => {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** What is new in the rules since a day, and what has changed, word by word. */
export class NewsDesk {
  typed = aYearAgo();
  isMistyped = false;
  /** The day that is asked about. */
  since = isoDate(this.typed) ?? '';
  readonly list: Question<News>;
  readonly #options: NewsOptions;
  readonly #differences = new Map<string, Question<RequirementDifference>>();

  constructor(options: NewsOptions, tell: (news: News, since: string) => string) {
    this.#options = options;
    this.list = new Question(this.#update, (news) => options.say(tell(news, this.since)));
  }

  /** What the page is about; empty on a page about all rules. */
  get about(): Readonly<Record<string, string>> {
    const given = Object.entries(this.#options.given());
    return Object.fromEntries(given.filter(([, value]) => value));
  }

  /** Asks once for each day and language. */
  ask() {
    const client = this.#options.client();
    const query = { since: dayBefore(this.since), ...this.about };
    this.list.ask([client, JSON.stringify(query)], (signal) =>
      client.call('listRequirementChanges', { query, signal }),
    );
  }

  readonly onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const part = (name: keyof DateParts) => form.get(`since.${name}`) as string;
    this.typed = { day: part('day'), month: part('month'), year: part('year') };
    const since = isoDate(this.typed);
    this.isMistyped = !since;
    if (since) this.since = since;
    else void focusLater(this.#options.host, '[name="since.day"]');
    this.#update();
  };

  differenceOf({ version }: RequirementChange) {
    return this.#differences.get(version)?.state;
  }

  compare({ id, previous, version }: RequirementChange) {
    if (!previous) return;
    const { client, host } = this.#options;
    const question = new Question<RequirementDifference>(
      this.#update,
      () => void focusLater(host, `#${differenceId(version)}`),
    );
    this.#differences.set(version, question);
    const query = { from: previous, to: version };
    question.ask([client()], (signal) =>
      client().call('compareRequirement', { params: { requirement: id }, query, signal }),
    );
  }

  readonly #update = () => this.#options.host.requestUpdate();
}

/** Rules that can be opened today: not those that are yet to come or have ended. */
export function rulesInForce({ changes }: News, now = new Date()): ReadonlySet<string> {
  const today = isoDate(partsOf(now)) ?? '';
  const closed = changes.filter(
    ({ kind, on }) => (kind === 'new' && on > today) || (kind === 'ended' && on < today),
  );
  const ids = new Set(changes.map(({ id }) => id));
  closed.forEach(({ id }) => ids.delete(id));
  return ids;
}
