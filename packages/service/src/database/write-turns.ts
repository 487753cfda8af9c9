/** More would only make those wait longer who came first. */
const mostTogether = 32;
/** While one turn is with the database, the next is got ready. */
const flights = 2;

interface Waiting<Item> {
  readonly item: Item;
  readonly settle: (written: boolean | Promise<boolean>) => void;
}

/**
 * Lets those who write at the same time share one way to the database and one
 * commit. Nobody waits for company: what comes alone goes alone, and only what
 * arrives while the database is busy goes together.
 */
export class WriteTurns<Item> {
  readonly #writeAll: (items: readonly Item[]) => Promise<boolean>;
  readonly #waiting: Waiting<Item>[] = [];
  #flying = 0;
  #isCalled = false;

  /** @param writeAll Writes all of them or none; false, or an error, when one of them does not hold. */
  constructor(writeAll: (items: readonly Item[]) => Promise<boolean>) {
    this.#writeAll = writeAll;
  }

  /** What `writeAll` says of this item, alone or in company. */
  write(item: Item): Promise<boolean> {
    return new Promise((settle) => {
      this.#waiting.push({ item, settle });
      this.#call();
    });
  }

  /** Sets out at the end of this turn of the event loop, so that all who came in it go along. */
  #call(): void {
    if (this.#isCalled || this.#flying >= flights) return;
    this.#isCalled = true;
    setImmediate(() => {
      this.#isCalled = false;
      void this.#fly(this.#waiting.splice(0, mostTogether));
    });
  }

  async #fly(group: readonly Waiting<Item>[]): Promise<void> {
    if (group.length === 0) return;
    this.#flying += 1;
    const isWritten =
      group.length > 1 && (await this.#writeAll(group.map(({ item }) => item)).catch(() => false));
    if (isWritten) for (const { settle } of group) settle(true);
    else for (const { item, settle } of group) await this.#alone(item, settle);
    this.#flying -= 1;
    if (this.#waiting.length > 0) this.#call();
  }

  /** One that does not hold must not spoil it for the others, nor they for it. */
  async #alone(item: Item, settle: Waiting<Item>['settle']): Promise<void> {
    const written = this.#writeAll([item]);
    await written.catch(() => undefined);
    settle(written);
  }
}
