import { describe, expect, it } from 'vitest';
import { WriteTurns } from './write-turns.js';

/** A database that takes a while, and does not take what is called bad. */
function slowDatabase() {
  const groups: string[][] = [];
  const writeAll = async (items: readonly string[]): Promise<boolean> => {
    groups.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (items.includes('broken')) throw new Error('broken');
    return !items.includes('repeated');
  };
  return { groups, turns: new WriteTurns(writeAll) };
}

describe('what is written at the same time', () => {
  it('goes together, and alone when it came alone', async () => {
    const { groups, turns } = slowDatabase();
    expect(await turns.write('first')).toBe(true);
    await Promise.all(['a', 'b', 'c'].map((item) => turns.write(item)));
    expect(groups).toEqual([['first'], ['a', 'b', 'c']]);
  });

  it('goes with all that came while others were on their way', async () => {
    const { groups, turns } = slowDatabase();
    const first = turns.write('first');
    await new Promise((resolve) => setImmediate(resolve));
    const others = Array.from({ length: 20 }, (_, index) => turns.write(`${index}`));
    await Promise.all([first, ...others]);
    expect(groups.map((group) => group.length)).toEqual([1, 20]);
  });

  it('waits for no more than the turns before it', async () => {
    const { groups, turns } = slowDatabase();
    const all = Array.from({ length: 100 }, (_, index) => turns.write(`${index}`));
    expect(await Promise.all(all)).toEqual(all.map(() => true));
    expect(groups.flat()).toHaveLength(100);
    expect(Math.max(...groups.map((group) => group.length))).toBe(32);
  });

  it('does not suffer from the one that does not hold', async () => {
    const { turns } = slowDatabase();
    const outcomes = await Promise.allSettled(
      ['good', 'repeated', 'broken', 'better'].map((item) => turns.write(item)),
    );
    expect(outcomes).toMatchObject([
      { value: true },
      { value: false },
      { reason: { message: 'broken' } },
      { value: true },
    ]);
    expect(await turns.write('after')).toBe(true);
  });

  it('finds the one that does not hold by halves', async () => {
    const { groups, turns } = slowDatabase();
    const items = Array.from({ length: 16 }, (_, index) =>
      index === 10 ? 'repeated' : `${index}`,
    );
    const written = await Promise.all(items.map((item) => turns.write(item)));
    expect(written).toEqual(items.map((item) => item !== 'repeated'));
    expect(groups).toHaveLength(9);
  });
});
