import { chunks } from './chunks.js';
import { settings } from './settings.js';

/** Milliseconds after which core would not wait any longer either. */
const patience = 20_000;

/**
 * Asks what a touchpoint will ask first while its files are on their way: one journey less until it
 * is seen. Only where the answer is the same for everybody: nobody is signed in, no case is meant,
 * nothing is practised, and the page says nothing of another agency. What core asks in other words
 * it asks itself. The answers stand beside the settings, by address and headers; see
 * `client/ahead.ts` of `@zabota/core`.
 */
export function askAhead(tag: string, language: string) {
  const element = document.querySelector(`${tag}:not([case],[trial],[data-zabota-agency] *)`);
  const [path, ...names] = chunks.asked[tag] ?? [];
  const known = settings();
  const said = (name: string) => element?.getAttribute(name) || (known[name] as string | undefined);
  const agency = said('agency');
  if (!path || !element || !agency || known['token'] || location.hash) return;
  const query = names.map((name) => [name, said(name)]).filter(([, value]) => value);
  const search = new URLSearchParams(query as string[][]);
  const address = `${said('api')}/v1/agencies/${agency}/${path}?${search}`;
  // As core writes it, down to the sign: another address is another question.
  const url = address.replace(/\/(?=\/v1)|\?$/g, '');
  const headers = { accept: 'application/json', 'accept-language': language };
  const answer = fetch(url, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout?.(patience),
  });
  // Core hears of it when it takes the answer; nobody else has to.
  answer.catch(() => undefined);
  (known.ahead ??= {})[JSON.stringify([url, headers])] = answer;
}
