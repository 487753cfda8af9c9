/** A period as it was published: written once, never changed, so that no two versions can be compared. */
export interface SatisfactionPeriodTable {
  agency: string;
  period: string;
  frozen_on: string;
  /** JSON `PublishedGroups`. */
  groups: string;
}

/** The ready answer about one subject, one row a language. */
export interface SatisfactionTableTable {
  agency: string;
  subject: string;
  language: 'ru' | 'en';
  /** JSON `Satisfaction`. */
  document: string;
}
