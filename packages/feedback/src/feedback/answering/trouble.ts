import { button, failureWords, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { StoringController } from './storing.controller.js';
import type { WaitingController } from './waiting.controller.js';

/** What stands in the way of an answer: no network, or a refusal. Nothing is lost. */
export function trouble({ state, now, rest }: StoringController, waiting: WaitingController) {
  if (state.name === 'failed')
    return notice({
      kind: 'late',
      title: msg('Your feedback is not sent'),
      body: html`<p>${failureWords(state.error)}</p>`,
    });
  if (state.name !== 'offline') return nothing;
  return notice({
    kind: 'wait',
    title: msg('Your feedback is not sent yet'),
    body: html`<p>${failureWords(state.error)} ${msg('Your answers are still here.')}</p>
      <p>
        ${
          waiting.isForbidden
            ? msg(
                'This browser lets nothing stay on the device. Keep this tab open and try again later.',
              )
            : msg(
                'They can wait on this device and go by themselves later. On a shared computer, keep them only in this tab.',
              )
        }
      </p>`,
    actions: html`
      ${button({ label: msg('Try again now'), onClick: () => void now() })}
      ${
        waiting.isForbidden
          ? nothing
          : button({
              kind: 'quiet',
              label: msg('Wait on this device'),
              onClick: () => void waiting.wait(),
            })
      }
      ${button({ kind: 'plain', label: msg('Keep only in this tab'), onClick: rest })}
    `,
  });
}
