/** Work that must happen even if this process does not live to do it. */
export interface JobTable {
  id: string;
  agency: string;
  kind: string;
  /** A job with the same key is made once. */
  dedupe_key: string;
  /** JSON of ids and codes: no personal data. */
  payload: string;
  run_at: Date;
  attempts: number;
  lease_until: Date;
  lease_token: string | null;
  done_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
}
