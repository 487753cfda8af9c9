const name = 'zabota-initiative';

/**
 * The initiative that a shared link names: `#zabota-initiative=26-9014-2263`.
 * The number is public, so it stays in the address.
 * @returns The number, or nothing.
 */
export const numberOfFragment = (hash: string): string =>
  new RegExp(`[#&]${name}=([\\d-]{12})(&|$)`).exec(hash)?.[1] ?? '';

/** Where one initiative is on this page. */
export const linkTo = (number: string): string => `#${name}=${number}`;

/** The same for others, who are not on this page. */
export const shareLink = (number: string): string => new URL(linkTo(number), location.href).href;
