import type { ComplaintRoute, Deadline, OtherWay } from '@zabota/contract';
import { button, failureWords, formatDate, msg, notice, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { disclosure } from '../screens/disclosure.js';
import type { StepView } from '../steps/step.types.js';

/**
 * Said before anything is typed: who will consider the complaint, by when and
 * why then, and what the answer will hold (A04, A43, A55, A116).
 */
export const routePanel = (route: ComplaintRoute) =>
  route.accepts
    ? notice({ title: msg('What will happen to your complaint'), body: facts(route) })
    : notice({
        kind: 'wait',
        title: msg('By law, this form cannot accept such a complaint'),
        body: html`${route.whyNot ? html`<p>${words(route.whyNot)}</p>` : nothing}
          ${otherWays(route.otherWays)}
          <p>
            ${msg(
              'We will help you to prepare the text: fill in the form, then print or copy it. Nothing you type is sent.',
            )}
          </p>
          ${facts(route)}`,
      });

const facts = ({ title, addressee, registeredBy, due, answerHolds }: ComplaintRoute) => html`
  <dl class="facts">
    ${fact(
      msg('Who will consider it'),
      html`<b>${words(addressee.who)}</b>. ${words(addressee.why)}`,
    )}
    ${
      due
        ? fact(
            msg('When the answer will come'),
            html`<b class="num">${dueWords(due)}</b> ${
                registeredBy
                  ? html`<span class="soft num">${registered(registeredBy)}</span>`
                  : nothing
              }`,
          )
        : nothing
    }
    ${
      answerHolds.length
        ? fact(
            msg('What the answer will hold'),
            html`<ul>
              ${answerHolds.map((item) => html`<li>${words(item)}</li>`)}
            </ul>`,
          )
        : nothing
    }
  </dl>
  ${due ? whyThisDay(due) : nothing}
  <p class="soft">${words(title)}</p>
`;

const fact = (name: string, value: unknown) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const registered = (date: string) => msg(str`we will register it by ${formatDate(date)}`);

/** "by 11 December", and whether the day may still move. */
export const dueWords = ({ on, preliminary }: Deadline) =>
  html`${msg('by')} <time datetime=${on}>${formatDate(on)}</time>${
      preliminary
        ? html` <span class="soft">${msg('the date may still move a little')}</span>`
        : nothing
    }`;

/** The trace of the date, for those who want it (A55). */
export const whyThisDay = (due: Deadline) =>
  disclosure(msg('Why this day'), async () => (await import('./why-this-day.js')).whyThisDay(due));

/** Other honest ways, where this form may not accept (decision of the law, not ours). */
export const otherWays = (ways: readonly OtherWay[]) =>
  ways.length
    ? html`<p>${msg('Where to send it:')}</p>
        <ul>
          ${ways.map(
            ({ title, explanation, url, address }) =>
              html`<li>
                ${
                  url
                    ? html`<a href=${url} target="_blank" rel="noreferrer">${words(title)}</a>`
                    : html`<b>${words(title)}</b>`
                }
                ${explanation ? html`<br /><span class="soft">${words(explanation)}</span>` : nothing}
                ${address ? html`<br />${words(address)}` : nothing}
              </li>`,
          )}
        </ul>`
    : nothing;

/** The same in one breath, for those who listen. */
export function spokenRoute({ accepts, addressee, due }: ComplaintRoute): string {
  if (!accepts) return msg('By law, this form cannot accept such a complaint');
  const who = addressee.who.text;
  return due
    ? msg(str`Will consider it: ${who}. The answer will come by ${formatDate(due.on)}.`)
    : msg(str`Will consider it: ${who}.`);
}

/** We are finding out. */
const asking = () =>
  notice({
    title: msg('What will happen to your complaint'),
    body: msg('Finding out who will consider it and by when…'),
  });

/** We could not find out; the client may go on all the same. */
const notAnswered = (error: unknown, retry: () => void) =>
  notice({
    kind: 'wait',
    title: msg('We could not find out who will consider it and by when'),
    body: html`<p>${failureWords(error)}</p>
      <p>${msg('You can go on: we will tell you before you send.')}</p>`,
    actions: button({ kind: 'quiet', label: msg('Ask again'), onClick: retry }),
  });

/** What follows from the chosen answer, whatever we know of it yet. */
export function promise({ promised }: StepView) {
  switch (promised.state.name) {
    case 'asking':
      return asking();
    case 'answered':
      return routePanel(promised.state.answer);
    case 'failed':
      return notAnswered(promised.state.error, () => void promised.again());
  }
}
