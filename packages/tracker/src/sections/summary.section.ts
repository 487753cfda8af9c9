import type { Case } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Reply, ThreeAnswers, Words } from '../reading/answers.js';
import { localDate } from '../reading/dates.js';

/** Which case this is. The title takes the focus after the client has opened the case. */
export const headerSection = ({ kind, number, title, filedAt, timeZone, related }: Case) => html`
  <header>
    <p class="soft num">
      ${kindName(kind)} ${number} ${msg(str`filed ${formatDate(localDate(timeZone, filedAt))}`)}
    </p>
    <h2 tabindex="-1">${words(title)}</h2>
    ${related.map(
      (other) =>
        html`<p class="soft num">
          ${kindName(other.kind)} ${other.number}: ${words(other.title)}
        </p>`,
    )}
  </header>
`;

const kindName = (kind: Case['kind']) =>
  kind === 'complaint' ? msg('Complaint') : msg('Application');

/** What is happening now, how long, what comes next: before anything else (A25). */
export const answersSection = ({ now, howLong, next }: ThreeAnswers) => html`
  <dl class="answers">
    ${answer(msg('Now'), now)} ${answer(msg('How long'), howLong)} ${answer(msg('Next'), next)}
  </dl>
`;

const answer = (question: string, { title, note }: Reply) => html`
  <div>
    <dt class="soft">${question}</dt>
    <dd class="num">
      ${say(title)} ${note ? html`<small class="soft">${say(note)}</small>` : nothing}
    </dd>
  </div>
`;

const say = (text: Words) => (typeof text === 'string' ? text : words(text));
