import type { UploadedFile } from '@zabota/contract';
import type { Client, PreparedRequest } from '../client/client.types.js';
import { ConnectionError } from '../client/errors.js';
import { readAnswer, refuse } from '../client/answer.js';
import { sha256 } from './digest.js';

export interface UploadOptions {
  readonly client: Client;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Called with the share that was sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** A file that has arrived. */
export interface Upload {
  readonly uploaded: UploadedFile;
  /** Takes it back from the service; where that fails, it goes by itself within a day. */
  readonly forget: () => void;
}

/**
 * Sends one file to a place of its own; the service answers with what arrived.
 * @throws ProblemError | ConnectionError; an abort rejects with the signal's reason.
 */
export async function upload({ client, file, signal, onProgress }: UploadOptions): Promise<Upload> {
  const digest = await sha256(file);
  const place = await client.call('createUpload', {
    body: { name: file.name, size: file.size, ...(digest && { sha256: digest }) },
    signal,
  });
  const there = { params: { upload: place.id }, upload: place.token };
  const request = await client.prepare('putUpload', there);
  signal.throwIfAborted();
  const response = client.options.fetch
    ? await client.options.fetch(request.url, { ...request, body: file, signal })
    : await put(request, file, signal, onProgress);
  const arrived = (await (response.ok ? readAnswer(response) : refuse(response))) as UploadedFile;
  if (digest && arrived.sha256 !== digest) throw new ConnectionError('unreadable');
  const forget = () => void client.call('discardUpload', there).catch(() => undefined);
  return { uploaded: arrived, forget };
}

/** `fetch` cannot tell how much was sent, `XMLHttpRequest` can. */
function put(
  { method, url, headers }: PreparedRequest,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve(toResponse(request));
    request.onerror = () => reject(new ConnectionError(navigator.onLine ? 'network' : 'offline'));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(file);
  });
}

function toResponse(request: XMLHttpRequest): Response {
  const wait = request.getResponseHeader('retry-after');
  return new Response(request.status === 204 ? null : request.responseText, {
    status: request.status,
    headers: wait ? { 'retry-after': wait } : {},
  });
}
