import type { ClarityQuery, ParagraphClarity } from '@zabota/contract';
import { sql } from 'kysely';
import type { Sight } from '../case/case.view.js';
import type { AgencyContent } from '../content/content.js';
import { say } from '../content/words.js';
import type { Db } from '../database/database.js';
import type { LocalDate } from '../deadline/local-date.js';
import { wilson } from '../satisfaction/wilson.js';
import type { Entry } from './catalogue.js';
import { viewOwner } from './checked.view.js';
import { paragraphWords } from './clarity.view.js';

const most = 200;
const values = ['clear', 'unclear', 'needless'] as const;
type Value = (typeof values)[number];

/** Answers of one choice to one paragraph, as the database counts them. */
interface Counted {
  readonly subject: string;
  readonly edition: string | null;
  /** Only where the edition was not written down. */
  readonly day: LocalDate | null;
  readonly wording: string;
  readonly answers: string;
  readonly count: number;
}

interface Heap {
  readonly id: string;
  readonly paragraph: string;
  readonly version: string;
  readonly counts: Record<Value, number>;
}

/** Every mark of the agency's requirements, counted once and sorted by how sure the trouble is. */
export async function clarityOf(
  db: Db,
  { content, at, lang }: Sight,
  query: ClarityQuery,
): Promise<{ readonly total: number; readonly paragraphs: ParagraphClarity[] }> {
  const heaps = heapsOf(await count(db, content.id, query), content);
  const edition = content.on(at.today);
  const known = new Map(content.requirements.map((entry) => [entry.version, entry]));
  const words = new Map<Entry, ReadonlyMap<string, string>>();
  const paragraphs = heaps.map(({ id, paragraph, version, counts }): ParagraphClarity => {
    const entry = known.get(version);
    const current = edition.requirements.get(id);
    const shown = entry ?? current ?? content.requirements.findLast((item) => item.id === id);
    if (entry && !words.has(entry)) words.set(entry, paragraphWords(entry, lang));
    const text = entry && words.get(entry)?.get(paragraph);
    const { clear, unclear, needless } = counts;
    return {
      requirement: { id, title: say(shown?.value.title ?? { ru: id }, lang) },
      owner: viewOwner(edition, lang),
      ...(paragraph && { paragraph }),
      ...(text !== undefined && { text: { text, lang } }),
      edition: {
        ...(version && { version }),
        ...(entry && { from: entry.from }),
        current: version !== '' && version === current?.version,
      },
      ...counts,
      trouble: wilson(unclear + needless, clear + unclear + needless),
    };
  });
  const troubled = ({ unclear, needless }: ParagraphClarity) => unclear + needless;
  paragraphs.sort(
    (one, other) =>
      other.trouble.low - one.trouble.low ||
      troubled(other) - troubled(one) ||
      one.requirement.id.localeCompare(other.requirement.id),
  );
  return { total: paragraphs.length, paragraphs: paragraphs.slice(0, most) };
}

/** The condition on the subject is written out, word for word that of the index. */
async function count(
  db: Db,
  agency: string,
  { requirement, since }: ClarityQuery,
): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    SELECT subject, edition, CASE WHEN edition IS NULL THEN received_on END AS day,
      instrument_version AS wording, answers, count(*)::int AS count
    FROM feedback
    WHERE agency = ${agency} AND subject LIKE 'requirement:%' AND is_counted
      ${requirement ? sql`AND split_part(subject, '.', 1) = ${`requirement:${requirement}`}` : sql``}
      ${since ? sql`AND received_on >= ${since}` : sql``}
    GROUP BY 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

/** One heap for each paragraph of each edition; words that ask something else are left out. */
function heapsOf(rows: readonly Counted[], content: AgencyContent): Heap[] {
  const heaps = new Map<string, Heap>();
  for (const { subject, edition, day, wording, answers, count } of rows) {
    const value = markIn(answers, wording, content);
    if (!value) continue;
    const [id = '', ...rest] = subject.slice('requirement:'.length).split('.');
    const version = edition ?? (day && content.on(day).requirements.get(id)?.version) ?? '';
    const key = `${subject} ${version}`;
    const heap = heaps.get(key) ?? {
      id,
      paragraph: rest.join('.'),
      version,
      counts: { clear: 0, unclear: 0, needless: 0 },
    };
    heap.counts[value] += count;
    heaps.set(key, heap);
  }
  return [...heaps.values()];
}

/** What was chosen of the question that measures clarity, whatever it is called in that wording. */
function markIn(answers: string, wording: string, content: AgencyContent): Value | undefined {
  const questions = content.instrument(wording)?.value.questions ?? [];
  const asked = questions.find(({ measure }) => measure === 'clarity');
  const given = JSON.parse(answers) as { readonly question: string; readonly chosen: string[] }[];
  const chosen = given.find(({ question }) => question === asked?.id)?.chosen;
  return values.find((value) => chosen?.includes(value));
}
