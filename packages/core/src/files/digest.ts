/**
 * SHA-256 of a file, in lower-case hex; nothing on an insecure origin, where
 * browsers withhold `crypto.subtle`. The file is read whole: 20 MB at most.
 */
export async function sha256(file: Blob): Promise<string | undefined> {
  // Typed as always there, absent outside https and localhost.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  return hexOf(await subtle.digest('SHA-256', await file.arrayBuffer()));
}

/** Bytes as lower-case hex. */
export const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
