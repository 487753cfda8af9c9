/** A version of a scenario that some case began under; versions are never changed (A23). */
export interface ContentVersionTable {
  agency: string;
  version: string;
  kind: string;
  id: string;
  /** JSON. */
  content: string;
  loaded_at: Date;
}
