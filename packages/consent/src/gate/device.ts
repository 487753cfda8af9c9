const place = 'zabota:device';

/** 128 random bits in hex; `crypto.randomUUID` exists on secure origins only. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

let made: string | undefined;

/**
 * The name under which this browser's decisions are kept. It is made with the first decision that
 * is sent, says nothing about the person, and goes when the site's storage is cleared.
 */
export function deviceName(): string {
  try {
    made = localStorage.getItem(place) ?? made ?? randomKey();
    localStorage.setItem(place, made);
  } catch {
    made ??= randomKey();
  }
  return made;
}
