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

/** A voice, given or taken back, that has not reached the service yet. */
export interface WaitingVoice {
  readonly key: string;
  readonly supports: boolean;
}

export type WaitingVoices = Readonly<Record<string, WaitingVoice>>;

const waitingPlace = (agency: string) => `zabota:voices:${agency}`;

/** Voices that wait on this device, by number of the initiative. */
export const waitingVoices = (agency: string): WaitingVoices =>
  attempt(() => JSON.parse(localStorage.getItem(waitingPlace(agency)) ?? '{}') as WaitingVoices) ??
  {};

/**
 * Keeps a voice until there is a network; nothing takes it away. It says no more than the key of
 * a voice that was given, which lies on the device as well.
 * @returns whether the browser let it stay.
 */
export const keepWaiting = (
  agency: string,
  number: string,
  voice: WaitingVoice | undefined,
): boolean =>
  attempt(() => {
    const { [number]: _before, ...others } = waitingVoices(agency);
    const left = voice ? { ...others, [number]: voice } : others;
    if (Object.keys(left).length) localStorage.setItem(waitingPlace(agency), JSON.stringify(left));
    else localStorage.removeItem(waitingPlace(agency));
    return true;
  }) ?? false;
