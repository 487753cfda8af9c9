import type { Selectable } from 'kysely';
import type { DataKey } from '../crypto/personal.js';
import type { IssuedCode } from '../crypto/receipt-code.js';
import type { Bilingual, Spoken } from '../content/words.js';
import type {
  ActionStatus,
  ActionKind,
  CaseFacts,
  Decision,
  NewAction,
  StageFacts,
  Term,
} from './case.facts.js';
import type { CaseTable } from './case.tables.js';
import type { ComplaintPersonal } from '../complaint/complaint.personal.js';
import type { CaseKind, CaseState, Regime } from '@zabota/contract';

export type CaseRow = Selectable<CaseTable>;

/** Who the client is, as far as the case has to know. */
export interface CasePersonal {
  readonly email?: string;
  readonly name?: string;
  readonly phone?: string;
  /** Number in the agency's own system. */
  readonly reference?: string;
}

/** What is sealed with the row of a case: one box, because a complaint and its client are read together. */
export interface SealedPersonal extends CasePersonal {
  readonly complaint?: ComplaintPersonal;
}

/** What became of a case, and to whom it was passed on. */
export type StoredDecision = Decision & { readonly addressee?: Bilingual };

export interface ActionRecord {
  readonly id: string;
  readonly kind: ActionKind;
  readonly status: ActionStatus;
  readonly dueOn: string;
  readonly words: NewAction['words'];
  readonly closed?: { readonly at: string; readonly channel: string };
  readonly answer?: { readonly at: string; readonly text?: string };
}

export interface EventRecord {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly channel: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly words?: Spoken;
}

export interface DocumentRecord {
  readonly id: string;
  readonly name: string;
  readonly sender: 'client' | 'agency';
  readonly action?: string;
  readonly at: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

export interface ComplaintRecord {
  readonly ground: string;
  readonly against: string;
  readonly answerBy: string;
  readonly registeredBy: string;
  readonly isUnproven: boolean;
  readonly personal: ComplaintPersonal;
}

/** An initiative in its author's words, and how it stands in public. */
export interface InitiativeRecord {
  readonly title: string;
  readonly text: string;
  readonly supporters: number;
  readonly change?: string;
}

export interface RelatedRecord {
  readonly number: string;
  readonly kind: CaseKind;
  readonly scenario: string;
  readonly service: string | null;
  readonly filed_at: string;
}

/** A case as it was read, with what is personal opened. */
export interface CaseRecord {
  readonly row: CaseRow;
  readonly key: DataKey;
  readonly personal: CasePersonal;
  readonly decision: StoredDecision;
  readonly stages: readonly StageFacts[];
  readonly actions: readonly ActionRecord[];
  readonly term?: Term;
  /** The latest ones, newest first. */
  readonly events: readonly EventRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly related: readonly RelatedRecord[];
  readonly complaint?: ComplaintRecord;
  readonly initiative?: InitiativeRecord;
}

/**
 * Where each sealed value stands; moved to another place it cannot be opened. A term was sealed in
 * a table of its own first, and the name of that place stays: else those boxes could not be opened.
 */
export const place = (agency: string, caseId: string) => ({
  personal: { agency, record: caseId, field: 'case.personal' },
  decision: { agency, record: caseId, field: 'case.decision' },
  term: { agency, record: caseId, field: 'case_deadline.personal' },
  complaint: { agency, record: caseId, field: 'complaint.personal' },
  initiative: { agency, record: caseId, field: 'initiative.personal' },
  declaration: { agency, record: caseId, field: 'declaration.personal' },
  event: (seq: number) => ({ agency, record: `${caseId}/${seq}`, field: 'case_event.personal' }),
  action: (id: string) => ({ agency, record: id, field: 'case_action.personal' }),
  answer: (id: string) => ({ agency, record: id, field: 'case_action.answer' }),
  document: (id: string) => ({ agency, record: id, field: 'case_document.personal' }),
});

/** What a transition has to know of a record. */
export function factsOf({ row, stages, actions, term, decision }: CaseRecord): CaseFacts {
  return {
    kind: row.kind,
    ...(row.regime && { regime: row.regime as Regime }),
    state: row.state as CaseState,
    stages,
    actions,
    ...(term && { term }),
    ...(decision.stop && { interrupted: decision.stop.interrupted }),
  };
}

/** What the receipt code of a case is made of. */
export type CodeOrigin = Pick<CaseRow, 'agency' | 'id' | 'generation' | 'code_key_id'>;

/** The receipt code of a case, as it was given out. */
export const issuedFor = ({ agency, id, generation, code_key_id }: CodeOrigin): IssuedCode => ({
  keyId: code_key_id,
  owner: { agency, caseId: id, generation },
});
