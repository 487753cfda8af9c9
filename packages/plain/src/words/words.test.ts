import { describe, expect, it } from 'vitest';
import type { PhraseGroup } from '../phrases/phrase.types.js';
import { fold } from '../text/tokens.js';
import { blame as englishBlame } from './en/blame.js';
import { officialese as english } from './en/officialese.js';
import { prepositions as englishPrepositions } from './en/prepositions.js';
import { waiver as englishWaiver } from './en/waiver.js';
import { blame } from './ru/blame.js';
import { officialese } from './ru/officialese.js';
import { prepositions } from './ru/prepositions.js';
import { waiver } from './ru/waiver.js';

const entriesOf = (groups: readonly PhraseGroup[]) => groups.flatMap(({ entries }) => entries);

describe('A05: lists of phrases', () => {
  it('hold at least 120 Russian and 80 English officialese entries', () => {
    expect(entriesOf(officialese).length).toBeGreaterThanOrEqual(120);
    expect(entriesOf(english).length).toBeGreaterThanOrEqual(80);
  });

  const lists = [
    ...officialese,
    ...english,
    prepositions,
    englishPrepositions,
    blame,
    englishBlame,
    waiver,
    englishWaiver,
  ];

  it('are written in the form in which words are compared', () => {
    const patterns = entriesOf(lists).map(([pattern]) => pattern);
    expect(patterns.filter((pattern) => pattern !== fold(pattern))).toEqual([]);
    expect(patterns.filter((pattern) => /\s{2}|^\s|\s$|^…|…$/.test(pattern))).toEqual([]);
  });

  it.each([
    ['Russian officialese', entriesOf(officialese)],
    ['English officialese', entriesOf(english)],
    ['Russian prepositions', prepositions.entries],
    ['English prepositions', englishPrepositions.entries],
  ])('%s names no phrase twice', (_, entries) => {
    const patterns = entries.map(([pattern]) => pattern);
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });
});
