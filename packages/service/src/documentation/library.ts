import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../messages/messages.js';

/** A heading of a guide with the text below it. */
export interface Section {
  /** Empty for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** A guide, ready to be shown. */
export interface Guide {
  readonly language: Language;
  /** The language it is written in: some are in English only. */
  readonly written: Language;
  readonly slug: string;
  readonly title: string;
  readonly html: string;
  readonly markdown: string;
  readonly sections: readonly Section[];
}

export interface Library {
  readonly chapters: readonly {
    readonly title: Readonly<Record<Language, string>>;
    readonly slugs: readonly string[];
  }[];
  readonly pages: readonly Guide[];
}

/** Where `tools/docs` writes the guides of this release. */
const place = new URL('../../dist/documentation.json', import.meta.url);

/** The guides of this release; absent where the documentation was not built. */
export const readLibrary = (): Library | undefined =>
  existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Library) : undefined;
