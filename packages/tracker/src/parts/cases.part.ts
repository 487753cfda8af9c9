import type { CaseSummary, Offer } from '@zabota/contract';
import { button, formatDate, msg, notice, panelStyles, str, words } from '@zabota/core';
import { nothingHere } from '@zabota/core/pictures.js';
import { html, nothing } from 'lit';
import { byNeed, type Need } from '../reading/needs.js';
import { explainTrouble } from '../reading/trouble.js';
import type { Desk } from './desk.types.js';
import { listStyles } from './list.styles.js';

type Listing =
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly cases: readonly CaseSummary[] }
  | { readonly name: 'failed'; readonly error: unknown };

export const styles = [listStyles, panelStyles];

export const create = (desk: Desk) => new CasesPart(desk);

/** The cases of a client who is signed in: by the need they serve. */
class CasesPart {
  readonly #desk: Desk;
  #state: Listing = { name: 'reading' };
  #offers: readonly Offer[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    void this.#read();
  }

  /** The list is on its way. */
  get isBusy(): boolean {
    return this.#state.name === 'reading';
  }

  render() {
    // As it was before this part came: nothing moves between two waits.
    if (this.#state.name === 'reading')
      return html`<p class="soft waiting">${msg('One moment…')}</p>`;
    return html`<h2 tabindex="-1">${msg('My cases')}</h2>
      ${this.#list(this.#state)}`;
  }

  #list(state: Exclude<Listing, { name: 'reading' }>) {
    switch (state.name) {
      case 'failed':
        return notice({
          kind: 'late',
          body: explainTrouble(state.error),
          actions: button({ label: msg('Try again'), onClick: () => void this.#read() }),
        });
      case 'read':
        return state.cases.length > 0
          ? byNeed(state.cases, this.#offers).map((need, _, all) =>
              this.#need(need, all.length > 1),
            )
          : html`${nothingHere()}
              <p>${msg('You have no cases with us yet.')}</p>`;
    }
  }

  /**
   * A life situation is solved only when every need in it is closed or declined: that is told
   * together (A65).
   */
  #need({ situation, cases, isOffered }: Need, isOneOfMany: boolean) {
    const closed = cases.filter(({ state }) => state.final).length;
    const title = situation ? words(situation.title) : isOneOfMany && msg('Other cases');
    const progress =
      closed === cases.length && !isOffered
        ? msg('All cases are closed')
        : msg(str`Closed: ${closed} of ${cases.length}`);
    return html`<section>
      ${
        title
          ? html`<div>
              <h3>${title}</h3>
              ${situation ? html`<p class="soft">${progress}</p>` : nothing}
              ${isOffered ? html`<span class="tag wait">${msg('we offer help and wait for your answer')}</span>` : nothing}
            </div>`
          : nothing
      }
      <ul class="cases">
        ${cases.map((one) => this.#one(one))}
      </ul>
    </section>`;
  }

  #one({ number, title, state, dueOn, late, openActions }: CaseSummary) {
    return html`<li>
      <div>
        <b>${words(title)}</b>
        <span class="soft num">${number}</span>
        <span
          >${words(state.title)}${dueOn && !state.final ? msg(str`, until ${formatDate(dueOn)}`) : nothing}</span
        >
        ${openActions > 0 ? html`<span class="tag wait">${msg('we are waiting for you')}</span>` : nothing}
        ${late ? html`<span class="tag late">${msg('we are late')}</span>` : nothing}
      </div>
      ${button({
        label: html`${msg('Open')}<span class="unseen">: ${title.text}, ${number}</span>`,
        kind: 'quiet',
        onClick: () => void this.#desk.cases.resume(number),
      })}
    </li>`;
  }

  async #read() {
    this.#become({ name: 'reading' });
    try {
      const { cases } = await this.#desk.cases.access.client.call('listCases', {});
      this.#become({ name: 'read', cases });
      if (cases.some(({ situation }) => situation)) void this.#readOffers();
    } catch (error) {
      this.#become({ name: 'failed', error });
    }
  }

  /** An agency that offers nothing, or cannot say so now, still shows the cases. */
  async #readOffers() {
    const { client } = this.#desk.cases.access;
    this.#offers = await client.call('listOffers', {}).then(
      ({ offers }) => offers,
      () => [],
    );
    this.#desk.host.requestUpdate();
  }

  #become(state: Listing) {
    this.#state = state;
    this.#desk.host.requestUpdate();
  }
}
