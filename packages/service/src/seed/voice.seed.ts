import { buildDesk, type Desk } from '../case/desk.js';
import type { Dependencies } from '../dependencies.js';
import { makeId } from '../database/id.js';
import { addDays } from '../deadline/local-date.js';
import { Changes } from '../feedback/changes.js';
import { buildPlatform } from '../platform.js';
import { monthBefore } from '../satisfaction/period.js';
import { Publisher } from '../satisfaction/publisher.js';
import { ratingRow, type FeedbackInsert } from './voice.rows.js';

/** How many answers a month each service gets, and how well it is liked: enough to show, and too few to show. */
const services = [
  { id: 'replanning', perMonth: 60, liked: 0.72 },
  { id: 'heating', perMonth: 34, liked: 0.55 },
  { id: 'bill-check', perMonth: 14, liked: 0.85 },
  { id: 'licence', perMonth: 4, liked: 0.6 },
  { id: 'house-register', perMonth: 1, liked: 0.5 },
] as const;

const segments = ['citizen', 'citizen', 'citizen', 'entrepreneur', 'organisation', null] as const;
const outcomes = ['granted', 'granted', 'refused', null] as const;
const drivers = ['speed', 'clarity', 'ease', 'respect'] as const;
const monthsBack = 14;
const mostAtOnce = 500;

/** The same numbers at every start: a demo that can be told about. */
function chances(): () => number {
  let state = 20_261_123;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Gives the demo agency a year of answers, what changed because of them, and the published tables. */
export async function seedVoice(dependencies: Dependencies, agency: string): Promise<void> {
  const desk = buildDesk(buildPlatform(dependencies));
  const { db } = dependencies.database;
  const { at } = desk.sight(agency, 'ru');
  const change = await recordChange(desk, agency, at.today);
  const rows = answersOf(agency, at.today, change);
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await db
      .insertInto('feedback')
      .values(rows.slice(start, start + mostAtOnce))
      .execute();
  await db.insertInto('feedback_invitation').values(invitationsFor(rows)).execute();
  await new Publisher(desk).publish(agency);
}

async function recordChange(desk: Desk, agency: string, today: string): Promise<string> {
  const { db } = desk.platform.database;
  const row = new Changes(db).rowOf(agency, {
    youSaid: {
      ru: 'Ответа о перепланировке приходится ждать.',
      en: 'One has to wait for an answer about replanning.',
    },
    weDid: {
      ru: 'Документы теперь проверяют два человека. Отвечаем на пять дней раньше.',
      en: 'Two people now check the documents. We answer five days earlier.',
    },
    on: addDays(today, -20),
    subject: 'service:replanning',
  });
  await db.insertInto('change_record').values(row).execute();
  return row.id;
}

function answersOf(agency: string, today: string, change: string): FeedbackInsert[] {
  const next = chances();
  const one = <Value>(of: readonly Value[]): Value => of[Math.floor(next() * of.length)] as Value;
  return Array.from({ length: monthsBack }, (_, index) => monthBefore(today, monthsBack - index))
    .flatMap((month) => services.map((service) => ({ month, service })))
    .flatMap(({ month, service }) =>
      Array.from({ length: Math.round(service.perMonth * (0.8 + next() * 0.4)) }, () => {
        const isLiked = next() < service.liked;
        const score = isLiked ? 4 + Math.round(next()) : 1 + Math.floor(next() * 3);
        const effort = isLiked ? 5 + Math.floor(next() * 3) : 1 + Math.floor(next() * 4);
        const wasChanged = service.id === 'replanning' && !isLiked && next() < 0.3;
        return ratingRow({
          agency,
          month,
          service: service.id,
          score,
          need: isLiked ? 'yes' : one(['partly', 'no']),
          effort,
          is_easy: effort > 4,
          segment: one(segments),
          outcome: one(outcomes),
          good: isLiked ? [one(drivers)] : [],
          bad: isLiked ? [] : [one(['speed', 'clarity'])],
          was_invited: next() < 0.6,
          tags: isLiked ? [] : ['waiting'],
          ...(wasChanged && { state: 'change-made', change_id: change }),
        });
      }),
    );
}

/** About three are invited for one who answers. */
const invitationsFor = (rows: readonly FeedbackInsert[]) =>
  rows
    .filter(({ was_invited }) => was_invited)
    .flatMap(({ agency, month, service, subject, instrument }) =>
      [1, 2, 3].map(() => ({
        agency,
        id: makeId(),
        subject,
        service: service ?? null,
        instrument,
        month,
      })),
    );
