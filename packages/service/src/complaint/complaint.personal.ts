import type { Complainant, ComplaintInput, Representative } from '@zabota/contract';

/** What a complaint says and about whom: sealed with its case. */
export interface ComplaintPersonal {
  readonly happened: string;
  readonly wanted?: string;
  readonly learnedOn?: string;
  readonly principles: readonly string[];
  readonly againstName?: string;
  readonly complainant: Complainant;
  readonly representative?: Representative;
  readonly lang: ComplaintInput['lang'];
}
