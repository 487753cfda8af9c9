import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { renderTouchpoint } from '../server/render.js';
import { readArguments, usage, UsageError } from './arguments.js';

export interface Surroundings {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Replaces the network, for tests. */
  readonly fetch?: typeof fetch;
}

/**
 * Draws one touchpoint for a page of an agency.
 *
 * @returns the exit code: 0 where it is drawn, 1 where the service did not answer, 2 where the call
 *   has to be mended.
 */
export async function run(
  args: readonly string[],
  { print, complain, fetch }: Surroundings,
): Promise<0 | 1 | 2> {
  try {
    const { tag, page, fallback, out } = readArguments(args);
    const html = await renderTouchpoint(tag, {
      ...page,
      ...(fallback && { fallback: readFileSync(fallback, 'utf8').trim() }),
      ...(fetch && { fetch }),
    });
    const isDrawn = html.includes('<template shadowrootmode');
    if (!out) print(html);
    // What was drawn before is better than a tag alone.
    else if (isDrawn || !existsSync(out)) replace(out, `${html}\n`);
    if (isDrawn) return 0;
    complain('The service did not answer, so nothing is drawn. The tag works all the same.');
    return 1;
  } catch (error) {
    const isCall = error instanceof UsageError;
    complain(
      `${error instanceof Error ? error.message : String(error)}${isCall ? `\n\n${usage}` : ''}`,
    );
    return 2;
  }
}

/** A page that is made meanwhile meets the old file or the new one, never half of it. */
function replace(file: string, text: string) {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
