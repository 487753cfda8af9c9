import type { Named, UseEntry, UsePage } from '@zabota/contract';
import type { Selectable } from 'kysely';
import { say, type Bilingual } from '../content/words.js';
import { messagesIn } from '../messages/messages.js';
import type { ConsentUseTable } from './consent.tables.js';
import type { ConsentSight } from './consents.js';

type Row = Selectable<ConsentUseTable>;

export const usesPage = 50;

/** A page of the use log; one row more than a page says that it goes on. */
export function viewUses(sight: ConsentSight, rows: readonly Row[], size = usesPage): UsePage {
  const next = rows.length > size ? rows[size - 1]?.id : undefined;
  const uses = rows.slice(0, size).map((row) => viewUse(sight, row));
  return { uses, ...(next && { next }) };
}

function viewUse({ texts, lang }: ConsentSight, row: Row): UseEntry {
  const item = texts.version(row.purpose, row.text_version) ?? texts.find(row.purpose);
  const words = item?.value;
  const named = (
    all: readonly { readonly id: string; readonly title: Bilingual }[] | undefined,
    id: string,
  ): Named => ({ id, title: say(all?.find((one) => one.id === id)?.title ?? { ru: id }, lang) });
  const { noConsent } = messagesIn(lang);
  const { result, result_at, result_case } = row;
  return {
    id: row.id,
    at: row.at.toISOString(),
    purpose: { id: row.purpose, title: say(words?.title ?? { ru: row.purpose }, lang) },
    body: say(texts.edition.agency.name, lang),
    use: named(words?.uses, row.use),
    data: (JSON.parse(row.data) as string[]).map((id) => named(words?.data, id)),
    allowed: row.allowed,
    basis: words?.basis.kind ?? 'consent',
    ...(row.why && { why: { text: noConsent[row.why] ?? row.why, lang } }),
    ...(result &&
      result_at && {
        result: {
          at: result_at.toISOString(),
          text: named(words?.results, result).title,
          ...(result_case && { case: result_case }),
        },
      }),
  };
}
