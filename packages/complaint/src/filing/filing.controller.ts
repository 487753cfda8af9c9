import type { ChallengeAnswer, ComplaintInput, Receipt } from '@zabota/contract';
import {
  errorCode,
  findCapability,
  focusLater,
  keepCapability,
  SubmissionController,
} from '@zabota/core';
import { ChallengeController, receipts } from '@zabota/core/filing.js';
import type { ReactiveElement } from 'lit';
import {
  ComplaintFailedEvent,
  ComplaintSendingEvent,
  ComplaintSentEvent,
} from '../complaint.events.js';
import { complaintBody } from '../draft/body.js';
import { ChosenFilesController } from '../files/chosen-files.controller.js';
import type { FilingOptions } from './filing.types.js';
import { filesToMend, mendOrSay } from './mending.js';

/** Carries the complaint to the service: files, proof of work, the sending itself. */
export class FilingController {
  readonly #host: ReactiveElement;
  readonly #options: FilingOptions;
  readonly #challenge: ChallengeController;
  #lastBody: ComplaintInput | undefined;
  readonly submission: SubmissionController<Receipt>;
  readonly files: ChosenFilesController;
  /** The paper that lets somebody act for the client (A09). */
  readonly authority: ChosenFilesController;

  constructor(host: ReactiveElement, options: FilingOptions) {
    this.#host = host;
    this.#options = options;
    this.files = new ChosenFilesController(host, options.client);
    this.authority = new ChosenFilesController(host, options.client);
    this.#challenge = new ChallengeController(host, options.client, 'complaint');
    this.submission = new SubmissionController(host, {
      draft: options.draft,
      send: this.#send,
      onSent: this.#onSent,
      onFailed: this.#onFailed,
    });
    const kept = receipts.kept<Receipt>(options.name());
    if (kept) this.submission.show(kept);
  }

  /** Called when the last step opens: the sum is done while the client reads. */
  readonly prepare = () => this.#challenge.begin();

  /** Sends, unless a file is still on its way or the page holds the complaint back. */
  readonly file = () => {
    const files = filesToMend([...this.files.items, ...this.authority.items]);
    if (files) this.#options.way.mend('details', { files });
    else if (this.#host.dispatchEvent(new ComplaintSendingEvent(this.#options.draft.input.ground)))
      void this.submission.send();
  };

  /** The receipt is noted: it goes, and the form begins anew. */
  readonly another = () => {
    receipts.forget(this.#options.name());
    this.submission.reset();
    void focusLater(this.#host, '[part~=step]');
  };

  /** The body of the last attempt; the same key has to go with the same body. */
  get lastBody(): ComplaintInput {
    return this.#lastBody ?? this.#body({ cannot: true });
  }

  #body(challenge: ChallengeAnswer): ComplaintInput {
    const { draft, route, context } = this.#options;
    const files = [...this.files.claims, ...this.authority.claims];
    const authority = this.authority.claims[0]?.upload;
    return complaintBody(draft.input, route(), { ...context(), files, authority, challenge });
  }

  readonly #send = (key: string, signal: AbortSignal): Promise<Receipt> => {
    const client = this.#options.client();
    const capability = findCapability(client.options.agency, this.#options.context().case ?? '');
    this.#lastBody = undefined;
    return this.#challenge.prove((challenge) => {
      const body = (this.#lastBody = this.#body(challenge));
      return client.call('sendComplaint', { body, key, capability, signal });
    });
  };

  readonly #onSent = (receipt: Receipt) => {
    keepCapability(this.#options.client().options.agency, receipt.capability);
    receipts.keep(this.#options.name(), receipt);
    this.#options.way.restart();
    void focusLater(this.#host, '[part~=step]');
    this.#host.dispatchEvent(new ComplaintSentEvent(receipt.number));
  };

  readonly #onFailed = (error: unknown) => {
    mendOrSay(error, this.#options);
    this.#host.dispatchEvent(new ComplaintFailedEvent(errorCode(error)));
  };
}
