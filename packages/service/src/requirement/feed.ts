import type { RequirementChange } from '@zabota/contract';
import { messagesIn, type Language } from '../messages/messages.js';

interface Feed {
  /** Address of the feed itself: its lasting name. */
  readonly self: string;
  readonly agency: string;
  /** Page on which a requirement is read; without one, entries have no link. */
  readonly page: string | undefined;
  readonly changes: readonly RequirementChange[];
  readonly lang: Language;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const instant = (day: string): string => `${day}T00:00:00Z`;

/** Changes as Atom (RFC 4287). */
export function writeFeed({ self, agency, page, changes, lang }: Feed): string {
  const words = messagesIn(lang).feed;
  const newest = changes.reduce((latest, { on }) => (on > latest ? on : latest), '1970-01-01');
  const entries = changes.map(({ id, title, on, kind, what, version }) => {
    const lines = [
      `<id>${xml(`${self}#${id}-${version}-${kind}`)}</id>`,
      `<title>${xml(`${words[kind]}: ${title.text}`)}</title>`,
      `<updated>${instant(on)}</updated>`,
      `<summary>${xml(what?.text ?? title.text)}</summary>`,
      ...(page ? [`<link rel="alternate" href="${xml(`${page}#requirement=${id}`)}"/>`] : []),
    ];
    return `<entry>${lines.join('')}</entry>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`${words.title}: ${agency}`)}</title>`,
    `<updated>${instant(newest)}</updated>`,
    `<author><name>${xml(agency)}</name></author>`,
    `<link rel="self" href="${xml(self)}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
}
