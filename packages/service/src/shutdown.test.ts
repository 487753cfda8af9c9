import { describe, expect, it } from 'vitest';
import { Shutdown } from './shutdown.js';

describe('what has been begun', () => {
  it('is ended in the reverse of its order, one after another, and says what is waited for', async () => {
    const shutdown = new Shutdown();
    const ended: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    shutdown.add('the ground', () => void ended.push('the ground'));
    shutdown.add('the house', () => held.then(() => void ended.push('the house')));
    shutdown.add('the roof', () => void ended.push('the roof'));
    expect(shutdown.waitsFor).toBeUndefined();

    const over = shutdown.run();
    await expect.poll(() => shutdown.waitsFor).toBe('the house');
    expect(ended).toEqual(['the roof']);
    letGo();
    await over;
    expect(ended).toEqual(['the roof', 'the house', 'the ground']);
    expect(shutdown.waitsFor).toBeUndefined();
  });

  it('does not keep the rest from its end when it hangs, and is named then', async () => {
    const shutdown = new Shutdown();
    const ended: string[] = [];
    shutdown.add('the ground', () => void ended.push('the ground'), 60_000);
    shutdown.add('the house', () => new Promise(() => undefined), 20);
    shutdown.add('the roof', () => void ended.push('the roof'), 60_000);
    expect(await shutdown.run()).toEqual(['the house']);
    expect(ended).toEqual(['the roof', 'the ground']);
  });

  it('is ended once, whoever asks how often', async () => {
    const shutdown = new Shutdown();
    let ended = 0;
    shutdown.add('the house', () => (ended += 1));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(ended).toBe(1);
  });
});
