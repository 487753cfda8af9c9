import { randomUUID } from 'node:crypto';
import { buildDesk } from '../case/desk.js';
import type { Item } from '../content/content.file.js';
import type { InstrumentItem } from '../content/voice.schema.js';
import type { Dependencies } from '../dependencies.js';
import { buildPlatform } from '../platform.js';
import { monthBefore, quarterOf } from '../satisfaction/period.js';
import { WorkerFigures } from '../worker/worker.figures.js';
import { WorkerStore } from '../worker/worker.store.js';

/** How many of each unit answer in a quarter, and what they mark: enough to show, and too few. */
const units = [
  { unit: 'reception', people: 16, scores: [4, 5, 3, 4] },
  { unit: 'replanning', people: 12, scores: [2, 4, 3, 2] },
  { unit: 'heating', people: 4, scores: [1, 3] },
  { unit: null, people: 9, scores: [4, 3] },
] as const;
const quartersBack = 3;

/** What three of them proposed, and what the agency said. */
const proposals = [
  {
    text: 'Дайте второй экран тем, кто сверяет проект с заявлением.',
    decision: 'carried-out',
    answer: { ru: 'Экраны стоят на всех шести столах.', en: 'All six desks have one now.' },
  },
  {
    text: 'Не просите нас переносить номера домов из одной программы в другую.',
    decision: 'accepted',
    answer: { ru: 'Свяжем программы до лета.', en: 'We link the two programs before summer.' },
  },
  { text: 'Пусть в приёмной будет час без очереди для пожилых.', decision: undefined },
] as const;

/** Gives the demo agency three quarters of what its own people said (A95, A98). */
export async function seedWorkers(dependencies: Dependencies, agency: string): Promise<void> {
  const desk = buildDesk(buildPlatform(dependencies));
  const { at, content } = desk.sight(agency, 'ru');
  const instrument = [...content.on(at.today).instruments.values()].find(
    ({ value }) => value.audience === 'staff',
  );
  if (!instrument) return;
  const quarters = Array.from({ length: quartersBack }, (_, back) =>
    quarterOf(monthBefore(at.today, (back + 1) * 3)),
  );
  await dependencies.database.db
    .insertInto('worker_answer')
    .values(quarters.flatMap((quarter) => answersOf(agency, instrument, quarter)))
    .execute();
  await propose(new WorkerStore(desk), agency, instrument, quarters[0]!);
  await new WorkerFigures(desk).publish(agency);
}

const answersOf = (agency: string, instrument: Item<InstrumentItem>, quarter: string) =>
  units.flatMap(({ unit, people, scores }) =>
    Array.from({ length: people }, (_, index) => ({
      agency,
      id: randomUUID(),
      instrument: instrument.id,
      instrument_version: instrument.version,
      quarter,
      unit,
      score: scores[index % scores.length]!,
      answers: '[]',
    })),
  );

async function propose(
  store: WorkerStore,
  agency: string,
  instrument: Item<InstrumentItem>,
  quarter: string,
): Promise<void> {
  for (const [index, { text }] of proposals.entries()) {
    const person = { issuer: 'seed', subject: `worker-${index}`, roles: [] };
    const answers = [{ question: 'score', chosen: ['4'] }];
    await store.keep(
      { agency, instrument, quarter, person },
      {
        version: instrument.version,
        answers,
        proposal: text,
        lang: 'ru',
      },
    );
  }
  for (const row of await store.proposals(agency)) {
    const text = await store.textOf(row);
    const told = proposals.find((one) => one.text === text);
    if (told?.decision)
      await store.answer(agency, row.id, row.version, {
        decision: told.decision,
        answer: told.answer,
      });
  }
}
