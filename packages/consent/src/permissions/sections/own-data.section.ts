import type { Erasure, Holding, MyData } from '@zabota/contract';
import { button, focusLater, formatDate, msg, notice, randomKey, str, words } from '@zabota/core';
import { download } from '@zabota/core/paper.js';
import { html, nothing } from 'lit';
import { byLaw } from '../../shared/by-law.js';
import { explain } from '../../shared/trouble.js';
import type { Desk } from '../view.types.js';

/** What we hold, a copy of it, and erasing what may be erased: nothing is promised that is not so. */
export class OwnDataSection {
  readonly #desk: Desk;
  readonly #onErased: () => Promise<void>;
  readonly #key = randomKey();
  #asks = false;
  #erasure: Erasure | undefined;

  constructor(desk: Desk, onErased: () => Promise<void>) {
    this.#desk = desk;
    this.#onErased = onErased;
  }

  render({ holdings }: MyData) {
    const { doing } = this.#desk;
    const erasable = holdings.filter(({ erasable: may, count }) => may && count > 0);
    const kept = holdings.filter(({ erasable: may, count }) => !may && count > 0);
    const failed = doing.failed('export') ?? doing.failed('erasure');
    return html`
      <section aria-labelledby="own-data">
        <h3 id="own-data" tabindex="-1">${msg('All my data')}</h3>
        ${erasable.length + kept.length > 0 ? nothing : html`<p>${msg('We keep nothing about you yet.')}</p>`}
        ${holdingsList(msg('May be erased'), erasable)}
        ${holdingsList(msg('The law makes us keep'), kept)}
        ${failed ? html`<div role="alert">${notice({ kind: 'late', body: explain(failed) })}</div>` : nothing}
        ${this.#erasure ? erased(this.#erasure) : nothing}
        <div class="decisions" part="actions">
          ${button({
            label: msg('Download all my data (JSON)'),
            kind: 'quiet',
            busy: doing.isBusy('export') && msg('One moment…'),
            onClick: this.#takeAway,
          })}
          ${
            erasable.length > 0 && !this.#asks
              ? button({
                  label: msg('Erase what may be erased'),
                  kind: 'quiet',
                  onClick: this.#ask,
                })
              : nothing
          }
        </div>
        ${this.#asks ? this.#question(erasable) : nothing}
      </section>
    `;
  }

  #question(erasable: readonly Holding[]) {
    return html`<div id="erase" tabindex="-1">
      ${notice({
        kind: 'wait',
        title: msg('This cannot be undone'),
        body: html`<p>${msg('We will erase:')}</p>
          <ul>
            ${erasable.map(({ title }) => html`<li>${words(title)}</li>`)}
          </ul>`,
        actions: html`
          ${button({
            label: msg('Yes, erase'),
            kind: 'quiet',
            busy: this.#desk.doing.isBusy('erasure') && msg('One moment…'),
            onClick: () => void this.#erase(),
          })}
          ${button({ label: msg('Back'), kind: 'plain', onClick: this.#leave })}
        `,
      })}
    </div>`;
  }

  readonly #takeAway = () => {
    void this.#desk.doing.do('export', async () => {
      const all = await this.#desk.client().call('exportMyData', {});
      download('my-data.json', 'application/json', JSON.stringify(all, null, 2));
    });
  };

  readonly #ask = () => {
    this.#asks = true;
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, '#erase');
  };

  readonly #leave = () => {
    this.#asks = false;
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, '#own-data');
  };

  readonly #erase = async () => {
    const body = { confirm: 'erase' } as const;
    const isDone = await this.#desk.doing.do('erasure', async () => {
      this.#erasure = await this.#desk.client().call('eraseMyData', { body, key: this.#key });
    });
    if (!isDone) return;
    this.#leave();
    await this.#onErased();
  };
}

const holdingsList = (title: string, holdings: readonly Holding[]) =>
  holdings.length > 0
    ? html`<div>
        <h4>${title}</h4>
        <ul class="list">
          ${holdings.map(oneHolding)}
        </ul>
      </div>`
    : nothing;

const oneHolding = ({ title, count, why, law, keptUntil }: Holding) => html`
  <li>
    <b>${words(title)}</b>: ${count}
    <div>${words(why)}</div>
    <span class="soft">
      ${law ? `${byLaw(law)}.` : nothing}
      ${keptUntil ? msg(str`Kept until ${formatDate(keptUntil)}`) : nothing}
    </span>
  </li>
`;

const erased = ({ erased: gone, kept, act }: Erasure) =>
  notice({
    kind: 'good',
    title: msg('Erased'),
    body: html`
      <ul>
        ${gone.map(({ title }) => html`<li>${words(title)}</li>`)}
      </ul>
      ${
        kept.length > 0
          ? html`<p>${msg('The law makes us keep the rest: see the list above.')}</p>`
          : nothing
      }
      <p class="soft">${msg('Act of destruction:')} ${act}</p>
    `,
  });
