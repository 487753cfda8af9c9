import { parseArgs } from 'node:util';
import type { Language } from '../language.js';
import { limits, type Kind } from '../limits.js';

export const usage = `Usage: zabota-plain check|measure [options] <files and folders…>

Reads Markdown, YAML, XLIFF, HTML, texts in scripts and plain text. check exits 1 when a text is above its threshold.

  --kind plain|clear|answer|interface|exact   default: interface for XLIFF and scripts, plain for the rest
  --lang ru|en                                default: from keys, paths and letters
  --format text|json|sarif                    default: text
  --reasons en|ru                             language of the explanations; default: en
  --skip key,key                              keys of YAML and front matter that hold no prose`;

export interface Settings {
  readonly command: 'check' | 'measure';
  readonly paths: readonly string[];
  readonly kind: Kind | undefined;
  readonly lang: Language | undefined;
  readonly format: 'text' | 'json' | 'sarif';
  readonly reasons: Language;
  readonly skip: ReadonlySet<string>;
}

/** Thrown with one sentence about what is wrong in the call. */
export class UsageError extends Error {}

function oneOf<Value extends string>(
  name: string,
  given: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find((value) => value === given);
  if (!found) throw new UsageError(`--${name} is one of ${allowed.join(', ')}, not “${given}”.`);
  return found;
}

function parse(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const options = { kind: string, lang: string, format: string, reasons: string, skip: string };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The call cannot be read.');
  }
}

/** Reads the command line. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Settings {
  const { values, positionals } = parse(args);
  const [first, ...paths] = positionals;
  const command = oneOf('command', first, ['check', 'measure']);
  if (!command) throw new UsageError('Say what to do: check or measure.');
  if (paths.length === 0) throw new UsageError('Name at least one file or folder.');
  return {
    command,
    paths,
    kind: oneOf('kind', values.kind, Object.keys(limits) as Kind[]),
    lang: oneOf('lang', values.lang, ['ru', 'en']),
    format: oneOf('format', values.format, ['text', 'json', 'sarif']) ?? 'text',
    reasons: oneOf('reasons', values.reasons, ['en', 'ru']) ?? 'en',
    skip: new Set(values.skip?.split(',') ?? []),
  };
}
