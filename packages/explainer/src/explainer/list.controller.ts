import type { RequirementList, RequirementQuery } from '@zabota/contract';
import { Question, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Suggestions } from './suggestions.js';

type Filters = Omit<RequirementQuery, 'kind' | 'from' | 'size'>;

export interface ListOptions {
  readonly client: () => Client;
  /** What the page itself asks for; empty while a requirement is read. */
  readonly given: () => Filters | undefined;
  readonly onAnswer: (list: RequirementList) => void;
  readonly onChange: (list: Question<RequirementList>) => void;
  /** More stands below; the first of it. */
  readonly onMore: (first: string) => void;
}

export const pageSize = 20;

/** Looks for requirements: by words, by filters, page after page. */
export class ListController implements ReactiveController {
  readonly list: Question<RequirementList>;
  /** What was found last: it stays while the next is looked for, and the filters with the focus in them. */
  found: RequirementList | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: ListOptions;
  /** What the client has chosen here. */
  chosen: Filters = {};
  readonly suggestions: Suggestions;
  /** How the next page comes. */
  growth: 'asking' | 'failed' | '' = '';
  #query: RequirementQuery = {};

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#options = options;
    this.list = new Question(
      () => options.onChange(this.list),
      (list) => {
        this.found = list;
        this.growth = '';
        this.#host.requestUpdate();
        options.onAnswer(list);
      },
    );
    this.suggestions = new Suggestions(options.client, () => this.#host.requestUpdate());
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    const given = this.#options.given();
    if (!given) return;
    const client = this.#options.client();
    const asked = Object.entries({ ...given, ...this.chosen }).filter(([, value]) => value);
    const query: RequirementQuery = { ...Object.fromEntries(asked), size: pageSize };
    this.#query = query;
    this.list.ask([client, JSON.stringify(query)], (signal) =>
      client.call('listRequirements', { query, signal }),
    );
  }

  hostDisconnected() {
    this.suggestions.stop();
    this.list.leave();
  }

  choose(filters: Filters) {
    this.chosen = { ...this.chosen, ...filters };
    this.#host.requestUpdate();
  }

  /** The next page, below those that are shown. */
  readonly more = async () => {
    const { found } = this;
    if (!found || this.growth === 'asking') return;
    const from = found.items.length;
    this.#grow('asking');
    const query = { ...this.#query, from };
    const next = await this.#options
      .client()
      .call('listRequirements', { query })
      .catch(() => undefined);
    // Meanwhile the client may have looked for something else.
    if (this.found !== found) return;
    if (!next) return this.#grow('failed');
    this.found = { ...found, items: [...found.items, ...next.items] };
    this.#grow('');
    const [first] = next.items;
    if (first) this.#options.onMore(first.id);
  };

  get isCut(): boolean {
    const { total = 0, items = [] } = this.found ?? {};
    return total > items.length;
  }

  #grow(growth: 'asking' | 'failed' | '') {
    this.growth = growth;
    this.#host.requestUpdate();
  }
}
