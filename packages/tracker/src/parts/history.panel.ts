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

/**
 * What happened, when, and who did it. Read page by page; a page that did not
 * change is not drawn again, so that a thousand events stay light.
 */
export class HistoryPanel {
  readonly #desk: Desk;
  #number = '';
  #latest: Case['history'] | undefined;
  #events: readonly CaseEvent[] = [];
  #pages: readonly (readonly CaseEvent[])[] = [];
  #reading = false;
  #trouble: unknown;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render({ found }: View) {
    this.#follow(found);
    const left = found.history.total - this.#events.length;
    return html`
      ${repeat(this.#pages, oldest, (page) => guard([page[0]?.seq], () => onePage(page, found)))}
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
    if (number !== this.#number) this.#events = [];
    if (history === this.#latest) return;
    this.#number = number;
    this.#latest = history;
    this.#take(mergeHistory(this.#events, history.latest));
  }

  #take(events: readonly CaseEvent[]) {
    this.#events = events;
    this.#pages = cutIntoPages(events);
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
const oldest = (page: readonly CaseEvent[]) => page.at(-1)?.seq;

const onePage = (page: readonly CaseEvent[], { timeZone }: Case) => html`
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
