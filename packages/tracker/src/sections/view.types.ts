import type { Case } from '@zabota/contract';
import type { TemplateResult } from 'lit';
import type { Parts } from '../parts/loaders.js';

/** What every section of an open case is drawn from. */
export interface View {
  readonly found: Case;
  /** Local date of the agency. */
  readonly today: string;
  readonly parts: Parts;
  /** A link to the complaint form with this case in it; nothing where there is no form. */
  readonly complain: (label: string, look?: 'button') => TemplateResult | undefined;
}
