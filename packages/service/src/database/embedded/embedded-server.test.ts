import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer } from './embedded-server.js';
import { ask, killService, postmasterOf } from './testing/embedded.js';

const root = await mkdtemp(path.join(tmpdir(), 'zabota-embedded-'));
await chmod(root, 0o711);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  const folder = path.join(root, 'данные с пробелом');

  it('knows Cyrillic letters and writes to the disk, in a folder with spaces and Cyrillic letters', async () => {
    const server = await startEmbeddedServer(folder);
    const [facts] = await ask(
      server,
      `SELECT length('Ёлка') AS letters, lower('ЁЛКА') AS small, current_setting('fsync') AS fsync,
        current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens`,
    );
    expect(facts).toEqual({
      letters: 4,
      small: 'ёлка',
      fsync: 'on',
      encoding: 'UTF8',
      listens: '127.0.0.1',
    });
    expect((await stat(path.join(folder, 'database.password'))).mode & 0o777).toBe(0o600);
    await ask(server, 'CREATE TABLE kept (word text)');
    await server.stop();
  });

  it('refuses a second service on the same folder in one sentence', async () => {
    const server = await startEmbeddedServer(folder);
    await expect(startEmbeddedServer(folder)).rejects.toThrow(
      `Another Zabota service (process ${process.pid}) works in ${folder}: stop it, or set ZABOTA_DATA to another folder.`,
    );
    await server.stop();
  });

  it('takes over the server that a killed service left behind', async () => {
    const first = await startEmbeddedServer(folder);
    const pid = await postmasterOf(folder);
    await killService(folder);
    const second = await startEmbeddedServer(folder);
    expect(await postmasterOf(folder)).toBe(pid);
    expect(second.url()).toBe(first.url());
    await second.stop();
  });

  it('loses nothing that was committed when server and service are killed at once', async () => {
    const first = await startEmbeddedServer(folder);
    await ask(first, `INSERT INTO kept VALUES ('Ёлка')`);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await killService(folder);
    const second = await startEmbeddedServer(folder);
    expect(await ask(second, 'SELECT word FROM kept')).toEqual([{ word: 'Ёлка' }]);
    await second.stop();
  });

  it('starts again after a first start that was cut off in the middle', async () => {
    const cut = path.join(root, 'cut');
    const first = await startEmbeddedServer(cut);
    await first.stop();
    await rm(path.join(cut, 'database/cluster/PG_VERSION'));
    await rm(path.join(cut, 'database/cluster'), { recursive: true });
    await writeFile(path.join(cut, 'database/cluster.new'), 'half');
    const second = await startEmbeddedServer(cut);
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('does not guess when its password is gone', async () => {
    const lost = path.join(root, 'lost');
    await (await startEmbeddedServer(lost)).stop();
    await rm(path.join(lost, 'database.password'));
    await expect(startEmbeddedServer(lost)).rejects.toThrow(
      /bring it back, or delete the database/,
    );
  });

  it('says in one sentence when the folder cannot be made', async () => {
    const file = path.join(root, 'a-file');
    await writeFile(file, '');
    await expect(startEmbeddedServer(path.join(file, 'data'))).rejects.toThrow(/set ZABOTA_DATA/);
  });

  it.runIf(process.getuid?.() === 0)(
    'as root tells where the database lies when its own user cannot enter the folder',
    async () => {
      const home = path.join(root, 'home');
      const closed = path.join(home, 'data');
      const server = await startEmbeddedServer(closed);
      await server.stop();
      await rm(closed, { recursive: true });
      await chmod(home, 0o700);
      const moved = await startEmbeddedServer(closed);
      expect(moved.note).toMatch(
        /^The database lies in .*, because PostgreSQL does not run as root/,
      );
      expect(await ask(moved, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await moved.stop();
      await rm(moved.folder, { recursive: true });
    },
  );
});
