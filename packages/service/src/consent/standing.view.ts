import type { Purpose, Standing } from '@zabota/contract';
import { say } from '../content/words.js';
import type { Language } from '../messages/messages.js';
import { openDecision, type ConsentRow } from './consent.reader.js';
import type { PurposeTexts } from './purpose.texts.js';
import type { PurposeVersion } from './purpose.view.js';
import { fullName } from './receipt.js';
import {
  endsSoon,
  legalDecisions,
  mayAsk,
  stateOf,
  type LastDecision,
  type StandingContext,
} from './standing.js';
import type { KnownSubject } from './subjects.js';
import { changesBetween } from './text.changes.js';

/** 152-ФЗ, article 21, part 5: data go within 30 days after a withdrawal. */
export const destructionDays = 30;
export const destructionLaw = {
  act: 'Федеральный закон №\u00a0152-ФЗ',
  article: 'статья 21, часть 5',
};

export interface StandingSight {
  readonly texts: PurposeTexts;
  readonly agency: string;
  readonly today: string;
  readonly lang: Language;
}

export const lastOf = (row: ConsentRow): LastDecision => ({
  decision: row.decision,
  revision: row.revision,
  textVersion: row.text_version,
  validUntil: row.valid_until,
  askAgainOn: row.ask_again_on,
});

/** How things stand between one subject and one purpose, as they read it. */
export function viewStanding(
  sight: StandingSight,
  item: PurposeVersion,
  subject: KnownSubject | undefined,
  row: ConsentRow | undefined,
): Standing {
  const { texts, today } = sight;
  const last = row && lastOf(row);
  const context: StandingContext = { today, inForce: texts.inForce(item) };
  const state = stateOf(last, context);
  return {
    state,
    revision: last?.revision ?? 0,
    ask: mayAsk(last, context),
    legal: [...legalDecisions(last, context)],
    endsSoon: state === 'active' && endsSoon(last, context),
    changes: row ? changesSince(sight, item, row) : [],
    ...(row && {
      at: row.at.toISOString(),
      textVersion: row.text_version,
      receipt: row.receipt,
      ...(row.valid_until && { validUntil: row.valid_until }),
      ...(row.ask_again_on && { askAgainOn: row.ask_again_on }),
    }),
    ...(row && subject && representativeOf(sight, subject, row)),
    ...(row?.due_on && destructionOf(sight, item, row, row.due_on)),
  };
}

/** What reads differently now from what was agreed to. */
function changesSince({ texts, lang }: StandingSight, item: PurposeVersion, row: ConsentRow) {
  const before = row.decision === 'grant' && texts.version(item.id, row.text_version);
  if (!before || before.version === item.version) return [];
  return changesBetween(texts.view(before, lang), texts.view(item, lang));
}

function representativeOf({ agency }: StandingSight, subject: KnownSubject, row: ConsentRow) {
  const { representative } = openDecision(subject.key, agency, row.receipt, row.sealed);
  return (
    representative && {
      representative: { name: fullName(representative), authority: representative.authority },
    }
  );
}

function destructionOf(
  { lang }: StandingSight,
  { value }: PurposeVersion,
  { done_at, act }: ConsentRow,
  dueOn: string,
): Pick<Standing, 'destruction'> {
  return {
    destruction: {
      status: done_at ? 'done' : 'planned',
      dueOn,
      ...(done_at && { doneAt: done_at.toISOString() }),
      what: value.data.map(({ title }) => say(title, lang)),
      law: destructionLaw,
      ...(act && { proof: act }),
    },
  };
}

/** A purpose with its standing; a device stands for site storage, a client for the rest. */
export function viewPurposeFor(
  sight: StandingSight,
  item: PurposeVersion,
  standings: readonly SubjectStandings[],
): Purpose {
  const purpose = sight.texts.view(item, sight.lang);
  const kind = item.value.kind === 'site-storage' ? 'device' : 'client';
  const of = standings.find((one) => one.kind === kind);
  if (!of || item.value.basis.kind === 'law') return purpose;
  const row = of.rows.find((one) => one.purpose === item.id);
  return { ...purpose, standing: viewStanding(sight, item, of.subject, row) };
}

/** What one of those who ask has decided; somebody who never did has no subject yet. */
export interface SubjectStandings {
  readonly kind: 'client' | 'device';
  readonly subject: KnownSubject | undefined;
  readonly rows: readonly ConsentRow[];
}
