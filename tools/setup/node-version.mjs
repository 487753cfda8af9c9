/** The oldest Node that everything here was run on. */
const oldest = { major: 20, minor: 19 };

/**
 * @param {string} version Such as `20.19.1`.
 * @returns {string | undefined} What to do about it, or nothing when it is good.
 */
export function complainAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined;
  return `Zabota needs Node ${oldest.major}.${oldest.minor} or newer and this is Node ${version}: install a newer one and run the command again.`;
}
