import { chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.js';
import { isAlive } from './process-life.js';
import type { KeeperTimes } from './server-keeper.js';
import { ask, connect, killService, postmasterOf } from './testing/embedded.js';

const root = await mkdtemp(path.join(tmpdir(), 'zabota-kept-'));
await chmod(root, 0o711);
const folder = path.join(root, 'data');
const cluster = path.join(folder, 'database/cluster');
afterAll(() => rm(root, { recursive: true, force: true }));

let running: EmbeddedServer | undefined;
afterEach(() => running?.stop());

const quick = { glance: 20, grace: 50, pauses: [20, 20] };

async function start(times: Partial<KeeperTimes> = {}): Promise<EmbeddedServer> {
  running = await startEmbeddedServer(folder, { ...quick, ...times });
  return running;
}

/** Starts a server that is kept alive, and notes what is said of it. */
async function keep(times?: Partial<KeeperTimes>) {
  const server = await start(times);
  const said: string[] = [];
  const log = pino({}, { write: (line) => void said.push((JSON.parse(line) as Said).msg) });
  const told: string[] = [];
  void server.keepAlive(log).then((sentence) => told.push(sentence));
  return { server, said, told };
}

interface Said {
  readonly msg: string;
}

const hasEnded =
  'The embedded PostgreSQL has ended. It is started again; until it works, people are asked to come back.';
const works = 'The embedded PostgreSQL works again.';

/** The server alone dies. @returns its number. */
async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number> {
  const pid = await postmasterOf(folder);
  process.kill(pid, signal);
  return pid;
}

/** The number of the server that came after this one. */
async function successorOf(pid: number): Promise<number> {
  await expect.poll(() => postmasterOf(folder).catch(() => pid)).not.toBe(pid);
  return postmasterOf(folder);
}

describe('an embedded PostgreSQL that dies while the service lives', () => {
  it('is back at its address, with all that was committed, and its log says both', async () => {
    const { server, said } = await keep();
    await ask(server, 'CREATE TABLE kept (word text)');
    await ask(server, `INSERT INTO kept VALUES ('Ёлка')`);
    await successorOf(await kill());
    await expect.poll(() => said).toEqual([hasEnded, works]);
    expect(await ask(server, 'SELECT word FROM kept')).toEqual([{ word: 'Ёлка' }]);
    const words = await readFile(path.join(folder, 'database/server.log'), 'utf8');
    expect(words.match(/ready to accept connections/g)).toHaveLength(2);
  });

  it('is back too when it came from an earlier service, and is no child of this one', async () => {
    const earlier = await start();
    const pid = await postmasterOf(folder);
    await killService(folder);
    const { server, said } = await keep();
    expect(await postmasterOf(folder)).toBe(pid);
    await successorOf(await kill());
    await expect.poll(() => said).toEqual([hasEnded, works]);
    expect(await ask(server, 'SELECT word FROM kept')).toHaveLength(1);
    expect(server.url()).toBe(earlier.url());
  });

  it('is started again where it was told to stop and waits for clients who stay', async () => {
    const { server, said } = await keep();
    const client = await connect(server);
    await successorOf(await kill('SIGTERM'));
    await expect.poll(() => said).toEqual([hasEnded, works]);
    expect(await ask(server, 'SELECT word FROM kept')).toHaveLength(1);
    await client.end();
  });

  it('stays dead where the service stops: before, in the pause, and on its way up', async () => {
    const before = await keep();
    before.server.letGo();
    await kill();
    await wait(300);
    await before.server.stop();
    expect(before.said).toEqual([]);

    const paused = await keep({ pauses: [200] });
    const killed = await kill();
    await expect.poll(() => paused.said).toEqual([hasEnded]);
    await paused.server.stop();
    await wait(400);
    expect(await postmasterOf(folder)).toBe(killed);

    const onItsWay = await keep();
    const pid = await successorOf(await kill());
    await onItsWay.server.stop();
    expect(isAlive(pid)).toBe(false);
    await expect(postmasterOf(folder)).rejects.toThrow();
    expect([before.told, paused.told, onItsWay.told]).toEqual([[], [], []]);
  });

  it('is given up when it cannot start: one sentence says so, and where to look', async () => {
    const { said, told } = await keep();
    await rename(cluster, `${cluster}.away`);
    process.kill(
      Number((await readFile(`${cluster}.away/postmaster.pid`, 'utf8')).split('\n')[0]),
      9,
    );
    const log = path.join(folder, 'database/server.log');
    await expect
      .poll(() => told)
      .toEqual([
        `The embedded PostgreSQL has ended and could not be started again, so the service ends. What PostgreSQL said is in ${log}; when the cause is gone, start the service again.`,
      ]);
    const failed = 'The embedded PostgreSQL did not start.';
    expect(said).toEqual([hasEnded, failed, hasEnded, failed]);
    expect(await readFile(log, 'utf8')).toContain('ready to accept connections');
    await running?.stop();
    await rename(`${cluster}.away`, cluster);
    expect(await ask(await start(), 'SELECT word FROM kept')).toHaveLength(1);
  });

  it('is given up when it dies again and again, and gets all tries anew after a good while', async () => {
    const dieThrice = async (times?: Partial<KeeperTimes>) => {
      const { said, told } = await keep(times);
      for (let death = 1; death <= 3; death += 1) {
        await kill();
        const isOver = () =>
          said.filter((line) => line === works).length === death || told.length > 0;
        await expect.poll(isOver).toBe(true);
      }
      await running?.stop();
      return { said, told };
    };
    const again = await dieThrice();
    expect(again.said).toEqual([hasEnded, works, hasEnded, works]);
    expect(again.told).toHaveLength(1);
    const rarely = await dieThrice({ recovery: 0 });
    expect(rarely.said).toEqual([hasEnded, works, hasEnded, works, hasEnded, works]);
    expect(rarely.told).toEqual([]);
  });
});
