import type { SimilarInitiative } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import {
  button,
  longText,
  msg,
  notice,
  select,
  submitButton,
  textField,
  words,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { personalNotice } from '../../shared/personal.js';
import type { Desk } from '../desk.types.js';
import type { Proposal } from './proposal.js';

export interface ProposeFormOptions {
  readonly input: Proposal;
  readonly gaps: Partial<Proposal>;
  /** What stands in the way; nothing is lost. */
  readonly trouble: unknown;
  readonly isSending: boolean;
  /** Without a network the notice asks how to go on. */
  readonly isOffline: boolean;
  readonly similar: readonly SimilarInitiative[];
  readonly services: ReturnType<Desk['services']>;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onBack: () => void;
  readonly onLook: (number: string) => void;
}

/** The form of a proposal: two fields that are needed, two that are not. */
export const proposeForm = ({
  input,
  gaps,
  trouble,
  isSending,
  isOffline,
  similar,
  ...options
}: ProposeFormOptions) => html`
  <form part="form" novalidate @input=${options.onInput} @submit=${options.onSubmit}>
    <h2 tabindex="-1">${msg('Propose an initiative')}</h2>
    ${textField({
      name: 'title',
      label: msg('What do you propose?'),
      hint: msg('In a few words: this will be the name'),
      value: input.title,
      error: gaps.title,
    })}
    ${similarView(similar, options.onLook)}
    ${longText({
      name: 'text',
      label: msg('What will become better, and for whom?'),
      value: input.text,
      limit: remarkLength,
      rows: 5,
      error: gaps.text,
    })}
    ${
      options.services.length
        ? select({
            name: 'service',
            label: msg('Which service is it about?'),
            optional: true,
            value: input.service,
            empty: msg('None of them'),
            options: options.services.map(({ id, title }) => ({
              value: id,
              label: title.text,
              lang: title.lang,
            })),
          })
        : nothing
    }
    ${textField({
      name: 'email',
      label: msg('Where to write when there is news'),
      hint: msg('Nobody else will see the address'),
      optional: true,
      type: 'email',
      autocomplete: 'email',
      value: input.email,
      error: gaps.email,
    })}
    <div class="trap" aria-hidden="true">
      <label
        >Website <input name="website" tabindex="-1" autocomplete="off" .value=${input.website}
      /></label>
    </div>
    ${personalNotice([input.title, input.text])} ${trouble}
    <p class="soft">
      ${msg('A person reads it before it is published: without your name, in your words.')}
    </p>
    <div class="row" part="actions">
      ${isOffline ? nothing : submitButton({ label: msg('Send'), busy: isSending && msg('Sending…') })}
      ${button({ kind: 'plain', label: msg('Back'), onClick: options.onBack })}
    </div>
  </form>
`;

/** Said while the title is typed: to support one is stronger than to repeat it. */
const similarView = (similar: readonly SimilarInitiative[], look: (number: string) => void) => html`
  <div role="status">
    ${
      similar.length
        ? notice({
            title: msg('There is something like it'),
            body: html`<ul class="alike">
              ${similar.map(
                ({ number, title, state }) =>
                  html`<li>
                    ${button({ kind: 'plain', label: words(title), onClick: () => look(number) })}
                    <span class="soft">${words(state.title)}</span>
                  </li>`,
              )}
            </ul>`,
          })
        : nothing
    }
  </div>
`;
