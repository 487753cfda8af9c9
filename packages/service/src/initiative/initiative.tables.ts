/** What makes a case an initiative: the author's words sealed, the published ones open to all. */
export interface InitiativeTable {
  agency: string;
  case_id: string;
  is_public: boolean;
  published_on: string | null;
  service: string | null;
  language: 'ru' | 'en';
  /** As published; null before. */
  title: string | null;
  body: string | null;
  /** `tsvector` of the published words. */
  search: string;
  supporters: number;
  change_id: string | null;
  /** Sealed `{ title, text }` of the author. */
  personal: Buffer;
}

/** One voice of one device. */
export interface InitiativeSupportTable {
  agency: string;
  case_id: string;
  device_hash: Buffer;
}
