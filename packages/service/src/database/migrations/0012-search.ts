import { sql, type Kysely, type Migration } from 'kysely';
import { vectorOf } from '../../search/vector.js';

interface Published {
  readonly agency: string;
  readonly case_id: string;
  readonly title: string;
  readonly body: string;
}

/** The words of published initiatives, by our own stems: those of the database differ from build to build. */
async function stemAnew(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Published>`
    SELECT agency, case_id, title, body FROM initiative
    WHERE title IS NOT NULL AND body IS NOT NULL`.execute(db);
  for (const { agency, case_id, title, body } of rows)
    await sql`UPDATE initiative SET search = ${vectorOf(`${title} ${body}`)}
      WHERE agency = ${agency} AND case_id = ${case_id}`.execute(db);
}

export const search: Readonly<Record<string, Migration>> = { '0012-search-01': { up: stemAnew } };
