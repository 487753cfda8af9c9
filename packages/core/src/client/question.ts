type Ask<Answer> = (signal: AbortSignal) => Promise<Answer>;

/** Where a question stands. */
export type QuestionState<Answer> =
  | { readonly name: 'asking' }
  | { readonly name: 'answered'; readonly answer: Answer }
  | { readonly name: 'failed'; readonly error: unknown };

/** One question to the service: asked again only when what it is about changes. */
export class Question<Answer> {
  /** Until the answer that was asked for last has come, or failed. */
  settled: Promise<void> | undefined;
  readonly #onChange: () => void;
  readonly #onAnswer: (answer: Answer) => void;
  #about: readonly unknown[] = [];
  #ask: Ask<Answer> | undefined;
  #attempt: AbortController | undefined;
  #state: QuestionState<Answer> = { name: 'asking' };

  constructor(onChange: () => void, onAnswer: (answer: Answer) => void) {
    this.#onChange = onChange;
    this.#onAnswer = onAnswer;
  }

  get state(): QuestionState<Answer> {
    return this.#state;
  }

  get answer(): Answer | undefined {
    return this.#state.name === 'answered' ? this.#state.answer : undefined;
  }

  /** @param about what the answer depends on. */
  ask(about: readonly unknown[], ask: Ask<Answer>) {
    const isSame = about.every((part, index) => part === this.#about[index]);
    if (isSame && about.length === this.#about.length) return;
    this.#about = about;
    this.#ask = ask;
    this.settled = this.again();
  }

  readonly again = async () => {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    this.#become({ name: 'asking' });
    try {
      const answer = await this.#ask?.(signal);
      if (signal.aborted || answer === undefined) return;
      this.#become({ name: 'answered', answer });
      this.#onAnswer(answer);
    } catch (error) {
      if (!signal.aborted) this.#become({ name: 'failed', error });
    }
  };

  /** Takes an answer that came another way, such as the next page of a list. */
  accept(answer: Answer) {
    this.#become({ name: 'answered', answer });
  }

  /** The element leaves the page: asked afresh when it comes back. */
  leave() {
    this.#attempt?.abort();
    this.#about = [];
  }

  #become(state: QuestionState<Answer>) {
    this.#state = state;
    this.#onChange();
  }
}
