import { Together } from './together.js';

/** What comes while one is under way goes together in the next: four at a time were smaller, and cost a third more in the database. */
const mostGroups = 1;
/** As many as usually come at once; more would keep the first of them waiting for the last. */
const mostAtOnce = 32;

/** Writes all of them or none; false, or an error, when one of them does not hold. */
type WriteAll<Item> = (items: readonly Item[]) => Promise<boolean>;

/**
 * Lets those who write at the same time share one way to the database and one
 * commit. Nobody waits for company: what comes alone goes alone, and only what
 * arrives while the database is busy goes together.
 */
export class WriteTurns<Item> {
  readonly #together: Together<Item, boolean>;

  constructor(writeAll: WriteAll<Item>) {
    this.#together = new Together((items) => writeEach(items, writeAll), mostGroups, mostAtOnce);
  }

  /** What `writeAll` says of this item, alone or in company. */
  write(item: Item): Promise<boolean> {
    return this.#together.ask(item);
  }
}

/**
 * One that does not hold must not spoil it for the others, nor they for it. It is looked for by
 * halves: among 32 it is alone after ten more ways to the database, and the others are written.
 */
async function writeEach<Item>(
  items: readonly Item[],
  writeAll: WriteAll<Item>,
): Promise<(boolean | Promise<boolean>)[]> {
  const written = writeAll(items);
  const isWritten = await written.catch(() => false);
  if (isWritten) return items.map(() => true);
  // Alone with its answer, which may be an error: it is for whoever asked.
  if (items.length === 1) return [written];
  const half = Math.ceil(items.length / 2);
  const first = await writeEach(items.slice(0, half), writeAll);
  return [...first, ...(await writeEach(items.slice(half), writeAll))];
}
