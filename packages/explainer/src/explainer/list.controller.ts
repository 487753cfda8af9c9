import type { RequirementList, RequirementQuery } from '@zabota/contract';
import { Question, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Filters = Pick<RequirementQuery, 'q' | 'field' | 'situation' | 'service' | 'concerns'>;

export interface ListOptions {
  readonly client: () => Client;
  /** What the page itself asks for; empty while a requirement is read. */
  readonly given: () => Filters | undefined;
  readonly onAnswer: (list: RequirementList) => void;
  readonly onChange: (list: Question<RequirementList>) => void;
}

/** Milliseconds without a key press before suggestions are asked for. */
const pause = 250;
const pageSize = 20;

/** Looks for requirements: by words, by filters, page after page. */
export class ListController implements ReactiveController {
  readonly list: Question<RequirementList>;
  /** What was found last: it stays while the next is looked for, and the filters with the focus in them. */
  found: RequirementList | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: ListOptions;
  /** What the client has chosen here. */
  chosen: Filters = {};
  suggestions: readonly string[] = [];
  #size = pageSize;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#options = options;
    this.list = new Question(
      () => options.onChange(this.list),
      (list) => {
        this.found = list;
        this.#host.requestUpdate();
        options.onAnswer(list);
      },
    );
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    const given = this.#options.given();
    if (!given) return;
    const client = this.#options.client();
    const asked = Object.entries({ ...given, ...this.chosen }).filter(([, value]) => value);
    const query: RequirementQuery = { ...Object.fromEntries(asked), size: this.#size };
    this.list.ask([client, JSON.stringify(query)], (signal) =>
      client.call('listRequirements', { query, signal }),
    );
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.list.leave();
  }

  choose(filters: Filters) {
    this.chosen = { ...this.chosen, ...filters };
    this.#size = pageSize;
    this.#host.requestUpdate();
  }

  /** Everything again that the filters leave, up to what one answer may hold. */
  readonly more = () => {
    this.#size = 50;
    this.#host.requestUpdate();
  };

  get isCut(): boolean {
    const { total = 0, items = [] } = this.found ?? {};
    return total > items.length && this.#size < 50;
  }

  /** Suggestions come when the client pauses; without them the search goes on. */
  readonly onInput = ({ target }: Event) => {
    const q = (target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    if (q.length > 2) this.#timer = setTimeout(() => void this.#suggest(q), pause);
  };

  async #suggest(q: string) {
    const client = this.#options.client();
    const found = await client
      .call('suggestRequirements', { query: { q } })
      .catch(() => ({ suggestions: [] }));
    this.suggestions = found.suggestions.map(({ text }) => text);
    this.#host.requestUpdate();
  }
}
