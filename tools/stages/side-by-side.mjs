/**
 * Does things side by side, each begun in its turn: a hand that is free takes the next one and waits
 * for what that needs.
 *
 * @template {{ name: string, needs: string[] }} Thing
 * @template Result
 * @param {readonly Thing[]} things What a thing needs stands before it.
 * @param {number} hands How many are done at once.
 * @param {(thing: Thing) => Promise<Result>} work
 * @returns {Promise<Result[]>} In the order of the things.
 */
export async function sideBySide(things, hands, work) {
  /** @type {Map<string, Promise<Result>>} */
  const begun = new Map();
  const begin = async (/** @type {Thing} */ thing) => {
    for (const need of thing.needs) {
      if (!begun.has(need)) throw new Error(`"${thing.name}" needs "${need}", which comes later.`);
      await begun.get(need);
    }
    return work(thing);
  };
  const queue = [...things];
  const hand = async () => {
    for (let thing = queue.shift(); thing; thing = queue.shift()) {
      const result = begin(thing);
      begun.set(thing.name, result);
      await result;
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return Promise.all(begun.values());
}
