import type { OfferAnswerKind } from '@zabota/contract';
import { button, formatDate, msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { draftSection } from './sections/draft.section.js';
import { factsSection } from './sections/facts.section.js';
import { stagesSection } from './sections/stages.section.js';
import { whySection } from './sections/why.section.js';
import type { View } from './view.types.js';

/** One offer: why, on what data, what would be done; the client decides. */
export function offerCard(view: View) {
  const { offer, answering, parts, pages } = view;
  const { id, situation, title, summary, state, draft, legal, expiresOn, askAgainOn } = offer;
  const failed = answering.failed(offer);
  if (failed) parts.ensure('trouble');
  return html`
    <section aria-labelledby=${id}>
      <header>
        <p class="soft">${words(situation.title)}</p>
        <h3 id=${id} tabindex="-1">${words(title)}</h3>
        <p>
          <span class="tag ${state.code === 'drafted' ? 'wait' : ''}">${words(state.title)}</span>
          <span class="soft">
            ${[
              legal.length > 0 && msg(str`You can answer until ${formatDate(expiresOn)}`),
              askAgainOn && msg(str`we will ask again ${formatDate(askAgainOn)}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </header>
      <p>${words(summary)}</p>
      ${whySection(view)} ${factsSection(offer)} ${draftSection(draft)}
      ${failed ? parts.get('trouble')?.answer(failed) : nothing}
      ${legal.length > 0 ? answers(view) : nothing} ${stagesSection(offer, pages.trackerHref)}
    </section>
  `;
}

/** Nothing leaves before "confirm", and every other answer is as near; one that asks more asks alone. */
const answers = (view: View) => html`
  <p><b>${msg('Until you confirm, we send nothing anywhere.')}</b></p>
  ${
    view.parts.get('forms')?.render(view.offer) ??
    html`<div class="decisions" part="actions">
        ${view.offer.legal.map((kind) => oneAnswer(view, kind))}
      </div>
      ${view.parts.trouble('forms')}`
  }
`;

const oneAnswer = ({ offer, answering, parts }: View, kind: OfferAnswerKind) =>
  button({
    kind: kind === 'confirm' || kind === 'change' || kind === 'decline' ? 'quiet' : 'plain',
    label: html`${answerName(kind)}<span class="unseen">: ${words(offer.title)}</span>`,
    busy: answering.isBusy(offer, kind) && msg('One moment…'),
    onClick: () =>
      kind === 'confirm' || kind === 'not-now'
        ? void answering.answer(offer, { type: kind })
        : void parts.bring('forms', (forms) => forms.open(offer, kind)),
  });

export function answerName(kind: OfferAnswerKind): string {
  switch (kind) {
    case 'confirm':
      return msg('Confirm');
    case 'change':
      return msg('Change the plan');
    case 'decline':
      return msg('Decline');
    case 'not-now':
      return msg('Not now');
    case 'stop-offering':
      return msg('Stop offering');
  }
}
