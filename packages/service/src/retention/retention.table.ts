/** That records went at the end of their term: how many, of what kind, by which rule. Nothing about whom. */
export interface RetentionActTable {
  agency: string;
  id: string;
  at: Date;
  kind: 'consents' | 'uses' | 'cases' | 'complaints' | 'letters' | 'readings';
  /** What had ended before this day went. */
  ended_before: string;
  /** Clients and devices for `consents`, lines of their log for `uses` and `readings`, else what the kind says. */
  count: number;
  /** The rule of the agency by which they were kept until then. */
  law: string;
}
