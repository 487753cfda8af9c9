import type { DeclarationReceipt } from '@zabota/contract';
import {
  DraftController,
  errorCode,
  fieldProblems,
  focusLater,
  getLocale,
  keepCapability,
  SubmissionController,
} from '@zabota/core';
import { ChallengeController, receipts, type Problems } from '@zabota/core/filing.js';
import type { LaterOptions } from '../later.types.js';
import {
  SelfcheckFailedEvent,
  SelfcheckSendingEvent,
  SelfcheckSentEvent,
} from '../selfcheck.events.js';
import {
  declarantOf,
  declaredOf,
  emptyDeclaration,
  problemsOf,
  type DeclarationDraft,
} from './declaration.draft.js';

/** Sends a declaration of compliance, once the client has said so and seen what goes. */
export class DeclarationDesk {
  readonly options: LaterOptions;
  readonly draft: DraftController<DeclarationDraft>;
  readonly submission: SubmissionController<DeclarationReceipt>;
  readonly #challenge: ChallengeController;
  /** For browsers that let nothing stay. */
  readonly #receipts = new Map<string, DeclarationReceipt>();
  #problems: Problems = {};
  #isListLost = false;

  constructor(options: LaterOptions) {
    const { host, client, name } = options;
    this.options = options;
    this.draft = new DraftController(host, () => `${name()}:declaration`, emptyDeclaration);
    this.#challenge = new ChallengeController(host, client, 'declaration');
    this.submission = new SubmissionController(host, {
      draft: this.draft,
      send: this.#send,
      onSent: this.#onSent,
      onFailed: this.#onFailed,
    });
  }

  /** The receipt of the list on the screen: a reload takes number and code from nobody. */
  get receipt(): DeclarationReceipt | undefined {
    const name = this.options.name();
    return this.#receipts.get(name) ?? receipts.kept<DeclarationReceipt>(name);
  }

  /** What is to be mended, as it was when the client pressed the button. */
  get problems(): Problems {
    return this.#problems;
  }

  /** The questions have changed since they were answered. */
  get isListLost(): boolean {
    return this.#isListLost;
  }

  /** The sum is done while the client fills in the form. */
  readonly begin = () => this.#challenge.begin();

  readonly onInput = (event: Event) => {
    this.draft.onInput(event);
    const { name } = event.target as HTMLInputElement;
    const left = Object.entries(this.#problems).filter(([field]) => field !== name);
    // Another kind of client is asked other things.
    this.#problems = name === 'kind' ? {} : Object.fromEntries(left);
  };

  readonly onSubmit = (event: Event) => {
    event.preventDefault();
    const { host, list, draft } = this.options;
    const asked = list();
    if (!asked) return;
    this.#mend(problemsOf(this.draft.input));
    if (Object.keys(this.#problems).length > 0) return;
    const said = JSON.stringify(declaredOf(asked, draft.input, getLocale()));
    if (said !== this.draft.input.said) this.draft.set('said', said);
    if (host.dispatchEvent(new SelfcheckSendingEvent(asked.id))) void this.submission.send();
  };

  /** Back to the questions; what was typed stays. */
  readonly leave = () => {
    this.submission.reset();
    this.#problems = {};
    this.options.onBack();
  };

  /** Reads the list again: answers to questions that stayed are still there. */
  readonly askAgain = () => {
    this.#isListLost = false;
    this.options.onListLost();
    this.leave();
  };

  readonly #send = (key: string, signal: AbortSignal): Promise<DeclarationReceipt> => {
    const { said, ...draft } = this.draft.input;
    const declared = JSON.parse(said) as ReturnType<typeof declaredOf>;
    const declarant = declarantOf({ ...draft, said });
    return this.#challenge.prove((challenge) =>
      this.options.client().call('declareCompliance', {
        body: { ...declared, declarant, challenge },
        key,
        signal,
      }),
    );
  };

  readonly #onSent = (receipt: DeclarationReceipt) => {
    const { client, host, name } = this.options;
    keepCapability(client().options.agency, receipt.capability);
    this.#receipts.set(name(), receipt);
    receipts.keep(name(), receipt);
    void focusLater(host, '[part~=step]');
    host.dispatchEvent(new SelfcheckSentEvent(receipt.number));
  };

  readonly #onFailed = (error: unknown) => {
    const code = errorCode(error);
    const problems = Object.entries(fieldProblems(error));
    const own = problems.filter(([name]) => name.startsWith('declarant.'));
    this.#isListLost =
      ['not-found', 'declaration-not-ready'].includes(code) ||
      problems.some(([name]) => /^(version|answers)\b/.test(name));
    this.#mend(Object.fromEntries(own.map(([name, text]) => [name.slice(10), text])));
    this.options.host.dispatchEvent(new SelfcheckFailedEvent(code));
  };

  #mend(problems: Problems) {
    this.#problems = problems;
    this.options.host.requestUpdate();
    if (Object.keys(problems).length > 0) void focusLater(this.options.host, '[part~=summary]');
  }
}
