import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream, sealStream } from './sealed-stream.js';

const key = randomBytes(32);
const place = { agency: 'inspection', record: 'one', field: 'upload.bytes' };
const chunk = 65_536;

async function through(stream: ReturnType<typeof sealStream>, pieces: readonly Buffer[]) {
  const out: Buffer[] = [];
  await pipeline(Readable.from(pieces), stream, async (bytes: AsyncIterable<Buffer>) => {
    for await (const one of bytes) out.push(one);
  });
  return Buffer.concat(out);
}
const seal = (...pieces: Buffer[]) => through(sealStream(key, place), pieces);
const open = (sealed: Buffer, at = place, by = key) => through(openStream(by, at), [sealed]);

describe('a sealed stream', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 300_000])(
    'of %i bytes comes back as it was, and shows nothing of it meanwhile',
    async (size) => {
      const bytes = Buffer.alloc(size, 'паспорт');
      const sealed = await seal(bytes);
      expect(sealed.includes('паспорт')).toBe(false);
      expect((await open(sealed)).equals(bytes)).toBe(true);
    },
  );

  it('does not depend on how the bytes came in pieces', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 70_000 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const given = parts.map((part) => Buffer.from(part));
        const sealed = await seal(...given);
        const cut = given[0]?.length ?? 0;
        const opened = await through(openStream(key, place), [
          sealed.subarray(0, cut),
          sealed.subarray(cut),
        ]);
        expect(opened.equals(Buffer.concat(given))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is never the same twice', async () => {
    const bytes = Buffer.from('same');
    expect((await seal(bytes)).equals(await seal(bytes))).toBe(false);
  });

  it('does not open when anything was changed, cut off, doubled or moved', async () => {
    const sealed = await seal(randomBytes(3 * chunk));
    const piece = (index: number) =>
      sealed.subarray(16 + index * (chunk + 16), 16 + (index + 1) * (chunk + 16));
    const head = sealed.subarray(0, 16);
    const flipped = Buffer.from(sealed);
    flipped[chunk] = (flipped[chunk] ?? 0) ^ 1;
    const damaged = {
      flipped,
      'without its end': sealed.subarray(0, 16 + 2 * (chunk + 16)),
      'without a middle': Buffer.concat([head, piece(0), piece(2)]),
      'in another order': Buffer.concat([head, piece(1), piece(0), piece(2)]),
      'with more behind': Buffer.concat([sealed, piece(2)]),
      'with another beginning': Buffer.concat([randomBytes(16), sealed.subarray(16)]),
      'a beginning only': head,
      nothing: Buffer.alloc(0),
    };
    for (const [what, bytes] of Object.entries(damaged))
      await expect(open(bytes), what).rejects.toThrow();
    await expect(open(sealed, { ...place, record: 'two' })).rejects.toThrow();
    await expect(open(sealed, place, randomBytes(32))).rejects.toThrow();
  });
});
