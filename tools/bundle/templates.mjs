// Refuses a template that our copy of lit-html, with its cuts, would draw wrongly.

/** Stands for a value within the text of a template. */
const value = '\0';

/** What the cuts of `ownTemplates` take for granted, and what breaks where it is not so. */
const rules = [
  { breaks: /<!--/, because: 'a comment' },
  { breaks: new RegExp(`</?[^\\s>${value}]*${value}`), because: 'a value in the name of a tag' },
  {
    breaks: new RegExp(`<[a-z][^<>]*\\s[^\\s=<>"']+=(${value}|')`),
    because: 'a value without double quotes',
  },
  {
    breaks: new RegExp(`<[a-z](?:[^<>"]|"[^"]*")*\\s${value}`),
    because: 'a value that stands on a tag',
  },
  { breaks: /<[a-z][^<>]*\/>/, because: 'a tag that ends in "/>"' },
];

/**
 * What is wrong with the text of one template.
 * @param {readonly string[]} strings Between its values.
 * @returns {string | undefined}
 */
export const faultOf = (strings) =>
  rules.find(({ breaks }) => breaks.test(strings.join(value)))?.because;

/** @typedef {{ type: string, tag?: { name?: string }, quasi?: { quasis: { value: { cooked: string } }[] } }} Node */

/**
 * The texts of all templates within a node.
 * @param {unknown} node
 * @returns {Generator<string[]>}
 */
function* templatesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  const { type, tag, quasi } = /** @type {Node} */ (node);
  if (type === 'TaggedTemplateExpression' && tag?.name === 'html' && quasi)
    yield quasi.quasis.map((part) => part.value.cooked);
  for (const inner of Object.values(node)) yield* templatesIn(inner);
}

/**
 * Looks at every template after the minifier, and stops the build at the first that would break.
 * @returns {import('rollup').Plugin}
 */
export const plainTemplates = () => ({
  name: 'plain-templates',
  transform(code, id) {
    if (!id.includes('/.build/') || !code.includes('html`')) return null;
    for (const strings of templatesIn(this.parse(code))) {
      const fault = faultOf(strings);
      if (fault) this.error(`${id} has ${fault} in the template ${strings.join('…')}`);
    }
    return null;
  },
});
