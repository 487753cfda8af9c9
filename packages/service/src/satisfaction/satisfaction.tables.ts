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

/** Satisfaction with a service has dropped, with the counts that say so. */
export interface SatisfactionAlertTable {
  agency: string;
  id: string;
  service: string;
  at: Date;
  now_n: number;
  now_satisfied: number;
  before_n: number;
  before_satisfied: number;
}
