import { button, failureWords, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { FilingController } from './filing.controller.js';
import type { WaitingController } from './waiting.controller.js';

/** What stands in the way on the last step: no network, or a refusal. Nothing typed is lost. */
export function trouble(filing: FilingController, waiting: WaitingController | undefined) {
  const { state } = filing.submission;
  const isOffline = state.name === 'offline';
  if (!isOffline && state.name !== 'failed') return nothing;
  return notice({
    kind: isOffline ? 'wait' : 'late',
    title: msg('The complaint is not sent yet'),
    body: html`<p>${failureWords(state.error)} ${msg('Everything you typed is still here.')}</p>
      ${isOffline ? html`<p>${howToWait(waiting)}</p>` : nothing}`,
    actions: isOffline ? ways(filing, waiting) : undefined,
  });
}

const howToWait = (waiting: WaitingController | undefined) =>
  waiting?.isForbidden
    ? msg('This browser lets nothing stay on the device. Keep this tab open and try again later.')
    : msg(
        'The complaint can wait on this device. It will go by itself when the network is back and this page is open. On a shared computer, keep it only in this tab.',
      );

const ways = (filing: FilingController, waiting: WaitingController | undefined) => html`
  ${button({ label: msg('Try again now'), onClick: filing.file })}
  ${
    waiting && !waiting.isForbidden
      ? button({
          kind: 'quiet',
          label: msg('Wait on this device'),
          onClick: () => void waiting.wait(),
        })
      : nothing
  }
  ${button({
    kind: 'plain',
    label: msg('Keep only in this tab'),
    onClick: () => filing.submission.reset(),
  })}
`;
