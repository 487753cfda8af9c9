import type { WorkerForm, WorkerProposal } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import {
  errorSummary,
  failureWords,
  longText,
  msg,
  notice,
  select,
  submitButton,
  words,
  type SubmissionState,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { personalNotice } from '../../shared/personal.js';
import { askedQuestions } from '../answering/draft.js';
import { questionView } from '../answering/questions.view.js';
import { proposalsView } from './answered.screen.js';
import type { StaffDraft } from './staff.draft.js';

export interface StaffFormOptions {
  readonly draft: StaffDraft;
  /** How to mend what is missing, by question. */
  readonly problems: Readonly<Record<string, string>>;
  /** Everything in the worker's own words. */
  readonly texts: readonly string[];
  readonly state: SubmissionState<null>;
  readonly proposals: readonly WorkerProposal[];
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
}

/** What the agency asks its own people; the unit and the proposal are theirs to give or to keep. */
export const staffForm = (
  { instrument, units, privacy }: WorkerForm,
  { draft, problems, texts, state, proposals, onInput, onSubmit }: StaffFormOptions,
) => html`
  <form part="form" novalidate @input=${onInput} @submit=${onSubmit}>
    <h2 tabindex="-1">${words(instrument.title)}</h2>
    ${instrument.intro ? html`<p>${words(instrument.intro)}</p>` : nothing}
    ${errorSummary(
      msg('Please answer this too'),
      Object.entries(problems).map(([name, message]) => ({ name, message })),
    )}
    ${askedQuestions(instrument, draft).map((question) =>
      questionView(question, draft, problems[question.id]),
    )}
    ${
      units.length
        ? select({
            name: 'unit',
            label: msg('Your unit'),
            optional: true,
            value: draft.unit,
            empty: msg('I would rather not say'),
            options: units.map(({ id, title }) => ({
              value: id,
              label: title.text,
              lang: title.lang,
            })),
          })
        : nothing
    }
    ${longText({
      name: 'comment',
      label: msg('What should we do better?'),
      hint: msg('Colleagues will read it, without your unit and name.'),
      optional: true,
      value: draft.comment,
      limit: remarkLength,
      rows: 3,
    })}
    ${personalNotice(texts)} ${trouble(state)}
    <p class="soft">${words(privacy)}</p>
    <div>
      ${submitButton({ label: msg('Send'), busy: state.name === 'sending' && msg('Sending…') })}
    </div>
  </form>
  ${proposalsView(proposals)}
`;

const trouble = (state: SubmissionState<null>) =>
  state.name === 'failed' || state.name === 'offline'
    ? notice({
        kind: state.name === 'offline' ? 'wait' : 'late',
        title: msg('Your answer is not sent yet'),
        body: html`<p>${failureWords(state.error)} ${msg('Your answers are still here.')}</p>`,
      })
    : nothing;
