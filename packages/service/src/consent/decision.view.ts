import type { DecisionPage } from '@zabota/contract';
import { openDecision } from './consent.reader.js';
import type { Consents, ConsentSight } from './consents.js';
import { fullName } from './receipt.js';
import type { SubjectStandings } from './standing.view.js';

const pageSize = 50;

const states = {
  grant: 'active',
  refuse: 'refused',
  'not-now': 'not-now',
  'never-ask': 'never-ask',
  withdraw: 'withdrawn',
} as const;

/** A page of what was decided, newest first; each line names the receipt that proves it. */
export async function viewDecisions(
  { reader }: Consents,
  { agency, texts, lang }: ConsentSight,
  standings: readonly SubjectStandings[],
  question: { readonly purpose?: string; readonly after?: string },
): Promise<DecisionPage> {
  const known = standings.flatMap(({ subject }) => subject ?? []);
  const ids = known.map(({ id }) => id);
  const rows = await reader.decisions(agency, ids, question, pageSize + 1);
  const next = rows.length > pageSize ? rows[pageSize - 1]?.id : undefined;
  const decisions = rows.slice(0, pageSize).map((row) => {
    const subject = known.find(({ id }) => id === row.subject);
    const opened = subject && openDecision(subject.key, agency, row.id, row.sealed);
    const item = texts.version(row.purpose, row.text_version) ?? texts.find(row.purpose);
    const title = item
      ? texts.view(item, lang).title
      : { text: opened?.receipt.pii_processing.purposes[0]?.purpose ?? row.purpose, lang };
    return {
      purpose: { id: row.purpose, title },
      decision: row.decision,
      state: states[row.decision],
      at: row.at.toISOString(),
      textVersion: row.text_version,
      receipt: row.id,
      sequence: row.seq,
      ...(opened?.representative && { representative: fullName(opened.representative) }),
    };
  });
  return { decisions, ...(next && { next }) };
}
