import type { Purpose } from '@zabota/contract';
import type { Client } from '@zabota/core';

/** Which purposes are asked about; empty words mean all. */
export interface PurposesAsked {
  readonly situation: string;
  readonly service: string;
  readonly kind: string;
  /** The only one to be shown. */
  readonly purpose: string;
}

export interface PurposesRead {
  readonly purposes: readonly Purpose[];
  readonly identified: boolean;
}

/**
 * The purposes with how things stand with each. What the site keeps on this
 * device is decided on this device, and is never asked along with a person's token.
 * @throws ProblemError | ConnectionError
 */
export async function readPurposes(
  client: Client,
  { purpose, ...query }: PurposesAsked,
  signal: AbortSignal,
): Promise<PurposesRead> {
  const { purposes, identified } = await client.call('listPurposes', { query, signal });
  const wanted = purposes.filter(({ id }) => !purpose || id === purpose);
  if (!wanted.some(({ kind }) => kind === 'site-storage')) return { purposes: wanted, identified };
  const { standingsOfDevice } = await import('../device/device.js');
  return { purposes: await standingsOfDevice(client, wanted), identified };
}

/** The same list with one purpose as it stands now. */
export const withPurpose = (
  { purposes, identified }: PurposesRead,
  changed: Purpose,
): PurposesRead => ({
  purposes: purposes.map((one) => (one.id === changed.id ? changed : one)),
  identified,
});
