import { createHash } from 'node:crypto';
import type { Purpose } from '@zabota/contract';
import type { AgencyContent, Edition } from '../content/content.js';
import type { Item } from '../content/content.file.js';
import type { PurposeItem } from '../content/purpose.schema.js';
import { say, type Bilingual } from '../content/words.js';
import { canonical } from '../crypto/canonical.js';
import type { Language } from '../messages/messages.js';

export type PurposeVersion = Item<PurposeItem>;

/** What stands in the ledger for a text: the day from which it holds, and the first signs of its hash. */
export const versionName = ({ from, version }: PurposeVersion): string =>
  `${from}-${version.slice(0, 8)}`;

/** The text as a person sees it in one language, with the hash of all that is shown. */
export function viewPurpose(
  content: AgencyContent,
  edition: Edition,
  item: PurposeVersion,
  asked: Language,
): Purpose {
  const { id, value } = item;
  // A text is shown whole in one language: half of it in another could not be agreed to.
  const lang = asked === 'en' && value.full.en ? 'en' : 'ru';
  const named = ({ id: name, title }: { readonly id: string; readonly title: Bilingual }) => ({
    id: name,
    title: say(title, lang),
  });
  const { situation, valid, basis, storage } = value;
  const about = situation ? edition.situations.get(situation)?.value : undefined;
  const page = edition.agency['data-page'];
  const shown = {
    id,
    kind: value.kind,
    ...(situation && about && { situation: named({ id: situation, title: about.title }) }),
    services: (value.services ?? []).flatMap((service) => {
      const title = edition.services.get(service)?.value.title;
      return title ? [named({ id: service, title })] : [];
    }),
    title: say(value.title, lang),
    summary: say(value.summary, lang),
    basis:
      basis.kind === 'law' ? { ...basis, explanation: say(basis.explanation, lang) } : { ...basis },
    data: value.data.map(named),
    uses: value.uses.map(named),
    actions: value.actions.map((action) => say(action, lang)),
    parties: [
      controllerOf(content, edition, lang),
      ...value.recipients.map(({ name, address, ...party }) => ({
        ...party,
        name: say(name, lang),
        address: say(address, lang),
      })),
    ],
    valid: { text: say(valid.text, lang), ...(valid.days && { days: valid.days }) },
    refusal: say(value.refusal, lang),
    withdrawal: say(value.withdrawal, lang),
    ...(storage && {
      storage: {
        keeps: storage.keeps.map(({ purpose, ...kept }) => ({
          ...kept,
          purpose: say(purpose, lang),
        })),
        googleConsent: storage['google-consent'],
      },
    }),
  };
  const full = say(value.full, lang);
  const hash = createHash('sha256').update(canonical({ shown, full })).digest('hex');
  return {
    ...shown,
    text: { version: versionName(item), hash, lang, since: item.from, full },
    ...(page && { page: lang === 'en' ? (page.en ?? page.ru) : page.ru }),
  };
}

function controllerOf({ id }: AgencyContent, { agency }: Edition, lang: Language) {
  const { operator, name, contact } = agency;
  return {
    id,
    role: 'controller' as const,
    name: say(name, lang),
    address: say(operator?.address ?? name, lang),
    contact: contact.phone ?? contact.email ?? '',
    type: 'state-body' as const,
    ...(operator && { number: operator.number }),
  };
}
