import { button, formatDateTime, msg, notice, str } from '@zabota/core';
import type { OutboxEntry } from '@zabota/core/outbox.js';
import { html, nothing } from 'lit';
import type { WaitingController } from './waiting.controller.js';

/** A complaint that waits on this device: plainly not sent yet, or to be mended first. */
export const waitingNotices = (waiting: WaitingController, timeZone: string) =>
  waiting.entries.map((entry) => {
    const isRefused = entry.state === 'refused';
    return notice({
      kind: isRefused ? 'late' : 'wait',
      title: isRefused
        ? msg('Your complaint is not sent: something has to be mended')
        : msg('Your complaint is not sent yet'),
      body: html`<p>${isRefused ? entry.problem?.detail : waits(entry, timeZone)}</p>`,
      actions: html`
        ${isRefused ? nothing : button({ label: msg('Send now'), onClick: waiting.sendNow })}
        ${button({
          kind: isRefused ? 'main' : 'quiet',
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
  });

const waits = (entry: OutboxEntry, timeZone: string) =>
  msg(
    str`It waits on this device since ${formatDateTime(new Date(entry.createdAt).toISOString(), timeZone)}. It goes by itself when this page is open and there is a network.`,
  );
