/** The rewrite begins with a capital when the words it replaces do. */
export function sameCase(words: string, rewrite: string): string {
  const capital = /^\p{Lu}\p{Ll}/u.test(words) || /^\p{Lu}(?:\s|$)/u.test(words);
  return capital ? rewrite.charAt(0).toUpperCase() + rewrite.slice(1) : rewrite;
}
