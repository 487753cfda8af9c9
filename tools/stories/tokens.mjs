// The tokens of a DTCG file as a page sets them.

/**
 * @typedef {object} Token
 * @property {string} name Of the custom property.
 * @property {string} value As CSS writes it.
 * @property {string} about
 */

/** @param {unknown} value */
const cssValue = (value) =>
  typeof value === 'object' && value !== null && 'unit' in value && 'value' in value
    ? `${value.value}${value.unit}`
    : String(value);

/**
 * Walks a file: a node with `$value` is a token, anything else a group.
 * @param {object} node
 * @param {readonly string[]} [path]
 * @returns {Token[]}
 */
export function tokensOf(node, path = []) {
  if ('$value' in node) {
    const about = '$description' in node ? String(node.$description) : '';
    return [{ name: `--zabota-${path.join('-')}`, value: cssValue(node.$value), about }];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key.startsWith('$') || typeof child !== 'object' || child === null
      ? []
      : tokensOf(child, [...path, key]),
  );
}
