/**
 * The key of one subject's records, wrapped by a key of the key ring. Deleting it erases the
 * subject. A case keeps its own in its row.
 */
export interface DataKeyTable {
  agency: string;
  subject: string;
  key_id: string;
  wrapped: Buffer;
  created_at: Date;
}
