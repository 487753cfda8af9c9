import type { DecisionKind, Purpose } from '@zabota/contract';
import { button, msg, words } from '@zabota/core';
import { html } from 'lit';
import type { DecidingController } from './deciding.controller.js';

/** What the client can say, as the button says it. */
export function decisionName(decision: DecisionKind): string {
  switch (decision) {
    case 'grant':
      return msg('Agree');
    case 'refuse':
      return msg('Refuse');
    case 'not-now':
      return msg('Not now');
    case 'never-ask':
      return msg('Do not ask again');
    case 'withdraw':
      return msg('Withdraw');
  }
}

/** Yes and no look alike and take one press each; nothing is chosen beforehand. */
export const decisionButtons = (
  purpose: Purpose,
  deciding: DecidingController,
  legal: readonly DecisionKind[],
) => html`
  <div class="decisions" part="actions">
    ${legal.map((decision) => oneButton(purpose, deciding, decision))}
  </div>
`;

const oneButton = (purpose: Purpose, deciding: DecidingController, decision: DecisionKind) =>
  button({
    kind: decision === 'not-now' || decision === 'never-ask' ? 'plain' : 'quiet',
    // Several purposes may stand on one page: each button says which one it is about.
    label: html`${decisionName(decision)}<span class="unseen">: ${words(purpose.title)}</span>`,
    busy: deciding.isBusy(purpose, decision) && msg('One moment…'),
    onClick: () => void deciding.decide(purpose, decision),
  });
