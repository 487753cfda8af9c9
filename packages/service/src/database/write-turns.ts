import { Together } from './together.js';

/** While one group is with the database, the next is got ready. */
const mostGroups = 2;
/** More would only make those wait longer who came first. */
const mostAtOnce = 32;

/**
 * Lets those who write at the same time share one way to the database and one
 * commit. Nobody waits for company: what comes alone goes alone, and only what
 * arrives while the database is busy goes together.
 */
export class WriteTurns<Item> {
  readonly #together: Together<Item, boolean>;

  /** @param writeAll Writes all of them or none; false, or an error, when one of them does not hold. */
  constructor(writeAll: (items: readonly Item[]) => Promise<boolean>) {
    this.#together = new Together(
      async (items) => {
        const isWritten = items.length > 1 && (await writeAll(items).catch(() => false));
        return isWritten ? items.map(() => true) : oneByOne(items, writeAll);
      },
      mostGroups,
      mostAtOnce,
    );
  }

  /** What `writeAll` says of this item, alone or in company. */
  write(item: Item): Promise<boolean> {
    return this.#together.ask(item);
  }
}

/** One that does not hold must not spoil it for the others, nor they for it. */
async function oneByOne<Item>(
  items: readonly Item[],
  writeAll: (items: readonly Item[]) => Promise<boolean>,
): Promise<Promise<boolean>[]> {
  const all: Promise<boolean>[] = [];
  for (const item of items) {
    const written = writeAll([item]);
    await written.catch(() => undefined);
    all.push(written);
  }
  return all;
}
