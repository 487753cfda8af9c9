import { describe, expect, it } from 'vitest';
import { Together } from './together.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Answers when it is told to. */
function heldBack(mostGroups?: number) {
  const groups: { readonly asked: readonly number[]; readonly answer: () => void }[] = [];
  const together = new Together<number, string>(
    (asked) =>
      new Promise((resolve) => {
        groups.push({ asked, answer: () => resolve(asked.map((one) => `${one}!`)) });
      }),
    mostGroups,
  );
  return { together, groups, sizes: () => groups.map(({ asked }) => asked.length) };
}

describe('questions that go to the database together', () => {
  it('share one way when they are asked in one turn, and each gets its own answer', async () => {
    const { together, groups } = heldBack();
    const answers = Promise.all([1, 2, 1].map((one) => together.ask(one)));
    await turn();
    groups[0]?.answer();
    expect(await answers).toEqual(['1!', '2!', '1!']);
    expect(groups).toHaveLength(1);
  });

  it('wait while enough groups are under way, and then go together', async () => {
    const { together, groups, sizes } = heldBack(1);
    const first = together.ask(1);
    await turn();
    const later = [together.ask(2)];
    await turn();
    later.push(together.ask(3));
    await turn();
    expect(sizes()).toEqual([1]);
    groups[0]?.answer();
    expect(await first).toBe('1!');
    await turn();
    expect(sizes()).toEqual([1, 2]);
    groups[1]?.answer();
    expect(await Promise.all(later)).toEqual(['2!', '3!']);
  });

  it('make no group larger than a statement should be', async () => {
    const { together, groups, sizes } = heldBack(9);
    const all = Array.from({ length: 450 }, (_, one) => together.ask(one));
    while (groups.length < 3) await turn();
    expect(sizes()).toEqual([200, 200, 50]);
    groups.forEach(({ answer }) => answer());
    expect((await Promise.all(all))[449]).toBe('449!');
  });

  it('fail with their own group and no other', async () => {
    let isBroken = true;
    const together = new Together<number, number>(async (asked) => {
      if (isBroken) throw new Error('The database is away.');
      return asked;
    });
    await expect(together.ask(1)).rejects.toThrow('away');
    isBroken = false;
    expect(await together.ask(2)).toBe(2);
  });
});
