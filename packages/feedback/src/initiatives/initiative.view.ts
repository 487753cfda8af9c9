import type { Initiative } from '@zabota/contract';
import { button, formatDate, msg, plural, str, words } from '@zabota/core';
import { copy } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import { linkTo, shareLink } from './share.js';
import type { SupportController } from './support.controller.js';

export interface InitiativeOptions {
  readonly support: SupportController;
  readonly say: (text: string) => void;
}

const tones: Readonly<Record<string, string>> = {
  accepted: 'good',
  'partly-accepted': 'good',
  'carried-out': 'good',
  published: 'wait',
};

/** An initiative with its voices, the official answer and what came of it. */
export function initiativeView(found: Initiative, options: InitiativeOptions) {
  const { number, title, text, state, service, publishedOn } = found;
  return html`
    <article aria-labelledby="title-${number}">
      <p>
        <span class="tag ${tones[state.code] ?? ''}">${words(state.title)}</span>
        <span class="soft">
          <time datetime=${publishedOn}>${formatDate(publishedOn)}</time>
          ${service ? html`· ${words(service.title)}` : nothing}
        </span>
      </p>
      <h3 id="title-${number}"><a href=${linkTo(number)}>${words(title)}</a></h3>
      <p class="text">${words(text)}</p>
      ${answerView(found)} ${changeView(found)} ${voices(found, options)}
      <p>
        ${button({
          kind: 'plain',
          label: msg('Copy the link'),
          onClick: () => void copy(shareLink(number)).then(options.say),
        })}
      </p>
    </article>
  `;
}

/** The official answer of the agency: what was decided, why, what comes next. */
const answerView = ({ answer }: Initiative) =>
  answer
    ? html`<div class="answer">
        <h4>${msg('Official answer')}</h4>
        <p>${words(answer.reasons)}</p>
        <p><b>${msg('What comes next:')}</b> ${words(answer.nextSteps)}</p>
        <p class="soft">
          ${words(answer.by)}, <time datetime=${answer.on}>${formatDate(answer.on)}</time>${
            answer.plannedOn
              ? html`. ${msg('Planned for')}
                  <time datetime=${answer.plannedOn}>${formatDate(answer.plannedOn)}</time>`
              : nothing
          }
        </p>
      </div>`
    : nothing;

const changeView = ({ change }: Initiative) =>
  change
    ? html`<div class="answer done">
        <h4>${msg('What changed')}</h4>
        <p>
          ${words(change.weDid)}
          <time class="soft" datetime=${change.on}>${formatDate(change.on)}</time>
        </p>
        ${change.url ? html`<p><a href=${change.url}>${msg('More about it')}</a></p>` : nothing}
      </div>`
    : nothing;

const voices = (
  { number, supporters, open, title }: Initiative,
  { support }: InitiativeOptions,
) => {
  const isMine = support.supports(number);
  const note = support.noteOn(number);
  return html`
    <div class="row">
      <span class="num">${supportersText(support.count(number, supporters))}</span>
      ${
        open
          ? button({
              kind: 'quiet',
              label: html`${isMine ? msg('Take my voice back') : msg('Support')}<span
                  class="unseen"
                >
                  : ${title.text}</span
                >`,
              busy: support.isBusy(number) && msg('One moment…'),
              onClick: () => void support.toggle(number),
            })
          : nothing
      }
    </div>
    ${note ? html`<p class="trouble" role="alert">${note}</p>` : nothing}
  `;
};

const supportersText = (count: number): string =>
  plural(count, {
    one: msg(str`${count} person supports it`, { id: 'supporters-one' }),
    few: msg(str`${count} people support it`, { id: 'supporters-few' }),
    other: msg(str`${count} people support it`, { id: 'supporters-other' }),
  });
