import type { Language } from '../language.js';
import type { Inspection } from './inspect.js';

/** A file that could not be read: where and why. */
export interface Unreadable {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Outcome {
  readonly inspections: readonly Inspection[];
  readonly unreadable: readonly Unreadable[];
}

/** Writes an outcome in one format; `reasons` is the language of the explanations. */
export type Reporter = (outcome: Outcome, reasons: Language) => string;
