import type { Generated } from 'kysely';

/** What PostgreSQL looks through: one row for a requirement of a pack, in one language. */
export interface RequirementSearchTable {
  agency: string;
  pack: string;
  lang: string;
  id: string;
  /** A `tsvector`. */
  words: string;
  kept_at: Date;
}

/** A person’s word that assessors understood an easy-to-read text (C3 of readability.md). */
export interface RequirementAssessmentTable {
  agency: string;
  requirement: string;
  version: string;
  lang: string;
  at: Date;
  actor: string;
  assessors: string;
}

/** A declaration of compliance: what was declared is sealed, the list is not. */
export interface DeclarationTable {
  agency: string;
  case_id: string;
  checklist: string;
  version: string;
  /** Nobody is signed in and no work was done. */
  is_unproven: Generated<boolean>;
  /** Sealed `DeclarationPersonal`. */
  personal: Buffer;
}
