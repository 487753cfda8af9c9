import type { FeedbackForm } from '@zabota/contract';
import { findCapability, Question, type Client } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { caseOf } from './subject.js';

export interface AskingOptions {
  readonly client: () => Client;
  /** What to ask about; nothing while nobody wants to answer. */
  readonly about: () => About | undefined;
  readonly onForm: (form: FeedbackForm) => void;
}

/** What the questions are about. */
export interface About {
  readonly subject: string;
  /** Slug of the question set; the subject's own where it is empty. */
  readonly instrument: string;
  /** The client was invited after an event. */
  readonly invited: boolean;
}

/** Asks the service which questions to ask. */
export class AskingController implements ReactiveController {
  readonly form: Question<FeedbackForm>;
  readonly #options: AskingOptions;

  constructor(host: ReactiveControllerHost, options: AskingOptions) {
    this.#options = options;
    this.form = new Question(() => host.requestUpdate(), options.onForm);
    host.addController(this);
  }

  hostUpdate() {
    const about = this.#options.about();
    if (!about) return;
    const client = this.#options.client();
    const { subject, instrument, invited } = about;
    this.form.ask([client, subject, instrument, invited], (signal) =>
      client.call('getFeedbackForm', {
        query: { subject, instrument: instrument || undefined, invited: invited || undefined },
        capability: findCapability(client.options.agency, caseOf(subject)),
        signal,
      }),
    );
  }

  hostDisconnected() {
    this.form.leave();
  }
}
