import { msg } from '../language/localize.js';

/** Copies a text. @returns what to tell the client about it. */
export async function copy(text: string): Promise<string> {
  try {
    // Typed as always there, absent outside https and localhost.
    await navigator.clipboard.writeText(text);
    return msg('Copied');
  } catch {
    return msg('This browser does not let us copy: select the text and copy it yourself.');
  }
}
