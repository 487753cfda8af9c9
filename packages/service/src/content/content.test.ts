import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AgainstKind } from '@zabota/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from './content.file.js';
import { loadContent } from './content.loader.js';
import { say } from './words.js';

const demo = fileURLToPath(new URL('../../content/', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zabota-content-'));
  await cp(demo, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (file: string, from: string | RegExp, to: string) => {
  const name = path.join(folder, file);
  const text = await readFile(name, 'utf8');
  expect(text).toMatch(from);
  await writeFile(name, text.replace(from, to));
};

describe('the demo content pack', () => {
  it('A113: lists services with owner, manager, cost, term and stages', async () => {
    const edition = (await loadContent(demo)).get('demo-housing')?.on('2026-11-23');
    expect(edition?.services.size).toBeGreaterThanOrEqual(5);
    for (const { value } of edition?.services.values() ?? []) {
      expect(value.owner.role.ru).not.toBe('');
      expect(edition?.managers.has(value.manager)).toBe(true);
      expect(value.stages[0]?.id).toBe('registration');
      expect(value.stages.at(-1)?.['by-day']).toBe(value.term.count);
    }
  });

  it('never leaves the sign № alone at the end of a line', async () => {
    const edition = (await loadContent(demo)).get('demo-housing')?.on('2026-11-23');
    const all = JSON.stringify(edition, (_name, value: unknown) =>
      value instanceof Map ? [...value.values()] : value,
    );
    expect(all).toContain('Федеральный закон №\u00a0210-ФЗ');
    expect(all).toContain('реквизиты приказа №\u00a0341');
    expect(all).not.toContain('№ ');
  });

  it('keeps the version of words that stay together on a line, or consents and cases would be of another', async () => {
    const edition = (await loadContent(demo)).get('demo-housing')?.on('2026-11-23');
    const regime = edition?.regimes.get('210-fz');
    const asWritten = JSON.stringify(regime?.value).replaceAll('№\u00a0', '№ ');
    expect(asWritten).not.toBe(JSON.stringify(regime?.value));
    expect(regime?.version).toBe(hashOf(JSON.parse(asWritten)));
  });

  it('A54: asks about every ground of 210-ФЗ, omission and "something else" included', async () => {
    const grounds = [
      ...((await loadContent(demo)).get('demo-housing')?.on('2026-11-23').grounds.values() ?? []),
    ];
    const service = grounds.filter(({ value }) =>
      value.regimes.every(({ regime }) => regime === '210-fz'),
    );
    expect(service).toHaveLength(10);
    expect(service.some(({ value }) => value.omission)).toBe(true);
    expect(grounds.map(({ id }) => id)).toContain('other');
    expect(grounds.map(({ id }) => id)).toContain('principles');
  });

  it('says everything in English, too', async () => {
    const edition = (await loadContent(demo)).get('demo-housing')?.on('2026-11-23');
    const russianOnly: unknown[] = [];
    JSON.stringify(
      [
        ...(edition?.services ?? []),
        ...(edition?.topics ?? []),
        ...(edition?.grounds ?? []),
        ...(edition?.regimes ?? []),
        ...(edition?.principles ?? []),
        ...(edition?.['stop-reasons'] ?? []),
        ...(edition?.answers ?? []),
        ...(edition?.managers ?? []),
        edition?.agency,
      ],
      (_, value: unknown) => {
        if (value !== null && typeof value === 'object' && 'ru' in value && !('en' in value))
          russianOnly.push(value);
        return value;
      },
    );
    expect(russianOnly).toEqual([]);
  });
});

describe('dated content', () => {
  it('59-ФЗ: identification is asked for since 30 March 2025 and not before', async () => {
    const agency = (await loadContent(demo)).get('demo-housing');
    expect(agency?.on('2025-03-29').regimes.get('59-fz')?.value.accepts).toBe('always');
    expect(agency?.on('2025-03-30').regimes.get('59-fz')?.value.accepts).toBe('identified');
  });

  it('A23: an old scenario is found by the version a case keeps', async () => {
    const agency = (await loadContent(demo)).get('demo-housing');
    const heating = agency?.on('2026-11-23').services.get('heating');
    expect(agency?.scenario(heating?.version ?? '')).toBe(heating);
    await change('demo-housing/services/heating.yaml', 'В квартире холодно', 'Холодно дома');
    const changed = (await loadContent(folder))
      .get('demo-housing')
      ?.on('2026-11-23')
      .services.get('heating');
    expect(changed?.version).not.toBe(heating?.version);
  });

  it('the calendar has another version when a decree is added', async () => {
    const before = (await loadContent(folder)).get('demo-housing')?.calendar;
    expect(before?.isPreliminary(2027)).toBe(true);
    const year = { year: 2027, daysOff: [], shortDays: [], workingWeekendDays: [], transfers: {} };
    await writeFile(path.join(folder, 'calendars/ru/2027.json'), JSON.stringify(year));
    const after = (await loadContent(folder)).get('demo-housing')?.calendar;
    expect(after?.isPreliminary(2027)).toBe(false);
    expect(after?.version).not.toBe(before?.version);
  });
});

describe('content that cannot be used', () => {
  const fault = () =>
    loadContent(folder).then(
      () => '',
      (error: Error) => error.message,
    );

  it('is named by file, line and place', async () => {
    await change('demo-housing/services/heating.yaml', 'count: 5', 'count: five');
    expect(await fault()).toMatch(/services\/heating\.yaml:1\d \/term\/count must be integer/);
  });

  it('an unknown field is not dropped in silence', async () => {
    await change('laws/ru/grounds/other.yaml', 'omission: false', 'omision: false');
    expect(await fault()).toMatch(/other\.yaml.*omision/s);
  });

  it.each(['demo-housing/servces', 'laws/ru/offices'])(
    'a folder that nothing reads is named: %s',
    async (name) => {
      await mkdir(path.join(folder, name));
      expect(await fault()).toContain(`${path.join(folder, name)}: nothing reads this folder.`);
      expect(await fault()).toMatch(/Folders that are read: .*services/);
    },
  );

  it('a name that leads nowhere is refused', async () => {
    await change('demo-housing/services/heating.yaml', 'manager: residents', 'manager: nobody');
    expect(await fault()).toMatch(/services\/heating\.yaml: there is no manager "nobody"/);
  });

  it.each(AgainstKind.enum)('A43: it must say who considers a complaint about %s', async (kind) => {
    await change('demo-housing/agency.yaml', new RegExp(`^  ${kind}:`, 'm'), `  x-${kind}:`);
    expect(await fault()).toContain(`complaint about "${kind}"`);
  });
});

describe('a text without English', () => {
  it('falls back to Russian and says so', () => {
    expect(say({ ru: 'Да' }, 'en')).toEqual({ text: 'Да', lang: 'ru' });
    expect(say({ ru: 'Да', en: 'Yes' }, 'en')).toEqual({ text: 'Yes', lang: 'en' });
    expect(say({ ru: 'Да', en: 'Yes' }, 'ru')).toEqual({ text: 'Да', lang: 'ru' });
  });
});
