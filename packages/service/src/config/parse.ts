/** Readers of setting texts: each returns a value or throws; the setting's remedy says what it wants. */

const refuse = (): never => {
  throw new TypeError('not of this form');
};

export const asText = (text: string): string => text;

export const asWhole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : refuse();
    return value >= least && value <= most ? value : refuse();
  };

export const asOneOf =
  <Choice extends string>(...choices: readonly Choice[]) =>
  (text: string): Choice =>
    choices.find((choice) => choice === text) ?? refuse();

export const asUrl =
  (...protocols: readonly string[]) =>
  (text: string): string =>
    protocols.includes(new URL(text).protocol) ? text : refuse();

/** An origin as a browser sends it: scheme, host and port, nothing after it. */
export const asOrigin = (text: string): string => {
  const { origin, protocol } = new URL(text);
  const isExact = origin === text.replace(/\/$/, '') && /^https?:$/.test(protocol);
  return isExact ? origin : refuse();
};

const addressPattern = /^[0-9a-f.:]+(\/\d{1,3})?$/i;

export const asAddresses = (text: string): readonly string[] => {
  const addresses = text.split(/[\s,]+/).filter(Boolean);
  return addresses.every((address) => addressPattern.test(address)) ? addresses : refuse();
};
