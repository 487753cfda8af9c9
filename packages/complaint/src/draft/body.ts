import type { ChallengeAnswer, ComplaintInput, ComplaintRoute, FileClaim } from '@zabota/contract';
import { isoDate } from '@zabota/core';
import { postalAddressOf } from './demands.js';
import { isAboutSomebody, isPerson, type ComplaintDraft } from './draft.js';

/** What a complaint carries besides the words of the client. */
export interface Enclosures {
  readonly lang: ComplaintInput['lang'];
  /** Number of the case the complaint is about. */
  readonly case?: string | undefined;
  /** Life situation of the page (A01). */
  readonly situation?: string | undefined;
  readonly files: readonly FileClaim[];
  /** Upload that holds the paper of the representative. */
  readonly authority?: string | undefined;
  readonly challenge?: ChallengeAnswer | undefined;
}

/**
 * The body of `sendComplaint`: the draft without what was left empty and
 * without answers to questions that are not asked of this client any more.
 * Words go as they were typed.
 */
export function complaintBody(
  draft: ComplaintDraft,
  route: ComplaintRoute | undefined,
  enclosures: Enclosures,
): ComplaintInput {
  const {
    topic: _topic,
    elsewhere: _elsewhere,
    represented,
    against,
    complainant,
    representative,
    learnedOn,
    ...rest
  } = draft;
  const { name, organisation, residence, ...reach } = complainant;
  const { authority, ...carried } = enclosures;
  return withoutBlanks({
    ...rest,
    ...carried,
    learnedOn: isoDate(learnedOn),
    against: { kind: against.kind, name: isAboutSomebody(draft) ? against.name : '' },
    complainant: {
      ...reach,
      postalAddress: postalAddressOf(draft, route),
      ...(isPerson(draft) ? { name, residence } : { organisation }),
    },
    representative: represented ? { ...representative, file: authority } : undefined,
  }) as ComplaintInput;
}

/** Leaves out empty words, lists and objects, at any depth. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value : undefined;
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutBlanks(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
}
