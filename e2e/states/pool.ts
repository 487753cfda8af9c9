/** A few things that tests share: each takes one that is free, or waits for it. */
export class Pool<Thing> {
  readonly #make: () => Promise<Thing>;
  readonly #free: Thing[] = [];
  readonly #waiting: ((thing: Thing) => void)[] = [];
  #left: number;

  /**
   * @param most How many there are at once.
   * @param make Makes one, when all that were made are taken.
   */
  constructor(most: number, make: () => Promise<Thing>) {
    this.#left = most;
    this.#make = make;
  }

  async use<Result>(work: (thing: Thing) => Promise<Result>): Promise<Result> {
    const thing = await this.#take();
    try {
      return await work(thing);
    } finally {
      this.#giveBack(thing);
    }
  }

  #take(): Thing | Promise<Thing> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#left === 0) return new Promise((take) => this.#waiting.push(take));
    this.#left -= 1;
    return this.#make();
  }

  #giveBack(thing: Thing): void {
    const next = this.#waiting.shift();
    if (next) next(thing);
    else this.#free.push(thing);
  }
}
