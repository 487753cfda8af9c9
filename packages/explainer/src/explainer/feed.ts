import { addressOf, type Client } from '@zabota/core';

/** Where any reader can subscribe to changes of the rules that the page is about, in its language. */
export function feedOf(
  { options: { api, agency, locale } }: Client,
  about: Readonly<Record<string, string>> = {},
): string {
  const { url } = addressOf('readRequirementFeed');
  const query = new URLSearchParams({ lang: locale, ...about }).toString();
  return `${api}${url.replace(':agency', agency)}?${query}`;
}
