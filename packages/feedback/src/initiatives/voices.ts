import { attempt, randomKey } from '@zabota/core';

const place = (agency: string, number: string) => `zabota:voice:${agency}:${number}`;

/** The key under which this device supports an initiative; nothing where it does not. */
export const voiceOf = (agency: string, number: string): string | undefined =>
  attempt(() => localStorage.getItem(place(agency, number))) ?? undefined;

/**
 * A key of its own for each initiative: the service cannot tell which of them
 * one device supports. It stays on the device, because the client pressed for it.
 */
export const newVoice = (agency: string, number: string): string =>
  voiceOf(agency, number) ?? randomKey();

/** Remembers the voice, or that it was taken back. */
export const keepVoice = (agency: string, number: string, key: string | undefined) =>
  attempt(() =>
    key === undefined
      ? localStorage.removeItem(place(agency, number))
      : localStorage.setItem(place(agency, number), key),
  );
