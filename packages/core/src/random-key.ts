/**
 * 128 random bits as an idempotency key.
 *
 * `crypto.randomUUID` exists on secure origins only, `getRandomValues` everywhere.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UUID, version 7: an id made on the device, in the order of time. Works on insecure origins too. */
export function randomUuid(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomKey();
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `8${random.slice(3, 6)}`,
  ];
  return [...parts, random.slice(6, 18)].join('-');
}
