import type { FeedbackForm } from '@zabota/contract';
import { findCapability, Question, type Client } from '@zabota/core';
import type { ReactiveControllerHost } from 'lit';
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
  readonly invited: boolean | undefined;
}

/** Asks the service which questions to ask. */
export class AskingController {
  readonly form: Question<FeedbackForm>;
  /** Asks, if there is something new to ask about. @returns Ends with the answer or the failure. */
  readonly begin: () => Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, { client, about, onForm }: AskingOptions) {
    const form = (this.form = new Question(() => host.requestUpdate(), onForm));
    this.begin = () => {
      const query = about();
      if (query) {
        const service = client();
        const capability = findCapability(service.options.agency, caseOf(query.subject));
        form.ask([service, ...(Object.values(query) as unknown[])], (signal) =>
          service.call('getFeedbackForm', { query, capability, signal }),
        );
      }
      return form.settled;
    };
    host.addController({
      hostUpdate: this.begin as () => void,
      // Asked afresh when it comes back; until then an answer on its way still knows its questions.
      hostConnected: () => form.leave(),
    });
  }
}
