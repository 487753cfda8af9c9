import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { LegalBasis, LocalDate, line, list, object } from '@zabota/contract';
import Type from 'typebox';
import { checkRequirements } from '../requirement/content/references.js';
import { contradictionsOn } from '../requirement/content/contradictions.js';
import { describeFinding, refuse, type Finding } from '../requirement/content/finding.js';
import { readRequirements, type RequirementItem } from '../requirement/content/requirement.file.js';
import { createCalendar, type Calendar, type ProductionYear } from '../deadline/calendar.js';
import { ContentError, hashOf, readItem, readItems, readYaml, type Item } from './content.file.js';
import { AgencyItem, contentKinds, type ContentKind } from './content.schema.js';
import type { AgencyContent, Content, Edition } from './content.js';
import { checkReferences } from './content.references.js';
import { KeptVersions } from './kept.items.js';

const Holidays = object({
  basis: LegalBasis,
  holidays: list(
    object({
      days: list(Type.String({ pattern: '^\\d{2}-\\d{2}$' }), { maxItems: 31 }),
      name: object({ ru: line(), en: line() }),
      moves: Type.Boolean(),
    }),
    { maxItems: 40 },
  ),
});

const Decree = object({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  daysOff: list(LocalDate, { maxItems: 366 }),
  shortDays: list(LocalDate, { maxItems: 366 }),
  workingWeekendDays: list(LocalDate, { maxItems: 104 }),
  transfers: Type.Record(LocalDate, LocalDate),
});

/** Values for `{name}` in an `agency.yaml`: what is known only where the service runs. */
export type Variables = Readonly<Record<string, string>>;

/** Where the demo agency site stands when nobody says otherwise. */
const demoSite: Variables = {
  site: 'http://127.0.0.1:8081',
  siteByName: 'http://localhost:8081',
  service: 'http://127.0.0.1:8080',
};

const kinds = Object.keys(contentKinds) as ContentKind[];
type Items = Record<ContentKind | 'requirements', Item<unknown>[]>;
const everything = [...kinds, 'requirements'] as const;

/**
 * Reads a content pack.
 *
 * `calendars/<country>/` and `laws/<country>/` hold what a country has in
 * common; any other folder with an `agency.yaml` is an agency, whose own items
 * stand before the common ones of the same name.
 *
 * @param variables Filled into `{name}` of each `agency.yaml`.
 * @throws ContentError that names the file and the place.
 */
export async function loadContent(
  folder: string,
  variables: Variables = demoSite,
): Promise<Content> {
  const names = await readdir(folder, { withFileTypes: true });
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const agencies = folders.filter((name) => name !== 'calendars' && name !== 'laws');
  const loaded = await Promise.all(agencies.map((name) => loadAgency(folder, name, variables)));
  return new Map(loaded.map((agency) => [agency.id, agency]));
}

async function loadAgency(
  folder: string,
  id: string,
  variables: Variables,
): Promise<AgencyContent> {
  const root = path.join(folder, id);
  const agency = await readItem(path.join(root, 'agency.yaml'), AgencyItem, variables);
  const laws = path.join(folder, 'laws', agency.value.country);
  await Promise.all([laws, root].map(refuseUnknownFolders));
  const all = await Promise.all(
    kinds.map(async (kind) => {
      const common = await readItems(path.join(laws, kind), contentKinds[kind]);
      const own = await readItems(path.join(root, kind), contentKinds[kind]);
      const renamed = new Set(own.map((item) => item.id));
      return [kind, [...common.filter((item) => !renamed.has(item.id)), ...own]] as const;
    }),
  );
  const requirements = await loadRequirements([laws, root]);
  const items = Object.fromEntries([...all, ['requirements', requirements]]) as Items;
  const content = createAgency(
    id,
    agency.value,
    items,
    await loadCalendar(folder, agency.value.country),
  );
  checkReferences(root, content.on('9999-12-31'));
  refuse(checkRequirements(requirements, content.on('9999-12-31')));
  refuse(contradictionsIn(content));
  return content;
}

/**
 * A folder that nothing reads is a slip of the pen, or a kind the service does not know yet.
 *
 * @throws ContentError that names the folder, and those that are read.
 */
async function refuseUnknownFolders(root: string): Promise<void> {
  const known: readonly string[] = everything;
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const unknown = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => `${path.join(root, name)}: nothing reads this folder.`);
  if (unknown.length > 0)
    throw new ContentError(`${unknown.join('\n')}\nFolders that are read: ${known.join(', ')}.`);
}

/** Contradictions of every day on which a rule begins, each named once. */
function contradictionsIn(content: AgencyContent): Finding[] {
  const days = new Set(content.requirements.map(({ from }) => from));
  const found = [...days].flatMap((day) => contradictionsOn(content.on(day), day));
  return [...new Map(found.map((one) => [describeFinding(one), one])).values()];
}

/** @throws ContentError with every finding that stops publishing, unreadable words among them. */
async function loadRequirements(roots: readonly string[]): Promise<Item<RequirementItem>[]> {
  const [common, own] = await Promise.all(
    roots.map((root) => readRequirements(path.join(root, 'requirements'))),
  );
  refuse([...(common?.findings ?? []), ...(own?.findings ?? [])]);
  const renamed = new Set(own?.items.map((item) => item.id));
  const all = [
    ...(common?.items ?? []).filter((item) => !renamed.has(item.id)),
    ...(own?.items ?? []),
  ];
  return all.sort((one, other) => one.from.localeCompare(other.from));
}

function createAgency(
  id: string,
  agency: AgencyItem,
  items: Items,
  calendar: Calendar,
): AgencyContent {
  const editions = new Map<string, Edition>();
  const kept = new KeptVersions(items as ConstructorParameters<typeof KeptVersions>[0]);
  // An edition lasts from one date on which something comes into force to the next.
  const starts = [
    ...new Set(everything.flatMap((kind) => items[kind].map(({ from }) => from))),
  ].sort();
  const edition = (date: string) =>
    Object.fromEntries([
      ['agency', agency],
      ...everything.map((kind) => [kind, effective(items[kind], date)] as const),
    ]) as unknown as Edition;
  return {
    id,
    calendar,
    requirements: items.requirements as Item<RequirementItem>[],
    on(date) {
      const start = starts.findLast((from) => from <= date) ?? '';
      const known = editions.get(start) ?? edition(start);
      editions.set(start, known);
      return known;
    },
    scenario: (version) => kept.find('services', version),
    instrument: (version) => kept.find('instruments', version),
    versions: (kind, of) => kept.of(kind, of),
    written: (kind) => kept.written(kind),
    adopt: (kind, item) => kept.adopt(kind, item),
  };
}

/** Of each item the latest version that has come into force. */
function effective(items: readonly Item<unknown>[], date: string): Map<string, Item<unknown>> {
  const inForce = items.filter(({ from }) => from <= date);
  inForce.sort((one, other) => one.from.localeCompare(other.from));
  return new Map(inForce.map((item) => [item.id, item]));
}

async function loadCalendar(folder: string, country: string): Promise<Calendar> {
  const root = path.join(folder, 'calendars', country);
  const { holidays } = await readYaml(path.join(root, 'holidays.yaml'), Holidays);
  const files = (await readdir(root)).filter((name) => /^\d{4}\.json$/.test(name)).sort();
  const decrees: ProductionYear[] = await Promise.all(
    files.map((name) => readYaml(path.join(root, name), Decree)),
  );
  const last = decrees.at(-1)?.year ?? 'none';
  return createCalendar(`${country}-${last}-${hashOf([decrees, holidays])}`, decrees, holidays);
}
