import type { FeedbackForm, FeedbackKind } from '@zabota/contract';
import { button, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Part } from '@zabota/core';
import type { loaders } from '../loaders.js';
import { radiosView } from './question.view.js';
import { ways } from './start.screen.js';

export interface QuestionsOptions {
  readonly isMicro: boolean;
  /** What goes on after the first answer, once it is here. */
  readonly answering: Part<typeof loaders, 'answering'> | undefined;
  /** Stands in for it while it is on its way. */
  readonly pending: unknown;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onStart: (kind: FeedbackKind) => void;
  readonly onFollow: () => void;
  /** Puts an invitation away; nothing where the client came by themselves. */
  readonly onDismiss: (() => void) | undefined;
}

/** The first question, and what follows once it is answered. */
export function questionsScreen(form: FeedbackForm, options: QuestionsOptions) {
  const { isMicro, answering, onInput, onSubmit } = options;
  const { instrument } = form;
  return html`
    <form
      part="form"
      class=${isMicro ? 'micro' : nothing}
      novalidate
      @input=${onInput}
      @submit=${onSubmit}
    >
      ${isMicro ? nothing : heading(form, options)}
      ${instrument.questions
        .slice(0, 1)
        .map((first) =>
          radiosView(first, answering?.chosen(first.id) ?? '', answering?.problem(first.id)),
        )}
      ${answering?.rest(form) ?? options.pending ?? (isMicro ? nothing : start(form, options))}
    </form>
  `;
}

const heading = ({ instrument }: FeedbackForm, { onDismiss }: QuestionsOptions) => html`
  <div class="top">
    <h2 tabindex="-1">${words(instrument.title)}</h2>
    ${onDismiss ? button({ kind: 'plain', label: msg('Not now'), onClick: onDismiss }) : nothing}
  </div>
  ${instrument.intro ? html`<p>${words(instrument.intro)}</p>` : nothing}
`;

const start = (form: FeedbackForm, { onStart, onFollow }: QuestionsOptions) => html`
  ${ways(form, onStart)}
  <p class="ways">
    ${button({ kind: 'plain', label: msg('What became of my feedback?'), onClick: onFollow })}
  </p>
`;
