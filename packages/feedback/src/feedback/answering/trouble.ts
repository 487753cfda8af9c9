import { failureWords, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { WaitingController } from '../../shared/waiting.controller.js';
import { offlineNotice } from '../../shared/waiting.notices.js';
import type { StoringController } from './storing.controller.js';

/** Feedback that is not sent yet. */
export const notSentYet = () => msg('Your feedback is not sent yet');

/** What stands in the way of an answer: no network, or a refusal. Nothing is lost. */
export function trouble({ state, now, rest }: StoringController, waiting: WaitingController) {
  if (state.name === 'failed')
    return notice({
      kind: 'late',
      title: msg('Your feedback is not sent'),
      body: html`<p>${failureWords(state.error)}</p>`,
    });
  if (state.name !== 'offline') return nothing;
  return offlineNotice({
    title: notSentYet(),
    error: state.error,
    kept: msg('Your answers are still here.'),
    waiting,
    now: () => void now(),
    rest,
  });
}
