import type { Item } from './content.file.js';
import type { KeptItems, KeptKind } from './content.js';

type Kept = { readonly [Kind in KeptKind]: Map<string, Item<KeptItems[Kind]>> };

/** Kinds of content that people decide about or cases begin under: no version of them is ever lost. */
export const keptKinds: readonly KeptKind[] = ['services', 'purposes', 'situations', 'instruments'];

/** Versions by kind: those of this pack, and earlier ones that were adopted. */
export class KeptVersions {
  readonly #written: Kept;
  readonly #adopted: Kept = {
    services: new Map(),
    purposes: new Map(),
    situations: new Map(),
    instruments: new Map(),
  };

  constructor(items: { readonly [Kind in KeptKind]: readonly Item<KeptItems[Kind]>[] }) {
    const byVersion = <Value>(all: readonly Item<Value>[]) =>
      new Map(all.map((item) => [item.version, item]));
    this.#written = {
      services: byVersion(items.services),
      purposes: byVersion(items.purposes),
      situations: byVersion(items.situations),
      instruments: byVersion(items.instruments),
    };
  }

  written<Kind extends KeptKind>(kind: Kind): readonly Item<KeptItems[Kind]>[] {
    return [...this.#written[kind].values()];
  }

  find<Kind extends KeptKind>(kind: Kind, version: string): Item<KeptItems[Kind]> | undefined {
    return this.#written[kind].get(version) ?? this.#adopted[kind].get(version);
  }

  /** Oldest first; of two that begin on one day, the one of this pack is the later. */
  of<Kind extends KeptKind>(kind: Kind, id: string): readonly Item<KeptItems[Kind]>[] {
    const all = [...this.#adopted[kind].values(), ...this.#written[kind].values()];
    return all
      .filter((item) => item.id === id)
      .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  }

  adopt<Kind extends KeptKind>(kind: Kind, item: Item<KeptItems[Kind]>): void {
    if (!this.find(kind, item.version)) this.#adopted[kind].set(item.version, item);
  }
}
