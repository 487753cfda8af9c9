/** The lines of Node that the tools here are made for, each with its oldest version; `engines` says the same. */
const lines = [
  { major: 20, minor: 19 },
  { major: 22, minor: 13 },
];
/** From here on every version will do. */
const anyFrom = 24;

/**
 * @param {string} version Such as `20.19.1`.
 * @returns {string | undefined} What to do about it, or nothing when it is good.
 */
export function complainAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isGood =
    major >= anyFrom || lines.some((line) => line.major === major && minor >= line.minor);
  if (isGood) return undefined;
  return `Zabota needs Node 20.19, 22.13 or 24, or newer ones of these lines, and this is Node ${version}: install one of them and run the command again.`;
}
