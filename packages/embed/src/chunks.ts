/** Files of each touchpoint, by language and name; all that it needs at once, loaded together. */
export type Chunks = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Put here by the build, which alone knows the names of the files. */
declare const ZABOTA_CHUNKS: Chunks;

export const chunks = ZABOTA_CHUNKS;
