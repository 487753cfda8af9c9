import type { AgencyContent } from '../../content/content.js';
import { hashOf } from '../../content/content.file.js';
import type { PurposeVersion } from '../purpose.view.js';

/** Puts a later text of a purpose into force; the old one stays known. @returns how to go back. */
export function adoptEdition(
  content: AgencyContent,
  item: PurposeVersion,
  change: 'material' | 'editorial',
): () => void {
  const data = [...item.value.data, { id: 'account', title: { ru: 'Номер счёта', en: 'Account' } }];
  const from = '2026-11-01';
  const value = { ...item.value, 'effective-from': from, change, data };
  const later = { id: item.id, version: hashOf(value), from, value };
  const { on, versions } = content;
  const mutable = content as { -readonly [Key in keyof AgencyContent]: AgencyContent[Key] };
  const edition = on('2026-11-23');
  const renewed = { ...edition, purposes: new Map([...edition.purposes, [item.id, later]]) };
  mutable.on = () => renewed;
  mutable.versions = (kind, id) =>
    kind === 'purposes' && id === item.id
      ? [...versions(kind, id), later as never]
      : versions(kind, id);
  return () => Object.assign(mutable, { on, versions });
}
