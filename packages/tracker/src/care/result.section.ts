import type { Answer, Result } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { info, tick } from '@zabota/core/icons.js';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import { appeal, basis } from './basis.js';

/** The decision on an application, or the reasoned answer to a complaint (A55). */
export function resultSection(view: View) {
  const { result, answer } = view.found;
  return html`${result ? decision(result) : nothing} ${answer ? reply(answer, view) : nothing}`;
}

const decision = ({ code, on, explanation }: Result) => html`
  <section class="panel good" aria-labelledby="result">
    ${tick()}
    <h3 id="result">
      ${code === 'granted' ? msg('The answer is “yes”') : msg('The answer is “yes” in part')}
    </h3>
    <p class="told">${words(explanation)}</p>
    <p class="soft num">${msg(str`Decided on ${formatDate(on)}`)}</p>
  </section>
`;

const reply = (answer: Answer, view: View) => html`
  <section class="panel ${answer.decision === 'denied' ? 'info' : 'good'}" aria-labelledby="answer">
    ${answer.decision === 'denied' ? info() : tick()}
    <h3 id="answer">${decisionTitle(answer)}</h3>
    ${answer.apology ? html`<p class="told">${words(answer.apology)}</p>` : nothing}
    <p class="told">${words(answer.reasons)}</p>
    ${answer.basis.map(basis)}
    <h4>${msg('What we have done')}</h4>
    <p class="told">${words(answer.actionsTaken)}</p>
    <h4>${msg('What comes next')}</h4>
    <p>
      ${words(answer.nextSteps)}
      ${answer.fixedBy ? msg(str`All will be put right by ${formatDate(answer.fixedBy)}.`) : nothing}
    </p>
    <p class="soft num">${msg(str`Answered on ${formatDate(answer.on)}:`)} ${words(answer.by)}</p>
    ${appeal(answer.appeal, view.complain(msg('Appeal')))}
  </section>
`;

function decisionTitle({ decision: verdict }: Answer): string {
  switch (verdict) {
    case 'satisfied':
      return msg('You were right: the complaint is upheld');
    case 'partly-satisfied':
      return msg('The complaint is upheld in part');
    case 'denied':
      return msg('The complaint is not upheld');
  }
}
