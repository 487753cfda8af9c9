/** One file on its way to a submission. Its own subject: the name is sealed under a key that goes with it. */
export interface UploadTable {
  agency: string;
  id: string;
  personal: Buffer;
  declared_size: number;
  declared_sha256: string | null;
  /** Random name in the file store, once the file arrived whole. */
  storage_key: string | null;
  size: number | null;
  sha256: string | null;
  media_type: string | null;
  created_at: Date;
  expires_at: Date;
  /** The case that carries the file; unclaimed files go after a day. */
  claimed_by: string | null;
}
