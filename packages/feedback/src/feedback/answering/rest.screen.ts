import type { FeedbackForm, FeedbackKind } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import { button, errorSummary, longText, msg, submitButton, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { startWords } from '../first/start.screen.js';
import { askedQuestions, writtenWords, type FeedbackDraft } from './draft.js';
import { personalNotice } from '../../shared/personal.js';
import type { WaitingController } from '../../shared/waiting.controller.js';
import { waitingNotices } from '../../shared/waiting.notices.js';
import { questionView } from './questions.view.js';
import type { StoringController } from './storing.controller.js';
import { notSentYet, trouble } from './trouble.js';

export interface RestOptions {
  readonly draft: FeedbackDraft;
  /** How to mend what is missing, by question. */
  readonly problems: Readonly<Record<string, string>>;
  readonly storing: StoringController;
  readonly waiting: WaitingController;
  readonly isMicro: boolean;
  readonly initiatives: string;
  readonly onKind: (kind: FeedbackKind) => void;
  readonly onForgetSelection: () => void;
}

/** What follows the first answer: the other questions, the client's own words, the way to send. */
export function restScreen(form: FeedbackForm, options: RestOptions) {
  const { draft, problems, storing, waiting, isMicro } = options;
  const [, ...others] = askedQuestions(form.instrument, draft);
  const asked = others.filter(({ kind }) => draft.kind === 'rating' || kind !== 'text');
  const hasMore = asked.length > 0 || draft.kind !== 'rating';
  return html`
    ${waitingNotices(waiting, notSentYet)} ${saved(storing)}
    ${errorSummary(
      msg('Please answer this too'),
      Object.entries(problems).map(([name, message]) => ({ name, message })),
    )}
    ${asked.map((question) => questionView(question, draft, problems[question.id]))}
    ${draft.kind === 'rating' ? nothing : comment(options)}
    ${draft.selection ? selection(options) : nothing} ${isMicro ? nothing : kinds(form, options)}
    ${personalNotice(writtenWords(form.instrument, draft))} ${trouble(storing, waiting)}
    ${hasMore && !isMicro ? html`<p class="soft">${words(form.privacy)}</p>` : nothing}
    ${
      // Without a network the notice asks how to go on.
      (hasMore || !isMicro) && storing.state.name !== 'offline'
        ? html`<div>
            ${submitButton({
              label: msg('Send'),
              busy: storing.state.name === 'storing' && msg('Sending…'),
            })}
          </div>`
        : nothing
    }
  `;
}

/** The promise of the first answer, kept and said. */
const saved = ({ state }: StoringController) =>
  state.name === 'stored'
    ? html`<p><span class="tag good">${msg('Your answer is stored')}</span></p>`
    : nothing;

const commentLabel = (kind: string): string =>
  kind === 'problem'
    ? msg('What went wrong, and where?')
    : kind === 'initiative'
      ? msg('What do you suggest?')
      : msg('Whom and what do you thank for?');

const comment = ({ draft, initiatives }: RestOptions) =>
  longText({
    name: 'comment',
    label: commentLabel(draft.kind),
    hint:
      draft.kind === 'initiative' && initiatives
        ? html`${msg('Should others see and support it?')}
            <a href=${initiatives}>${msg('Publish it as an initiative')}</a>`
        : undefined,
    value: draft.comment,
    limit: remarkLength,
    rows: 3,
  });

const selection = ({ draft, onForgetSelection }: RestOptions) => html`
  <div class="row">
    <p class="soft">${msg('You selected on the page:')} «${draft.selection}»</p>
    ${button({ kind: 'plain', label: msg('Do not send it'), onClick: onForgetSelection })}
  </div>
`;

/** Other things to say; pressing one again goes back to the rating alone. */
const kinds = (form: FeedbackForm, { draft, onKind }: RestOptions) => {
  const others = form.kinds.filter((kind) => kind !== draft.kind);
  return others.length
    ? html`<div class="row ways" part="actions">
        ${others.map((kind) =>
          button({ kind: 'plain', label: startWords(kind), onClick: () => onKind(kind) }),
        )}
      </div>`
    : nothing;
};
