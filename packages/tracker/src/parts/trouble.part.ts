import { button, msg, notice, panelStyles } from '@zabota/core';
import { trouble as picture } from '@zabota/core/pictures.js';
import { html } from 'lit';
import { explainTrouble } from '../reading/trouble.js';

export const styles = [panelStyles];

/** The case cannot be shown now: why, and what to do. */
const failed = (error: unknown, onRetry: () => void, onOther: () => void) => html`
  ${picture()}
  <h2 tabindex="-1">${msg('The case does not open now')}</h2>
  ${notice({
    kind: 'late',
    body: explainTrouble(error),
    actions: html`${button({ label: msg('Try again'), onClick: onRetry })}
    ${button({ label: msg('Open another case'), kind: 'plain', onClick: onOther })}`,
  })}
`;

/** What is on the screen may be older than the case: said above it, not instead of it. */
const stale = (trouble: unknown) =>
  notice({ kind: 'wait', title: msg('This view may be old'), body: explainTrouble(trouble) });

export const create = () => ({ failed, stale, explain: explainTrouble });
