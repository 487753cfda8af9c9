import { button, failureWords, msg, notice, type ConnectionError } from '@zabota/core';
import type { OutboxEntry } from '@zabota/core/outbox.js';
import { html, nothing } from 'lit';
import type { WaitingController } from './waiting.controller.js';

/** What waits on this device, said plainly: not sent yet. */
export const waitingNotices = (
  { entries, remove, sendNow }: WaitingController,
  titleOf: (entry: OutboxEntry) => string,
) =>
  entries.map((entry) => {
    const isRefused = entry.state === 'refused';
    return notice({
      kind: isRefused ? 'late' : 'wait',
      title: titleOf(entry),
      body: html`<p>
        ${
          entry.problem?.detail ??
          msg(
            'It waits on this device and goes by itself when this page is open and there is a network.',
          )
        }
      </p>`,
      actions: html`
        ${isRefused ? nothing : button({ kind: 'quiet', label: msg('Send now'), onClick: sendNow })}
        ${button({ kind: 'plain', label: msg('Discard it'), onClick: () => void remove(entry) })}
      `,
    });
  });

export interface OfflineOptions {
  readonly title: string;
  readonly error: ConnectionError;
  /** That nothing is lost. */
  readonly kept: string;
  readonly waiting: WaitingController;
  /** Tries again now. */
  readonly now: () => void;
  /** Back to the form, which nobody tries to send any more. */
  readonly rest: () => void;
}

/** There is no network: the client chooses how to wait. */
export const offlineNotice = ({ title, error, kept, waiting, now, rest }: OfflineOptions) =>
  notice({
    kind: 'wait',
    title,
    body: html`<p>${failureWords(error)} ${kept}</p>
      <p>
        ${
          waiting.isForbidden
            ? msg(
                'This browser lets nothing stay on the device. Keep this tab open and try again later.',
              )
            : msg(
                'This can wait on the device and go by itself later. On a shared computer, keep it only in this tab.',
              )
        }
      </p>`,
    actions: html`
      ${button({ label: msg('Try again now'), onClick: now })}
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
