/** A signed-in member of staff; only the hash of the session's secret is kept. */
export interface StaffSessionTable {
  hash: Buffer;
  issuer: string;
  sub: string;
  /** JSON list of `agency:role`. */
  roles: string;
  created_at: Date;
  seen_at: Date;
}

/** A key of an agency's own system. Test keys make test cases only. */
export interface ApiKeyTable {
  agency: string;
  id: string;
  hash: Buffer;
  kind: 'test' | 'live';
  label: string;
  created_at: Date;
  revoked_at: Date | null;
}
