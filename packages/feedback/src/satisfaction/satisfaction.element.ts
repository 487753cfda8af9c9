import type { Satisfaction, SatisfactionPeriod } from '@zabota/contract';
import {
  baseStyles,
  button,
  failureWords,
  formatDate,
  langOf,
  msg,
  PartsController,
  Question,
  str,
  TouchpointElement,
  words,
} from '@zabota/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { changesView } from './changes.view.js';
import { figuresView, whyNotShown } from './figures.view.js';
import { SatisfactionOpenedEvent } from './satisfaction.events.js';
import { satisfactionStyles } from './satisfaction.styles.js';
import { trendView } from './trend.view.js';

const loaders = { details: () => import('./parts/details.part.js') };

/**
 * Shows how satisfied clients are with a service: the share with its interval,
 * how many answered, what changed because of it, and the data to take away.
 *
 * @tag zabota-satisfaction
 * @summary Published satisfaction with a service (A30), safe for those who answered (A83).
 *
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {SatisfactionOpenedEvent} zabota-satisfaction-opened - The figures are on the screen.
 *
 * @csspart notice - Why nothing is shown.
 *
 * @cssprop --zabota-color-accent - Colour of the picture and of links.
 */
export class SatisfactionElement extends TouchpointElement {
  static override styles = [...baseStyles, satisfactionStyles];

  /** Slug of the service; the whole agency by default. */
  @property() service = 'all';

  /** Id of the period to begin with, such as `2026-Q3`; the newest quarter with figures by default. */
  @property() period = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #published = new Question<Satisfaction>(
    () => this.requestUpdate(),
    ({ subject }) => this.dispatchEvent(new SatisfactionOpenedEvent(subject.id)),
  );
  readonly #parts = new PartsController(this, loaders, undefined);

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#published.leave() });
  }

  protected override begin() {
    this.#read();
    return this.#published.settled;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    this.#read();
  }

  #read() {
    const { client, service } = this;
    this.#published.ask([client, service], (signal) =>
      client.call('readSatisfaction', { params: { subject: service }, signal }),
    );
  }

  protected override render() {
    const { state, again } = this.#published;
    if (state.name === 'asking') return html`<p class="soft">${msg('One moment…')}</p>`;
    if (state.name === 'answered') return this.#figures(state.answer);
    return html`
      <div class="stack">
        <p part="notice">${failureWords(state.error)}</p>
        <p>${button({ kind: 'quiet', label: msg('Try again'), onClick: () => void again() })}</p>
        <slot></slot>
      </div>
    `;
  }

  #figures(found: Satisfaction) {
    const { subject, periods, changes, method, updatedOn } = found;
    const period = periodOf(periods, this.period);
    return html`
      <div class="stack">
        <div>
          <p class="soft">${msg('How satisfied clients are')}</p>
          <h2>${words(subject.title)}</h2>
        </div>
        ${period ? this.#chooser(periods, period) : nothing}
        ${period ? figuresView(period) : html`<p part="notice">${msg('There are no figures yet.')}</p>`}
        ${period ? whyNotShown(method.threshold) : nothing} ${trendView(periods)}
        ${changesView(changes)}
        <details @toggle=${() => this.#parts.ensure('details')}>
          <summary>${msg('Groups, comments and how we count')}</summary>
          <div class="stack">
            ${this.#parts.get('details')?.render(found, period) ?? this.#parts.pending('details')}
          </div>
        </details>
        <p class="soft">
          ${this.#downloads(found)} ${msg(str`Updated on ${formatDate(updatedOn)}.`)}
        </p>
      </div>
    `;
  }

  #chooser(periods: readonly SatisfactionPeriod[], chosen: SatisfactionPeriod) {
    return html`<p>
      <label for="period">${msg('Period')}</label>
      <select id="period" @change=${this.#onPeriod}>
        ${periods.map(
          ({ id, title }) =>
            html`<option value=${id} lang=${langOf(title) ?? nothing} .selected=${id === chosen.id}>
              ${title.text}
            </option>`,
        )}
      </select>
    </p>`;
  }

  #downloads({ links }: Satisfaction) {
    const to = (path: string) => new URL(path, this.client.options.api || location.href).href;
    return html`${msg('Take the data:')} <a href=${to(links.csv)}>CSV</a>,
      <a href=${to(links.json)}>JSON</a>, <a href=${to(links.page)}>${msg('plain page')}</a>.`;
  }

  readonly #onPeriod = ({ target }: Event) => (this.period = (target as HTMLSelectElement).value);
}

/** The period that was asked for, else the newest quarter with figures, for quarters have groups. */
const periodOf = (periods: readonly SatisfactionPeriod[], id: string) =>
  periods.find((period) => period.id === id) ??
  periods.find(({ kind, figures }) => kind === 'quarter' && figures) ??
  periods.find(({ figures }) => figures) ??
  periods[0];
