import type { FeedbackInput, FeedbackReceipt } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../case/desk.js';
import type { Item } from '../content/content.file.js';
import type { InstrumentItem } from '../content/voice.schema.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import type { FeedbackStore } from './feedback.store.js';
import type { Flood } from './flood.js';
import { faultsIn, isClosed } from './instrument.js';
import { findSubject } from './subject.js';

interface Intake {
  readonly desk: Desk;
  readonly store: FeedbackStore;
  readonly flood: Flood;
}

type Sent = Pick<FastifyRequest, 'caller' | 'ip'> & {
  readonly params: { readonly agency: string; readonly feedback: string };
  readonly headers: { readonly 'idempotency-key': string };
  readonly body: FeedbackInput;
};

/**
 * Takes a revision of feedback: the first is stored, a later one takes its
 * place, one that comes late changes nothing.
 *
 * @throws ProblemError `invalid-field`, `survey-closed`, `already-answered`, `feedback-settled`, `too-many-requests`.
 */
export async function takeFeedback(
  { desk, store, flood }: Intake,
  request: Sent,
): Promise<{ readonly receipt: FeedbackReceipt; readonly isNew: boolean }> {
  const { params, body: input, headers, ip } = request;
  const { agency, feedback: id } = params;
  const content = desk.cases.contentOf(agency);
  const { today } = desk.cases.momentIn(content);
  const key = headers['idempotency-key'];
  const before = await store.earlier(agency, id, key);
  const instrument = content.instrument(input.version);
  checkWording(instrument, input);
  const errors = faultsIn(instrument.value, input);
  if (errors.length > 0) throw new ProblemError('invalid-field', { errors });
  const subject = await findSubject(desk, request, agency, input.subject);
  const accepted = { agency, id, key, input, subject, instrument };
  if (before) {
    const isSame = before.subject === subject.value && before.instrument === instrument.id;
    if (!isSame) throw new ProblemError('idempotency-key-reused');
    return { receipt: await store.revise(before, accepted), isNew: false };
  }
  if (isClosed(instrument, today)) throw new ProblemError('survey-closed');
  // A case vouches for its answer; everybody else shares the measure of their address.
  if (subject.once) return { receipt: await store.create(accepted, true), isNew: true };
  await flood.admit(agency, ip, 'feedback');
  const isCounted = await flood.isCounted(agency, ip, subject.value);
  return { receipt: await store.create(accepted, isCounted), isNew: true };
}

function checkWording(
  instrument: Item<InstrumentItem> | undefined,
  input: FeedbackInput,
): asserts instrument is Item<InstrumentItem> {
  const isKnown = instrument?.value.audience === 'clients';
  const faults: FieldFault[] = [
    ...(isKnown ? [] : [{ pointer: '/version', code: 'not-listed' as const }]),
    ...(isKnown && instrument.id !== input.instrument
      ? [{ pointer: '/instrument', code: 'not-listed' as const }]
      : []),
    ...(isKnown && !instrument.value.kinds.includes(input.kind)
      ? [{ pointer: '/kind', code: 'not-listed' as const }]
      : []),
  ];
  if (faults.length > 0) throw new ProblemError('invalid-field', { errors: faults });
}
