// Attributes and events of every touchpoint, in the guides: written from the comments above them in
// the sources. node tools/docs/reference.mjs writes them anew; a test holds both together.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, pid } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { analyse } from '../stories/analyse.mjs';
import { languages, root, slugsOf } from './guides.mjs';
import { spellOut } from './spell-out.mjs';
import { table, unpadded } from './table.mjs';

/** @typedef {import('./guides.mjs').Language} Language */
/** @typedef {import('../stories/manifest.mjs').Manifest} Manifest */
/** @typedef {import('../stories/manifest.mjs').Declaration} Declaration */
/** @typedef {import('../stories/manifest.mjs').Item} Item */

const words = {
  en: {
    attributes: ['Attribute', 'Meaning'],
    events: ['Event', 'When', 'Carries'],
    fields: ['Field', 'Holds', 'Meaning'],
    oneOf: 'One of',
    // Above each table: on a phone the heads of the columns are not seen.
    lead: { attributes: 'Attributes:', events: 'Events:', fields: 'Fields of the events:' },
  },
  ru: {
    attributes: ['Атрибут', 'Что значит'],
    events: ['Событие', 'Когда', 'Что несёт'],
    fields: ['Поле', 'Что в нём', 'Что значит'],
    oneOf: 'Одно из:',
    lead: { attributes: 'Атрибуты:', events: 'События:', fields: 'Поля событий:' },
  },
};

/** Where a guide holds what is written here; `every` stands for what all touchpoints have. */
const block = /(<!-- (attributes|events) ([\w-]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;

/** What the sources say, with every value spelt out. */
export function readManifest() {
  // Tests of the guides and of the states run side by side.
  const folder = `.cache/reference-${pid}`;
  try {
    return spellOut(analyse(folder));
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
}

/** What the sources say, in Russian. @returns {Map<string, string>} */
export const readRussian = () =>
  new Map(
    parse(readFileSync(join(root, 'docs/reference.yaml'), 'utf8')).map(
      (/** @type {{ en: string, ru: string }} */ { en, ru }) => [en, ru],
    ),
  );

/** What the comment says, without the number of a requirement. @param {Item} item */
function aboutOf({ name, description }) {
  if (!description) throw new Error(`Nothing is said of "${name}": write a comment above it.`);
  return description.replace(/ \(A\d+\)/g, '').replace(/\s+/g, ' ');
}

/** @param {Manifest} manifest */
const declarationsOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations);

/** @param {Manifest} manifest @param {string} tag @returns {Declaration} */
function elementOf(manifest, tag) {
  const element = declarationsOf(manifest).find(({ name, tagName }) =>
    tag === 'every' ? name === 'TouchpointElement' : tagName === tag,
  );
  if (!element) throw new Error(`There is no <${tag}> to tell of.`);
  return element;
}

/** Its own, without those of every touchpoint. @param {Declaration} element */
const attributesOf = ({ attributes = [] }) =>
  attributes.filter(({ inheritedFrom }) => !inheritedFrom);

/** What the analyzer guesses from calls has no name of ours. @param {Declaration} element */
const eventsOf = ({ events = [] }) => events.filter(({ name }) => name?.startsWith('zabota-'));

/** @param {Manifest} manifest @param {Item} event @returns {Item[]} */
const fieldsOf = (manifest, { type }) =>
  declarationsOf(manifest).find(({ name }) => name === type?.text)?.members ?? [];

/**
 * The fields of all events, each once: a name means the same in every event of an element.
 * @param {Manifest} manifest
 * @param {Declaration} element
 */
function allFields(manifest, element) {
  /** @type {Map<string, Item>} */
  const found = new Map();
  for (const field of eventsOf(element).flatMap((event) => fieldsOf(manifest, event))) {
    const before = found.get(field.name) ?? field;
    if (aboutOf(before) !== aboutOf(field))
      throw new Error(`Events of <${element.tagName}> tell of "${field.name}" in two ways.`);
    found.set(field.name, before);
  }
  return [...found.values()];
}

/** Everything that a guide says of an element. @param {Manifest} manifest @param {string} tag */
export function textsOf(manifest, tag) {
  const element = elementOf(manifest, tag);
  const fields = allFields(manifest, element);
  return [...attributesOf(element), ...eventsOf(element), ...fields].map(aboutOf);
}

/** The events of an element: when each comes, and the names of its fields. @param {Manifest} manifest @param {string} tag */
export const eventsIn = (manifest, tag) =>
  eventsOf(elementOf(manifest, tag)).map((event) => ({
    name: event.name,
    about: aboutOf(event),
    fields: fieldsOf(manifest, event).map(({ name }) => name),
  }));

/** @param {string} text */
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

/** @param {readonly string[]} texts */
const codes = (texts) => texts.map(code).join(', ');

/** The words that are allowed; none where more is. @param {Item} item */
const choicesOf = ({ type }) => type?.text.match(/'[^']+'/g) ?? [];

/**
 * The tables of a guide in one language.
 * @param {Manifest} manifest
 * @param {Language} language
 * @param {ReadonlyMap<string, string>} russian
 */
export function reference(manifest, language, russian) {
  const { oneOf, lead, ...heads } = words[language];
  const titled = (/** @type {keyof typeof heads} */ kind, /** @type {string[][]} */ rows) =>
    `${lead[kind]}\n\n${table(heads[kind], rows)}`;
  const say = (/** @type {Item} */ item) => {
    const text = aboutOf(item);
    const said = language === 'en' ? text : russian.get(text);
    if (!said) throw new Error(`docs/reference.yaml lacks the Russian for: ${text}`);
    return said;
  };
  const attributes = (/** @type {Declaration} */ element) => {
    const rows = attributesOf(element).map((attribute) => {
      const choices = choicesOf(attribute).map((choice) => choice.slice(1, -1));
      const among = choices.length > 0 ? ` ${oneOf} ${codes(choices)}.` : '';
      return [code(attribute.name), `${say(attribute)}${among}`];
    });
    return titled('attributes', rows);
  };
  const events = (/** @type {Declaration} */ element) => {
    const rows = eventsOf(element).map((event) => {
      const names = fieldsOf(manifest, event).map(({ name }) => name);
      return [code(event.name), say(event), codes(names) || '–'];
    });
    const fields = allFields(manifest, element).map((field) => {
      const held = field.type?.text.replace('readonly ', '') ?? '';
      return [code(field.name), codes(choicesOf(field)) || code(held), say(field)];
    });
    return `${titled('events', rows)}\n\n${titled('fields', fields)}`;
  };

  /** A guide with its tables as the sources have them. */
  return (/** @type {string} */ markdown) =>
    markdown.replace(block, (_, opening, kind, tag, closing) => {
      const element = elementOf(manifest, tag);
      return `${opening}\n${kind === 'events' ? events(element) : attributes(element)}\n\n${closing}`;
    });
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const [manifest, russian] = [readManifest(), readRussian()];
  for (const language of languages) {
    const renew = reference(manifest, language, russian);
    for (const slug of slugsOf(language)) {
      const file = join(root, 'docs', language, `${slug}.md`);
      const guide = readFileSync(file, 'utf8');
      const renewed = renew(guide);
      if (unpadded(renewed) !== unpadded(guide)) writeFileSync(file, renewed);
    }
  }
}
