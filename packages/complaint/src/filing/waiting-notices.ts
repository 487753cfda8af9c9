import { button, formatDateTime, msg, notice, str } from '@zabota/core';
import type { OutboxEntry } from '@zabota/core/outbox.js';
import { html } from 'lit';
import type { WaitingController } from './waiting.controller.js';

/** A complaint that waits on this device, said plainly: not sent yet. */
export const waitingNotices = (waiting: WaitingController, timeZone: string) =>
  waiting.entries.map((entry) =>
    entry.state === 'refused' ? refused(entry, waiting) : waits(entry, waiting, timeZone),
  );

const waits = (entry: OutboxEntry, waiting: WaitingController, timeZone: string) =>
  notice({
    kind: 'wait',
    title: msg('Your complaint is not sent yet'),
    body: html`<p>
      ${msg(
        str`It waits on this device since ${formatDateTime(new Date(entry.createdAt).toISOString(), timeZone)}. It goes by itself when this page is open and there is a network.`,
      )}
    </p>`,
    actions: html`
      ${button({ label: msg('Send now'), onClick: waiting.sendNow })}
      ${button({
        kind: 'quiet',
        label: msg('Take it back into the form'),
        onClick: () => void waiting.takeBack(entry),
      })}
      ${button({
        kind: 'plain',
        label: msg('Discard it'),
        onClick: () => void waiting.discard(entry),
      })}
    `,
  });

const refused = (entry: OutboxEntry, waiting: WaitingController) =>
  notice({
    kind: 'late',
    title: msg('Your complaint is not sent: something has to be mended'),
    body: html`<p>${entry.problem?.detail}</p>`,
    actions: html`
      ${button({
        label: msg('Take it back into the form'),
        onClick: () => void waiting.takeBack(entry),
      })}
      ${button({
        kind: 'plain',
        label: msg('Discard it'),
        onClick: () => void waiting.discard(entry),
      })}
    `,
  });
