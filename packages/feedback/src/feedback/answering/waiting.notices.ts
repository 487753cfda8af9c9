import { button, msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';
import type { WaitingController } from './waiting.controller.js';

/** Feedback that waits on this device, said plainly: not sent yet. */
export const waitingNotices = ({ entries, remove, sendNow }: WaitingController) =>
  entries.map((entry) => {
    const isRefused = entry.state === 'refused';
    return notice({
      kind: isRefused ? 'late' : 'wait',
      title: msg('Your feedback is not sent yet'),
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
