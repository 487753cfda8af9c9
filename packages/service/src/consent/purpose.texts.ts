import type { Purpose } from '@zabota/contract';
import type { AgencyContent, Edition } from '../content/content.js';
import type { Language } from '../messages/messages.js';
import { versionName, viewPurpose, type PurposeVersion } from './purpose.view.js';

/** What is known of a text that somebody says they saw. */
export type SeenText = 'current' | 'outdated' | 'unknown';

/** The purposes of an agency in every version, on one day. */
export class PurposeTexts {
  readonly content: AgencyContent;
  readonly edition: Edition;
  readonly #views = new Map<string, Purpose>();
  readonly #inForce = new Map<string, readonly string[]>();

  constructor(content: AgencyContent, today: string) {
    this.content = content;
    this.edition = content.on(today);
  }

  get all(): readonly PurposeVersion[] {
    return [...this.edition.purposes.values()].sort(
      (one, other) => one.value.order - other.value.order || (one.id < other.id ? -1 : 1),
    );
  }

  find(id: string): PurposeVersion | undefined {
    return this.edition.purposes.get(id);
  }

  /** The text by the name that the ledger keeps. */
  version(id: string, name: string): PurposeVersion | undefined {
    return this.content.versions('purposes', id).find((item) => versionName(item) === name);
  }

  view(item: PurposeVersion, lang: Language): Purpose {
    const key = `${item.id}/${item.version}/${lang}`;
    const known = this.#views.get(key) ?? viewPurpose(this.content, this.edition, item, lang);
    this.#views.set(key, known);
    return known;
  }

  seen(item: PurposeVersion, hash: string, lang: Language): SeenText {
    const isOf = (version: PurposeVersion) => this.view(version, lang).text.hash === hash;
    if (isOf(item)) return 'current';
    return this.content.versions('purposes', item.id).some(isOf) ? 'outdated' : 'unknown';
  }

  /**
   * Names of the texts to which a consent still holds: the one in force, and those
   * before it as long as only the wording was mended.
   */
  inForce(item: PurposeVersion): readonly string[] {
    const known = this.#inForce.get(item.version) ?? this.#namesInForce(item);
    this.#inForce.set(item.version, known);
    return known;
  }

  #namesInForce(item: PurposeVersion): readonly string[] {
    const until = this.content
      .versions('purposes', item.id)
      .filter(({ from }) => from <= item.from)
      .reverse();
    const start = until.findIndex(({ version }) => version === item.version);
    const names: string[] = [];
    for (const version of until.slice(start)) {
      names.push(versionName(version));
      if (version.value.change !== 'editorial') break;
    }
    return names;
  }
}

const cache = new WeakMap<AgencyContent, Map<Edition, PurposeTexts>>();

/** The texts of a day; made once for an edition, because hashing them takes time. */
export function textsOf(content: AgencyContent, today: string): PurposeTexts {
  const editions = cache.get(content) ?? new Map<Edition, PurposeTexts>();
  cache.set(content, editions);
  const edition = content.on(today);
  const known = editions.get(edition) ?? new PurposeTexts(content, today);
  editions.set(edition, known);
  return known;
}
