// What Storybook lists beside an element: only what a page can set, hear and style.

/**
 * @typedef {{ name: string, kind?: string, description?: string, type?: { text: string }, fieldName?: string, inheritedFrom?: object }} Item
 * @typedef {object} Declaration
 * @property {string} name
 * @property {string} [tagName]
 * @property {Item[]} [members]
 * @property {Item[]} [attributes]
 * @property {Item[]} [events]
 * @property {Item[]} [cssParts]
 * @property {Item[]} [slots]
 * @property {{ name: string, description: string, default: string, type: { text: string } }[]} [cssProperties]
 * @typedef {{ modules: { path?: string, declarations?: Declaration[] }[] }} Manifest
 */

/** A field as a page sets it: by its attribute or its property. @returns {Item} */
function setting(/** @type {Item} */ field, /** @type {Item} */ attribute) {
  const { text = 'string' } = field.type ?? {};
  // A panel has a field to type in for words, and asks for JSON where it does not know the type.
  const choices = text.includes("'") ? ` One of ${text.replaceAll(' | ', ', ')}.` : '';
  const spelt = attribute.name === field.name ? '' : ` Attribute \`${attribute.name}\`.`;
  return {
    ...field,
    description: `${field.description ?? ''}${choices}${spelt}`,
    type: { text: choices ? 'string' : text },
  };
}

/** @returns {Item[]} What a page can set of an element, its own and what all have. */
const settings = (/** @type {Declaration} */ { members = [], attributes = [] }) =>
  members.flatMap((field) => {
    const attribute = attributes.find(({ fieldName }) => fieldName === field.name);
    return attribute ? [setting(field, attribute)] : [];
  });

/** A custom property beside an element. */
const property = (/** @type {import('./tokens.mjs').Token} */ { name, value, about }) => ({
  name,
  description: about,
  default: value,
  type: { text: 'string' },
});

/**
 * The manifest without what is private, with what every touchpoint inherits, and every token: no
 * touchpoint has tokens of its own.
 * @param {Manifest} manifest
 * @param {readonly import('./tokens.mjs').Token[]} tokens
 */
export function readable(manifest, tokens) {
  const all = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const common = all.find(({ name }) => name === 'TouchpointElement');
  if (!common) throw new Error('The manifest lacks what all touchpoints have in common.');
  for (const element of all.filter(({ tagName }) => tagName)) {
    element.members = [...settings(element), ...settings(common)];
    element.attributes = [];
    element.cssProperties = tokens.map(property);
    // Storybook keeps all in one list by name: a part called as a property would take its place.
    element.cssParts = element.cssParts?.map((part) => ({ ...part, name: `::part(${part.name})` }));
    // A slot without a name would be left out.
    element.slots = element.slots?.map((slot) => ({ ...slot, name: slot.name || '(in the tag)' }));
    // What the analyzer guesses from calls has no name of ours.
    element.events = element.events?.filter(({ name }) => name?.startsWith('zabota-')) ?? [];
  }
  return manifest;
}

/** @returns {string[]} Events of an element, by name. */
export const eventsOf = (/** @type {Manifest} */ manifest, /** @type {string} */ tag) =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName === tag)
    .flatMap(({ events = [] }) => events.map(({ name }) => name));
