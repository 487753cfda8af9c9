// Tables of guides that a tool writes, and as the formatter leaves them.

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A text without the padding that the formatter adds to its tables. @param {string} markdown */
export const unpadded = (markdown) =>
  markdown.replace(/^\|.*$/gm, (line) => line.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---'));

/** The tables of a text alone. @param {string} markdown */
export const tablesIn = (markdown) => (unpadded(markdown).match(/^\|.*$/gm) ?? []).join('\n');
