import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeyRing, loadKeyRing, newKeyFile } from './key-ring.js';

const newFile = async () =>
  path.join(await mkdtemp(path.join(tmpdir(), 'zabota-keys-')), 'keys.json');

describe('key ring', () => {
  it('is made once, readable by its owner only, and the same after a restart', async () => {
    const file = await newFile();
    const first = await loadKeyRing(file, true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const second = await loadKeyRing(file, true);
    expect(second.key('wrap').equals(first.key('wrap'))).toBe(true);
  });

  it('gives every purpose a key of its own', () => {
    const ring = new KeyRing(newKeyFile());
    expect(ring.key('wrap').equals(ring.key('receipt'))).toBe(false);
  });

  it('still knows the keys of before, and says when one is gone', () => {
    const [old, fresh] = [newKeyFile(), newKeyFile()];
    const rotated = new KeyRing({
      current: 'k2',
      keys: { k1: old.keys['k1'] ?? '', k2: fresh.keys['k1'] ?? '' },
    });
    expect(rotated.key('wrap', 'k1').equals(new KeyRing(old).key('wrap'))).toBe(true);
    expect(() => rotated.key('wrap', 'k3')).toThrow(/not in the key file/);
  });

  it('refuses a file that is absent, open to others or malformed, in one sentence', async () => {
    const file = await newFile();
    await expect(loadKeyRing(file, false)).rejects.toThrow(/does not exist: see ZABOTA_KEYS/);
    await writeFile(file, '{"current":"k1","keys":{"k1":"c2hvcnQ="}}', { mode: 0o600 });
    await expect(loadKeyRing(file, false)).rejects.toThrow(/32 bytes in base64/);
    await chmod(file, 0o644);
    await expect(loadKeyRing(file, false)).rejects.toThrow(/chmod 600/);
    expect(await readFile(file, 'utf8')).toContain('k1');
  });
});
