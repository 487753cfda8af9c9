interface Step {
  readonly what: string;
  readonly end: () => unknown;
  readonly patience: number | undefined;
}

/**
 * What has been begun and must be ended: in the reverse of its order, one after another.
 * What does not come to its end in time does not keep the rest from theirs.
 */
export class Shutdown {
  readonly #steps: Step[] = [];
  #current: string | undefined;

  /**
   * @param what A few words for a person who waits for it.
   * @param patience Milliseconds after which the rest goes on without it; none: it is waited for.
   */
  add(what: string, end: () => unknown, patience?: number): void {
    this.#steps.push({ what, end, patience });
  }

  /** What is being ended at this moment. */
  get waitsFor(): string | undefined {
    return this.#current;
  }

  /**
   * Ends everything that was added so far.
   *
   * @returns what has not come to its end in time.
   */
  async run(): Promise<readonly string[]> {
    const unfinished: string[] = [];
    for (const step of this.#steps.splice(0).reverse()) {
      this.#current = step.what;
      if (!(await isOver(step))) unfinished.push(step.what);
    }
    this.#current = undefined;
    return unfinished;
  }
}

async function isOver({ end, patience }: Step): Promise<boolean> {
  const over = Promise.resolve(end()).then(() => true);
  if (patience === undefined) return over;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  return Promise.race([over, late]).finally(() => clearTimeout(timer));
}
