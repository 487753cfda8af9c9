import type { WorkerAnswer } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../case/desk.js';
import type { Item } from '../content/content.file.js';
import type { Edition } from '../content/content.js';
import type { InstrumentItem } from '../content/voice.schema.js';
import { faultsIn, isClosed } from '../feedback/instrument.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import { quarterOf } from '../satisfaction/period.js';
import type { Turn } from './worker.store.js';

/** The questions for the agency's people: those that were named, else the first. */
const workerInstrument = (
  { instruments }: Edition,
  named: string | undefined,
): Item<InstrumentItem> | undefined =>
  [...instruments.values()].find(
    ({ id, value }) => value.audience === 'staff' && (named === undefined || id === named),
  );

/** Whose turn it is. @throws ProblemError `not-found` where there are no such questions for staff. */
export function turnOf(
  desk: Desk,
  { caller: { staff } }: Pick<FastifyRequest, 'caller'>,
  agency: string,
  named?: string,
): Turn {
  const { content, at } = desk.sight(agency, 'ru');
  const instrument = workerInstrument(content.on(at.today), named);
  if (!staff || !instrument) throw new ProblemError('not-found');
  return { agency, instrument, quarter: quarterOf(at.today.slice(0, 7)), person: staff };
}

/** @throws ProblemError `invalid-field`, `survey-closed`. */
export function checkWorkerAnswer(
  instrument: Item<InstrumentItem>,
  { agency }: Edition,
  today: string,
  { version, unit, answers }: WorkerAnswer,
): void {
  const isUnit = unit === undefined || (agency.units ?? []).some(({ id }) => id === unit);
  const errors: FieldFault[] = [
    ...(version === instrument.version
      ? []
      : [{ pointer: '/version', code: 'not-listed' as const }]),
    ...(isUnit ? [] : [{ pointer: '/unit', code: 'not-listed' as const }]),
    ...faultsIn(instrument.value, { answers }),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-field', { errors });
  if (isClosed(instrument, today)) throw new ProblemError('survey-closed');
}
