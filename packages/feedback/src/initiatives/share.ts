const name = 'zabota-initiative';

/**
 * The initiative that a shared link names: `#zabota-initiative=26-9014-2263`.
 * The number is public, so it stays in the address.
 * @returns The number, or nothing.
 */
export const numberOfFragment = (hash: string): string =>
  new RegExp(`[#&]${name}=([\\d-]{12})(&|$)`).exec(hash)?.[1] ?? '';

/** A link to one initiative on this page, for others. */
export function shareLink(number: string): string {
  const link = new URL(location.href);
  link.hash = `${name}=${number}`;
  return link.href;
}
