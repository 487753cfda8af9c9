import { msg } from '@zabota/core';

/** Copies a text. @returns what to say about it. */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return msg('Copied');
  } catch {
    return msg('Copying did not work here. Please write it down.');
  }
}
