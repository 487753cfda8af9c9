import { clientPaths } from '@zabota/contract/paths.js';
import type { Client } from '@zabota/core';

/** Where any reader can subscribe to changes of the rules, in the language of the page. */
export function feedOf({ options: { api, agency, locale } }: Client): string {
  const { url } = clientPaths.readRequirementFeed;
  return `${api}${url.replace(':agency', agency)}?lang=${locale}`;
}
