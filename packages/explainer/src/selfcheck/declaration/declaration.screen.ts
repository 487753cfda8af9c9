import type { Checklist } from '@zabota/contract';
import {
  button,
  failureWords,
  langOf,
  msg,
  notice,
  select,
  submitButton,
  words,
} from '@zabota/core';
import { asked, clientKinds, nameFields, summary } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import { answerLabel } from '../answers.js';
import { answerTo, type SelfcheckDraft } from '../progress.js';
import { isBody } from './declaration.draft.js';
import type { DeclarationDesk } from './declaration.desk.js';

/** Who declares, and everything that will be sent, before anything is. */
export const declarationScreen = (list: Checklist, desk: DeclarationDesk) => html`
  <form class="stack" part="form" novalidate @input=${desk.onInput} @submit=${desk.onSubmit}>
    <h2 part="step" tabindex="-1">${msg('Declaration of compliance')}</h2>
    ${summary(desk.problems)} ${list.declaration ? whatItIs(list.declaration) : nothing}
    ${whatIsSent(list, desk.options.draft.input)} ${declarant(desk)} ${trouble(desk)}
    <div class="row" part="actions">
      ${
        // Old answers would be refused again.
        desk.isListLost
          ? nothing
          : submitButton({
              label: msg('Send the declaration'),
              busy: desk.submission.isSending && msg('Sending…'),
            })
      }
      ${button({ kind: 'quiet', label: msg('Back to the questions'), onClick: desk.leave })}
    </div>
    <p class="soft">${msg('Until you press the button, nothing is sent.')}</p>
  </form>
`;

const whatItIs = ({ basis, gives, valid }: NonNullable<Checklist['declaration']>) => html`
  <dl class="facts">
    <div>
      <dt>${msg('What it gives')}</dt>
      <dd>${words(gives)}</dd>
    </div>
    <div>
      <dt>${msg('How long it holds')}</dt>
      <dd>${words(valid)}</dd>
    </div>
    <div>
      <dt>${msg('By which rule')}</dt>
      <dd lang="ru">${basis.act.replaceAll('№ ', '№\u00a0')}, ${basis.article}</dd>
    </div>
  </dl>
`;

const whatIsSent = ({ title, questions }: Checklist, draft: SelfcheckDraft) => html`
  <section class="stack" aria-labelledby="what-is-sent">
    <h3 id="what-is-sent">${msg('What will be sent')}</h3>
    <p lang=${langOf(title) ?? nothing}>${title.text}</p>
    <ul>
      ${questions.map(
        ({ id, text }) =>
          html`<li>${words(text)} <strong>${answerLabel(answerTo(draft, id))}</strong></li>`,
      )}
    </ul>
    <p>${msg('And what you write below. Nothing else.')}</p>
  </section>
`;

function declarant({ draft: { input }, problems }: DeclarationDesk) {
  const view = { draft: input, problems };
  return html`
    ${select({
      name: 'kind',
      label: msg('Who are you?'),
      value: input.kind,
      empty: msg('Choose'),
      error: problems['kind'],
      options: clientKinds(),
    })}
    ${
      isBody(input.kind)
        ? asked(view, 'organisation.name', {
            label: msg('Name of the organisation'),
            autocomplete: 'organization',
            required: true,
          })
        : nameFields(view, 'name', { required: true })
    }
    ${asked(view, 'email', {
      label: msg('E-mail'),
      hint: msg('Where to write when there is news'),
      type: 'email',
      autocomplete: 'email',
      spellcheck: false,
    })}
  `;
}

/** No network, a refusal, or questions that have changed. Nothing typed is lost. */
function trouble({ submission: { state }, isListLost, askAgain, problems }: DeclarationDesk) {
  if (state.name !== 'offline' && state.name !== 'failed') return nothing;
  if (Object.keys(problems).length > 0) return nothing;
  return notice({
    kind: 'late',
    title: msg('The declaration is not sent yet'),
    body: html`<p>
        ${isListLost ? msg('The questions have changed since you answered.') : failureWords(state.error)}
      </p>
      <p>${msg('Everything you typed is still here.')}</p>`,
    ...(isListLost && {
      actions: button({ label: msg('See the new questions'), onClick: askAgain }),
    }),
  });
}
