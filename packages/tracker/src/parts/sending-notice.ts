import { msg, notice, type SubmissionState } from '@zabota/core';
import { html, nothing } from 'lit';
import { explainTrouble } from '../reading/trouble.js';

/** Says that something was not sent, and what to do; nothing is lost meanwhile. */
export function sendingNotice(state: SubmissionState<unknown>) {
  if (state.name !== 'failed' && state.name !== 'offline') return nothing;
  return notice({
    kind: 'late',
    title: msg('Not sent yet'),
    body: html`<p role="alert">
      ${explainTrouble(state.error)} ${msg('What you wrote is kept in this tab.')}
    </p>`,
  });
}
