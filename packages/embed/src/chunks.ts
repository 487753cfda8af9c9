/** What the build alone knows. As short as it reads: every page loads it, for every touchpoint. */
export interface Chunks {
  /** Folder of this build beside the loader: called otherwise as soon as one file is another. */
  readonly build: string;
  /**
   * Of each touchpoint the files that it needs at once besides `core`, in one line: first its own,
   * which is called as its tag is without `zabota-`.
   */
  readonly touchpoints: readonly string[];
}

declare const ZABOTA_CHUNKS: Chunks;

export const chunks = ZABOTA_CHUNKS;
