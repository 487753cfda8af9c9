import type { InitiativeReceipt } from '@zabota/contract';
import { failureWords, msg, notice, type SubmissionController } from '@zabota/core';
import { html, nothing } from 'lit';
import type { WaitingController } from '../../shared/waiting.controller.js';
import { offlineNotice } from '../../shared/waiting.notices.js';

/** What stands in the way of a proposal: no network, or a refusal. Nothing is lost. */
export function trouble(
  submission: SubmissionController<InitiativeReceipt>,
  waiting: WaitingController,
) {
  const { state, send } = submission;
  const title = msg('Your initiative is not sent yet');
  const kept = msg('Everything you typed is still here.');
  if (state.name === 'failed')
    return notice({
      kind: 'late',
      title,
      body: html`<p>${failureWords(state.error)} ${kept}</p>`,
    });
  if (state.name !== 'offline') return nothing;
  const { error } = state;
  return offlineNotice({
    title,
    error,
    kept,
    waiting,
    now: () => void send(),
    rest: () => submission.reset(),
  });
}
