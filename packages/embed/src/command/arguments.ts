import { parseArgs } from 'node:util';
import type { Rendering } from '../server/render.js';

export const usage = `Usage: zabota-draw <tag> [attribute=value…] --api <origin> --agency <slug> [options]

Writes a touchpoint as HTML with its first screen in it, for a page that is made in any language to include.

  --locale ru|en     language of the page; default: ru
  --theme words      words of the theme, such as dark
  --situation slug   life situation that the page is about
  --nonce text       stands in the nonce of the styles; your page may replace it for each visit
  --fallback file    HTML that stands inside the tag
  --out file         where it is written, whole or not at all; default: printed`;

export interface Settings {
  readonly tag: string;
  readonly page: Omit<Rendering, 'fallback' | 'fetch'>;
  readonly fallback: string | undefined;
  readonly out: string | undefined;
}

/** Thrown with one sentence about what is wrong in the call. */
export class UsageError extends Error {}

/** Milliseconds: no visitor waits for this drawing. */
const patience = 10_000;

/** Reads the command line. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Settings {
  const { values, positionals } = parse(args);
  const [tag, ...attributes] = positionals;
  const { api, agency, locale: wanted = 'ru', fallback, out, ...said } = values;
  if (!tag) throw new UsageError('Name the tag to draw, such as zabota-complaint.');
  if (!api || !URL.canParse(api))
    throw new UsageError('Say where the service is: --api https://zabota.example.org.');
  if (!agency) throw new UsageError('Say which agency it is: --agency demo-housing.');
  const locale = (['ru', 'en'] as const).find((one) => one === wanted);
  if (!locale) throw new UsageError(`--locale is ru or en, not “${wanted}”.`);
  const page = { ...said, api, agency, locale, attributes: attributesOf(attributes), patience };
  return { tag, page, fallback, out };
}

function parse(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const place = { api: string, agency: string, locale: string, theme: string, situation: string };
  const options = { ...place, nonce: string, fallback: string, out: string };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The call cannot be read.');
  }
}

/** `field=housing` as in a tag; a name alone is an attribute without a value. */
const attributesOf = (words: readonly string[]) =>
  Object.fromEntries(
    words.map((word) => {
      const [name = '', ...value] = word.split('=');
      return [name, value.length > 0 ? value.join('=') : true];
    }),
  );
