import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Intake } from './intake.js';

describe('bytes that flow in', () => {
  it('end in order when the sender was gone before anybody took them', async () => {
    const bytes = new PassThrough();
    bytes.write('half of it');
    bytes.destroy();
    await once(bytes, 'close');
    const intake = new Intake(100).from(bytes);
    expect(await text(intake)).toBe('');
    expect(intake.fault).toMatchObject({ code: 'file-damaged' });
  });

  it('end in order when the sender breaks off on the way', async () => {
    const bytes = new PassThrough();
    const intake = new Intake(100).from(bytes);
    bytes.write('half of it');
    await once(intake, 'readable');
    bytes.destroy();
    expect(await text(intake)).toBe('half of it');
    expect(intake.fault).toMatchObject({ code: 'file-damaged' });
  });
});
