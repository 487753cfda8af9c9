import type { Language } from '../messages/messages.js';

/** One setting of the environment, described well enough to generate its documentation. */
export interface Setting<Value> {
  readonly name: string;
  /** What it changes, for the person who runs the service. */
  readonly about: Readonly<Record<Language, string>>;
  readonly example: string;
  /** Never printed, neither in a message nor in the generated documentation. */
  readonly secret?: boolean;
  /** Value when the variable is absent. */
  readonly fallback: Value;
  /** Reads the text; throws when it has another form than `remedy` asks for. */
  readonly parse: (text: string) => Value;
  /** Completes the sentence "NAME must be …". */
  readonly remedy: string;
}

export type Values<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Setting<infer Value> ? Value : never;
};

/** A configuration the service refuses to start with; the message is one sentence with its remedy. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export function setting<Value>(definition: Setting<Value>): Setting<Value> {
  return definition;
}

export function readSetting<Value>(
  { name, parse, fallback, remedy }: Setting<Value>,
  environment: Readonly<Record<string, string | undefined>>,
): Value {
  const text = environment[name]?.trim();
  if (!text) return fallback;
  try {
    return parse(text);
  } catch {
    throw new ConfigurationError(`${name} must be ${remedy}.`);
  }
}
