import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.js';
import { loadContent } from '../../content/content.loader.js';
import { openTestDatabase } from '../../testing/test-database.js';
import { buildCatalogue } from '../catalogue.js';
import { excerptOf } from './excerpt.js';
import { MemorySearch } from './memory.search.js';
import { knowsRussian, PostgresSearch } from './postgres.search.js';
import { distanceOf } from './spelling.js';
import { normalise, stem } from '../../search/stem.js';
import { questionWords, wordsOf } from '../../search/words.js';

const content = (
  await loadContent(fileURLToPath(new URL('../../../content/', import.meta.url)))
).get('demo-housing')!;
const ru = buildCatalogue(content, '2026-11-23', 'ru');
const en = buildCatalogue(content, '2026-11-23', 'en');
const database = await openTestDatabase();

describe('the stem of a word', () => {
  it('is the one of PostgreSQL, for every Russian word of the demo', async () => {
    const all = ru.documents().flatMap(({ texts }) => texts.flatMap((text) => wordsOf(text)));
    const words = [...new Set(all.map(({ word }) => word))].filter((word) => /^[а-я]+$/.test(word));
    expect(words.length).toBeGreaterThan(800);
    const { rows } = await sql<{ word: string; stem: string | null }>`
      SELECT word, (ts_lexize('russian_stem', word))[1] AS stem FROM unnest(${words}::text[]) AS word
    `.execute(database.db);
    const different = rows
      .filter((row) => row.stem !== null && stem(row.word, 'ru') !== row.stem)
      .map((row) => `${row.word}: ${row.stem}, not ${stem(row.word, 'ru')}`);
    expect(different).toEqual([]);
  });

  it('ё is е', () => expect(normalise('Счётчики')).toBe('счетчики'));
});

describe.each([
  ['PostgreSQL', new PostgresSearch(database.db, systemClock)],
  ['memory', new MemorySearch()],
])('A05: a search by %s', async (_, search) => {
  await search.keep(ru.pack, ru.documents());
  await search.keep(en.pack, en.documents());
  const find = async (question: string, catalogue = ru) => {
    const words = catalogue.vocabulary.correct(questionWords(question));
    return (await search.find(catalogue.pack, words)).map(({ id }) => id);
  };

  it.each([
    ['перепланировкой квартиры', 'flat-remodelling-approval'],
    ['СЧЁТЧИКАМ', 'meter-reading-access'],
    ['счетчик', 'meter-reading-access'],
    ['огнетушителей в магазине', 'fire-extinguishers'],
    ['зарегистрировать дрон', 'drone-registration'],
    ['потеряли чемодан', 'baggage-liability-600'],
    ['снести стену', 'flat-remodelling-approval'],
    ['пени за квартиру', 'housing-late-payment-penalty'],
  ])('%s leads to %s, whatever form was typed', async (question, id) => {
    expect((await find(question)).slice(0, 3)).toContain(id);
  });

  it.each([
    ['перепланеровка', 'flat-remodelling-approval'],
    ['агнетушитель', 'fire-extinguishers'],
    ['счечик', 'meter-reading-access'],
    ['ltnb hzljv', 'children-adjacent-seats'],
  ])('%s is understood although misspelt', async (question, id) => {
    expect((await find(question)).slice(0, 3)).toContain(id);
  });

  it('a beginning is enough', async () => {
    expect(await find('огнет')).toContain('fire-extinguishers');
  });

  it('English is found, too', async () => {
    expect((await find('altering walls', en))[0]).toBe('flat-remodelling-approval');
    expect(await find('registering drones', en)).toContain('drone-registration');
  });

  it('all words come before any word; none is nothing', async () => {
    expect((await find('дрон номер'))[0]).toMatch(/^drone-/);
    expect(await find('дрон перепланировка')).toEqual(
      expect.arrayContaining(['drone-registration', 'flat-remodelling-approval']),
    );
    expect(await find('жюри')).toEqual([]);
  });

  it.each(["'; DROP TABLE requirement_search; --", ':* & | ! ( ) <->', '%_\\', '🦔', ' '])(
    '%j does no harm',
    async (question) => {
      await find(question);
      expect(await find('дрон')).not.toEqual([]);
    },
  );

  it('a pack that is kept twice is found once', async () => {
    await search.keep(ru.pack, ru.documents());
    const found = await find('дрон');
    expect(new Set(found).size).toBe(found.length);
  });

  it('another agency finds nothing of this pack', async () => {
    expect(await search.find({ ...ru.pack, agency: 'other' }, ['дрон'])).toEqual([]);
  });
});

describe('the database', () => {
  it('knows Russian word forms', async () => {
    expect(await knowsRussian(database.db)).toBe(true);
  });
});

describe('spelling', () => {
  it.each([
    ['счет', 'счёт', 1],
    ['дорн', 'дрон', 1],
    ['дрон', 'дрон', 0],
    ['кот', 'самолет', 3],
  ])('%s and %s are %i apart', (one, other, distance) => {
    expect(distanceOf(one, other, 2)).toBe(distance);
  });
});

describe('an excerpt', () => {
  it('marks the words that were looked for, whatever their form', () => {
    const found = excerptOf(['Платите вовремя.', 'Счёт приходит до 5-го числа.'], ['счета'], 'ru');
    expect(found?.text.slice(found.marks[0]?.start, found.marks[0]?.end)).toBe('Счёт');
  });

  it('is cut between words, and the marks stay where they are', () => {
    const text = `${'слово '.repeat(80)}чемодан ${'слово '.repeat(80)}`;
    const found = excerptOf([text], ['чемодан'], 'ru');
    expect(found?.text.length).toBeLessThan(240);
    expect(found?.text.slice(found.marks[0]?.start, found.marks[0]?.end)).toBe('чемодан');
    expect(found?.text).toMatch(/^… слово.* …$/);
  });
});
