import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacHex } from './hmac.js';

describe('HMAC at two strokes', () => {
  /** RFC 4231, sections 4.2, 4.3 and 4.7: a short key, a text, a key longer than a block. */
  const vectors = [
    [Buffer.alloc(20, 0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b'],
    [Buffer.from('Jefe'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c7'],
    [
      Buffer.alloc(131, 0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f',
    ],
  ] as const;

  it.each(vectors)('gives what RFC 4231 says (%#)', (key, message, begins) => {
    expect(hmacHex(key, message)).toMatch(new RegExp(`^${begins}[0-9a-f]{32}$`));
  });

  it('gives what Node gives, whatever came before: short after long, letters of any width, bytes', () => {
    const key = Buffer.from('of one installation');
    const texts = [
      '',
      'short',
      'Не ответили в срок',
      'я'.repeat(4064),
      'x'.repeat(8129),
      '😀',
      'a',
    ];
    for (const message of [...texts, ...texts.map((text) => Buffer.from(text))])
      expect(hmacHex(key, message)).toBe(createHmac('sha256', key).update(message).digest('hex'));
  });
});
