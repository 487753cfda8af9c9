import type { HandOver, Text } from '@zabota/contract';
import { button, failureWords, formatDate, langOf, msg, notice, words } from '@zabota/core';
import { html, nothing } from 'lit';

export interface HandOverOptions {
  readonly isPassing: boolean;
  readonly passingError: unknown;
  readonly onPass: (offer: string) => void;
}

/** A feedback that can go to somebody else's system, or went there: what goes is shown before. */
export const handOverView = (
  { to, offer, state, reference, answer }: HandOver,
  options: HandOverOptions,
) =>
  offer
    ? offered(to, offer, options)
    : state
      ? html`<section>
          <h3>${words(to)}</h3>
          <p>
            ${words(state.title)}
            <span class="soft"
              ><time datetime=${state.since}>${formatDate(state.since)}</time></span
            >
          </p>
          ${reference ? html`<p>${msg('Number there:')} <b class="num">${reference}</b></p>` : nothing}
          ${answer ? html`<p class="told">${words(answer)}</p>` : nothing}
        </section>`
      : nothing;

const offered = (
  to: Text,
  { consent, sends, version }: NonNullable<HandOver['offer']>,
  { isPassing, passingError, onPass }: HandOverOptions,
) =>
  notice({
    title: msg('Pass it on?'),
    body: html`<p>${msg('Where to:')} <b>${words(to)}</b></p>
      <p>${words(consent)}</p>
      <ul>
        ${sends.map((text) => html`<li lang=${langOf(text) ?? nothing}>${text.text}</li>`)}
      </ul>
      ${passingError ? html`<p class="error">${failureWords(passingError)}</p>` : nothing}`,
    actions: button({
      kind: 'quiet',
      label: msg('Yes, pass it on'),
      busy: isPassing && msg('One moment…'),
      onClick: () => onPass(version),
    }),
  });
