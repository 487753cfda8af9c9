import type { Case } from '@zabota/contract';
import { errorCode, ProblemError, SubmissionController, type DraftController } from '@zabota/core';
import type { ReactiveController } from 'lit';
import {
  TrackerFailedEvent,
  TrackerSendingEvent,
  TrackerSentEvent,
  type TrackerSending,
} from '../tracker.events.js';
import type { Desk } from './desk.types.js';

export interface SendingOptions {
  readonly what: TrackerSending;
  readonly draft: Pick<DraftController<object>, 'beginSending' | 'clear'>;
  readonly send: (key: string, signal: AbortSignal) => Promise<Case>;
  /** The service accepted; the new case is already shown. */
  readonly onSent: () => void;
}

/** Sends one thing about the case, with the events of the element around it. */
export function createSending(desk: Desk, { what, draft, send, onSent }: SendingOptions) {
  const { host, cases } = desk;
  const { number } = cases.access.key;
  const submission = new SubmissionController<Case>(host, {
    draft,
    send,
    onSent: (found) => {
      cases.accept(found);
      host.dispatchEvent(new TrackerSentEvent(number, what));
      onSent();
    },
    onFailed: (error) => {
      host.dispatchEvent(new TrackerFailedEvent(number, errorCode(error)));
      // The case went on meanwhile: show what it is now.
      if (error instanceof ProblemError && error.status === 409) void cases.refresh();
    },
  });
  return {
    controller: submission as ReactiveController,
    get state() {
      return submission.state;
    },
    get isSending() {
      return submission.isSending;
    },
    /** Sends, unless the page holds it back. */
    send: () => {
      if (host.dispatchEvent(new TrackerSendingEvent(number, what))) void submission.send();
    },
  };
}

export type Sending = ReturnType<typeof createSending>;
