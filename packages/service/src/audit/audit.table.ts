/** Who of the staff read or changed what. Append only, and free of personal data. */
export interface AuditTable {
  agency: string;
  id: string;
  at: Date;
  /** Issuer and subject of the member of staff, or the id of an integration key. */
  actor: string;
  action: string;
  /** Kind and id of what was touched, for example `case/0198…`. */
  object: string;
  request: string;
}
