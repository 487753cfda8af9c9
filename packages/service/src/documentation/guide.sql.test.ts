import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.js';

const guide = (language: string) =>
  readFileSync(
    new URL(`../../../../docs/${language}/running-the-service.md`, import.meta.url),
    'utf8',
  );

describe('A108: SQL in the guides', async () => {
  const { db } = await openTestDatabase();

  it.each(['ru', 'en'])('runs on the tables of this release (%s)', async (language) => {
    const blocks = [...guide(language).matchAll(/^```sql\n([\s\S]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, statement = ''] of blocks) await sql.raw(statement).execute(db);
  });
});
