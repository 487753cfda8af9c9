import type { Case, CaseEvent } from '@zabota/contract';
import { button, formatDate, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { channelName } from '../care/channel.js';
import { localTime } from '../reading/dates.js';
import { cutIntoPages, groupByDay, mergeHistory, type Day } from '../reading/history.js';
import { explainTrouble } from '../reading/trouble.js';
import type { View } from '../sections/view.types.js';
import type { Desk } from './desk.types.js';

type Page = readonly CaseEvent[];

/**
 * What happened, when, and who did it. Read page by page and drawn page by
 * page, each in a task of its own; a page that did not change is not drawn
 * again. So a thousand events stay light.
 */
export class HistoryPanel {
  readonly #desk: Desk;
  #number = '';
  #latest: Case['history'] | undefined;
  #events: readonly CaseEvent[] = [];
  #pages: readonly Page[] = [];
  /** Number of the oldest event on the screen. */
  #drawnTo = Infinity;
  #isDrawing = false;
  #reading = false;
  #trouble: unknown;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render({ found }: View) {
    this.#follow(found);
    const left = found.history.total - this.#events.length;
    const drawn = this.#pages.filter((page) => oldest(page) >= this.#drawnTo);
    if (drawn.length < this.#pages.length) this.#drawNext(drawn.length);
    return html`
      ${repeat(drawn, oldest, (page) => guard([page[0]?.seq], () => onePage(page, found)))}
      ${this.#trouble ? html`<p role="alert">${explainTrouble(this.#trouble)}</p>` : nothing}
      ${
        left > 0
          ? button({
              label: msg('Show earlier events'),
              kind: 'quiet',
              busy: this.#reading && msg('One moment…'),
              onClick: () => void this.#readMore(),
            })
          : nothing
      }
    `;
  }

  #follow({ number, history }: Case) {
    if (number !== this.#number) {
      this.#events = [];
      this.#drawnTo = Infinity;
    }
    if (history === this.#latest) return;
    this.#number = number;
    this.#latest = history;
    this.#take(mergeHistory(this.#events, history.latest));
  }

  #take(events: readonly CaseEvent[]) {
    this.#events = events;
    this.#pages = cutIntoPages(events);
  }

  #drawNext(place: number) {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    setTimeout(() => {
      this.#isDrawing = false;
      this.#drawnTo = oldest(this.#pages[place] ?? []);
      this.#desk.host.requestUpdate();
    });
  }

  async #readMore() {
    if (this.#reading) return;
    this.#reading = true;
    this.#trouble = undefined;
    this.#desk.host.requestUpdate();
    try {
      const before = this.#events.at(-1)?.seq;
      const { events } = await this.#desk.cases.access.call('readHistory', { query: { before } });
      this.#take([...this.#events, ...events]);
    } catch (error) {
      this.#trouble = error;
    }
    this.#reading = false;
    this.#desk.host.requestUpdate();
  }
}

/** Pages are cut from the oldest end, so this names a page for good. */
const oldest = (page: Page) => page.at(-1)?.seq ?? 0;

const onePage = (page: Page, { timeZone }: Case) => html`
  <div class="page">${groupByDay(page, timeZone).map((day) => oneDay(day, timeZone))}</div>
`;

const oneDay = ({ date, events }: Day, timeZone: string) => html`
  <h4><time datetime=${date}>${formatDate(date)}</time></h4>
  <ul class="events">
    ${events.map((event) => oneEvent(event, timeZone))}
  </ul>
`;

const oneEvent = ({ at, title, note, body, channel }: CaseEvent, timeZone: string) => html`
  <li>
    <time class="soft num" datetime=${at}>${localTime(timeZone, at)}</time>
    <span>
      ${words(title)} ${note ? html`<span class="soft">${words(note)}</span>` : nothing}
      <span class="soft">${words(body)}${channelName(channel) && `, ${channelName(channel)}`}</span>
    </span>
  </li>
`;
