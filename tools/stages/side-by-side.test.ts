import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.mjs';
import { stages } from './stages.mjs';

describe('stages side by side', () => {
  it('begin in their turn, no more at once than there are hands, and none waits for nothing', async () => {
    const said: string[] = [];
    let endLast = () => {};
    const lastEnded = new Promise<void>((resolve) => (endLast = resolve));
    let now = 0;
    let most = 0;
    const results = await sideBySide(
      ['long', 'short', 'shorter', 'last'].map((name) => ({ name, needs: [] })),
      2,
      async ({ name }) => {
        said.push(`${name} begins`);
        most = Math.max(most, (now += 1));
        await (name === 'long' ? lastEnded : wait(1));
        now -= 1;
        said.push(`${name} ends`);
        if (name === 'last') endLast();
        return name;
      },
    );
    expect(most).toBe(2);
    expect(said).toEqual([
      ...['long begins', 'short begins', 'short ends', 'shorter begins', 'shorter ends'],
      ...['last begins', 'last ends', 'long ends'],
    ]);
    expect(results).toEqual(['long', 'short', 'shorter', 'last']);
  });

  it('wait for what they need', async () => {
    const said: string[] = [];
    const things = [
      { name: 'build', needs: [] },
      { name: 'tests', needs: ['build'] },
    ];
    await sideBySide(things, 2, async ({ name }) => {
      said.push(`${name} begins`);
      await wait(1);
      said.push(`${name} ends`);
    });
    expect(said).toEqual(['build begins', 'build ends', 'tests begins', 'tests ends']);
  });

  it('are refused where one needs what comes later', async () => {
    const things = [
      { name: 'tests', needs: ['build'] },
      { name: 'build', needs: [] },
    ];
    await expect(sideBySide(things, 1, async () => {})).rejects.toThrow('"tests" needs "build"');
  });

  it('of npm test stand in an order that holds', async () => {
    const names = await sideBySide(stages, 2, async ({ name }) => name);
    expect(names).toEqual(stages.map(({ name }) => name));
  });
});
