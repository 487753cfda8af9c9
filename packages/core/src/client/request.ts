import { contractVersion, headerNames, type ClientOperationId } from '@zabota/contract/paths.js';
import { addressOf } from './address-of.js';
import type { CallOptions, ClientOptions, PreparedRequest } from './client.types.js';

type Query = Readonly<Record<string, unknown>> | undefined;

/**
 * Method, address and headers of an operation; at once where the token need not be waited for, so
 * that the request is on its way before the element draws for the first time.
 */
export function prepareRequest(
  client: ClientOptions,
  id: ClientOperationId,
  input: CallOptions & { readonly query?: Query },
): PreparedRequest | Promise<PreparedRequest> {
  const token = client.token?.();
  const prepare = (bearer?: string) => withToken(client, id, input, bearer);
  return typeof token === 'object' ? token.then(prepare) : prepare(token);
}

function withToken(
  client: ClientOptions,
  id: ClientOperationId,
  input: CallOptions & { readonly query?: Query },
  token: string | undefined,
): PreparedRequest {
  const { method, url } = addressOf(id);
  return {
    method,
    url:
      client.api.replace(/\/$/, '') +
      fillAddress(url, { agency: client.agency, ...input.params }, input.query),
    headers: {
      accept: 'application/json',
      'accept-language': client.locale,
      // A read of a page of another origin goes at once, without a preflight, where no header is ours.
      ...(method !== 'GET' && { [headerNames.contract]: contractVersion }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(input.capability && { [headerNames.capability]: input.capability }),
      ...(input.upload && { [headerNames.upload]: input.upload }),
      ...(input.key && { 'idempotency-key': input.key }),
      ...input.headers,
    },
  };
}

/** `/v1/agencies/:agency` with its parameters, escaped, and a query without empty values. */
export function fillAddress(
  url: string,
  params: Readonly<Record<string, string>>,
  query: Query = {},
): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new TypeError(`The address ${url} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given as string[][]);
  return given.length ? `${path}?${search}` : path;
}
