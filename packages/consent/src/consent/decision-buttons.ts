import type { DecisionKind } from '@zabota/contract';
import { button, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from './view.types.js';

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

/** The answers, in the order in which they stand. */
export const allDecisions: readonly DecisionKind[] = [
  'grant',
  'refuse',
  'not-now',
  'never-ask',
  'withdraw',
];

/** Yes and no look alike and take one press each; nothing is chosen beforehand. */
export const decisionButtons = (view: View, legal: readonly DecisionKind[]) => html`
  <div class="decisions" part="actions">
    ${allDecisions.filter((one) => legal.includes(one)).map((one) => oneButton(view, one))}
  </div>
  ${view.pressed && !view.parts.get('deciding') ? view.parts.pending('deciding') : nothing}
`;

const oneButton = ({ purpose, parts, decide }: View, decision: DecisionKind) =>
  button({
    kind: decision === 'not-now' || decision === 'never-ask' ? 'plain' : 'quiet',
    // Several purposes may stand on one page: each button says which one it is about.
    label: html`${decisionName(decision)}<span class="unseen">: ${words(purpose.title)}</span>`,
    busy: parts.get('deciding')?.isBusy(purpose, decision) && msg('One moment…'),
    onClick: () => decide(purpose, decision),
  });
