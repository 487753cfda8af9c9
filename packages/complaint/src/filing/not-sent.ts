import { button, failureWords, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { FilingController } from './filing.controller.js';
import type { WaitingController } from './waiting.controller.js';

/** What stands in the way on the last step: no network, or a refusal. Nothing typed is lost. */
export function trouble(filing: FilingController, waiting: WaitingController | undefined) {
  const { state } = filing.submission;
  if (state.name === 'offline') return offline(state.error, filing, waiting);
  return state.name === 'failed'
    ? notice({
        kind: 'late',
        title: msg('The complaint is not sent yet'),
        body: html`<p>${failureWords(state.error)}</p>
          <p>${msg('Everything you typed is still here.')}</p>`,
      })
    : nothing;
}

const offline = (
  error: unknown,
  filing: FilingController,
  waiting: WaitingController | undefined,
) =>
  notice({
    kind: 'wait',
    title: msg('The complaint is not sent yet'),
    body: html`<p>${failureWords(error)} ${msg('Everything you typed is still here.')}</p>
      ${
        waiting?.isForbidden
          ? html`<p>
              ${msg('This browser lets nothing stay on the device. Keep this tab open and try again later.')}
            </p>`
          : html`<p>
              ${msg(
                'The complaint can wait on this device. It will go by itself when the network is back and this page is open. On a shared computer, keep it only in this tab.',
              )}
            </p>`
      }`,
    actions: html`
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
    `,
  });
