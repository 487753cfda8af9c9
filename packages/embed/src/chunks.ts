/** What the build alone knows. As short as it reads: every page loads it, for every touchpoint. */
export interface Chunks {
  /** Folder of this build, from the loader: called otherwise as soon as one file is another. */
  readonly build: string;
  /**
   * Each touchpoint needs two files at once: `core` and one that is called as its tag. Beside the
   * tag stands what it asks first: the address below the agency, and the names of its query. An
   * address that ends with a stroke goes on with the number of a case.
   */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

declare const ZABOTA_CHUNKS: Chunks;

export const chunks = ZABOTA_CHUNKS;
