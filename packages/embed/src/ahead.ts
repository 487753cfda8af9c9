import { chunks } from './chunks.js';
import { keepAhead, settings } from './settings.js';

/** Milliseconds after which core would not wait any longer either. */
const patience = 20_000;

/**
 * Asks what a touchpoint will ask first while its files are on their way: one journey less until it
 * is seen. With the token of a client who is signed in. Not where something is practised, where a
 * part of the page belongs to another agency or service, or where the address may carry a code.
 * What core asks in other words it asks itself. The answers stand beside the settings, by address
 * and headers; see `client/ahead.ts` of `@zabota/core`.
 *
 * @throws where nothing can be asked: core will find out by itself, and say so.
 */
export async function askAhead(tag: string, language: string) {
  const element = document.querySelector(
    `${tag}:not([case],[trial],[data-zabota-agency] *,[data-zabota-api] *)`,
  )!;
  const [path, ...names] = chunks.tags[tag]!;
  const known = settings();
  const said = (name: string) => element.getAttribute(name) || (known[name] as string | undefined);
  const [agency, number = ''] = [said('agency'), said('number')];
  if (!path || !agency || location.hash) return;
  const search = new URLSearchParams();
  for (const name of names) {
    const value = said(name);
    if (value) search.append(name, value);
  }
  const address = `${said('api')}/v1/agencies/${agency}/${path}${number}?${search}`;
  // As core writes it, down to the sign: another address is another question.
  const url = address.replace(/\/(?=\/v1)|\?$/g, '');
  // A case without its number, or one that this tab has opened: core knows what opens it. To look
  // into a storage for the first time takes milliseconds: only where a case is named.
  if (number ? sessionStorage[`zabota:capability:${agency}:${number}`] : url.endsWith('/')) return;
  const bearer = await known.token?.();
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    ...(bearer && { authorization: `Bearer ${bearer}` }),
  };
  // Core hears of a failure when it takes the answer; nobody else has to.
  const asked = fetch(url, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout?.(patience),
  });
  keepAhead(url, headers, asked);
  const answer = await asked;
  // Read while the files are still on their way: when they come, nothing is left to wait for.
  const body = answer.json();
  answer.json = () => body;
  await body;
}
