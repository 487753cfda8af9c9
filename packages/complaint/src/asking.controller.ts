import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import { findCapability, Question, type Client, type DraftController } from '@zabota/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ComplaintDraft } from './draft/draft.js';

export interface AskingOptions {
  readonly client: () => Client;
  /** Number of the case that the complaint is about; empty when there is none. */
  readonly case: () => string;
  readonly draft: DraftController<ComplaintDraft>;
  readonly onForm: (form: ComplaintForm) => void;
  readonly onRoute: (route: ComplaintRoute) => void;
}

/** Asks the service what may have happened, and what follows from the client's answer. */
export class AskingController implements ReactiveController {
  /** The form for this agency and this case. */
  readonly form: Question<ComplaintForm>;
  /** Who considers it, by when and why then: asked again whenever the answer changes. */
  readonly route: Question<ComplaintRoute>;
  readonly #options: AskingOptions;

  constructor(host: ReactiveControllerHost, options: AskingOptions) {
    this.#options = options;
    const onChange = () => host.requestUpdate();
    this.form = new Question(onChange, options.onForm);
    this.route = new Question(onChange, options.onRoute);
    host.addController(this);
  }

  /** Asks what may have happened: first of all, and again when the case is another. */
  askForm() {
    const client = this.#options.client();
    const number = this.#options.case();
    this.form.ask([client, number], (signal) =>
      client.call('getComplaintForm', {
        query: { case: number || undefined },
        // The first look into a storage takes a browser milliseconds: none where no case is meant.
        capability: number ? findCapability(client.options.agency, number) : undefined,
        signal,
      }),
    );
  }

  hostUpdate() {
    this.askForm();
    const client = this.#options.client();
    const number = this.#options.case();
    const { ground, service, against } = this.#options.draft.input;
    if (!ground) return;
    const about = this.form.answer?.case?.number;
    this.route.ask([client, about, ground, service, against.kind], (signal) =>
      client.call('routeComplaint', {
        body: {
          ground,
          ...(service && { service }),
          ...(against.kind && { against: against.kind }),
          ...(about && { case: about }),
        },
        capability: findCapability(client.options.agency, number),
        signal,
      }),
    );
  }

  hostDisconnected() {
    this.form.leave();
    this.route.leave();
  }
}
