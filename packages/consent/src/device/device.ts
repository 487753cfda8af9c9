import { deviceHeader } from '@zabota/contract/paths.js';
import type {
  ConsentState,
  DecisionKind,
  Purpose,
  SignedReceipt,
  Standing,
} from '@zabota/contract';
import { createClient, randomKey, type Client } from '@zabota/core';
import { keepDecision, opens, readDecisions, type Decision } from '../gate/decisions.js';
import { deviceName } from '../gate/device.js';
import { sendDecisions } from '../gate/send.js';

const dayLength = 24 * 60 * 60 * 1000;
/** "Not now" is asked again after so many days, as the service does. */
const notNowDays = 30;

const open: readonly DecisionKind[] = ['grant', 'refuse', 'not-now', 'never-ask'];

const states: Readonly<Record<DecisionKind, ConsentState>> = {
  grant: 'active',
  refuse: 'refused',
  'not-now': 'not-now',
  'never-ask': 'never-ask',
  withdraw: 'withdrawn',
};

/** What can follow in each state; mirrors the rules of the service, which decides in the end. */
const legalIn: Readonly<Partial<Record<ConsentState, readonly DecisionKind[]>>> = {
  active: ['withdraw'],
  refused: ['grant', 'never-ask'],
  'never-ask': ['grant'],
  withdrawn: ['grant', 'never-ask'],
};

/** A client that says nothing about the person: a device is not to be known by a sign-in. */
const nameless = (client: Client): Client => createClient({ ...client.options, token: undefined });

const ofDevice = () => ({ headers: { [deviceHeader]: deviceName() } });

/**
 * How things stand with what the site keeps on this device. The device itself knows; the service
 * is asked only where the text has changed since the decision.
 */
export async function standingsOfDevice(
  client: Client,
  purposes: readonly Purpose[],
): Promise<readonly Purpose[]> {
  const decisions = readDecisions();
  const isChanged = ({ id, kind, text }: Purpose) =>
    kind === 'site-storage' &&
    decisions[id]?.decision === 'grant' &&
    decisions[id].version !== text.version;
  const kept = purposes.some(isChanged) ? await standingsKept(client) : new Map<string, Standing>();
  return purposes.map((purpose) => {
    if (purpose.kind !== 'site-storage') return purpose;
    const standing = isChanged(purpose) ? kept.get(purpose.id) : undefined;
    if (standing?.state === 'outdated') close(decisions[purpose.id]);
    return { ...purpose, standing: standing ?? standingOf(decisions[purpose.id]) };
  });
}

/** Consent to another text is over: the gate shuts until the person has decided about this one. */
function close(decision: Decision | undefined) {
  if (opens(decision)) keepDecision({ ...(decision as Decision), until: decision?.at });
}

async function standingsKept(client: Client): Promise<ReadonlyMap<string, Standing>> {
  const query = { kind: 'site-storage' };
  const { purposes } = await nameless(client)
    .call('listPurposes', { query, ...ofDevice() })
    .catch(() => ({ purposes: [] }));
  return new Map(
    purposes.flatMap(({ id, standing }) => (standing ? [[id, standing] as const] : [])),
  );
}

/** @param now milliseconds since the epoch. */
export function standingOf(decision: Decision | undefined, now = Date.now()): Standing {
  const isOver = decision?.decision === 'grant' && !opens(decision);
  const isAskedAgain =
    decision?.decision === 'not-now' && Date.parse(decision.at) + notNowDays * dayLength <= now;
  const state: ConsentState = !decision ? 'none' : isOver ? 'expired' : states[decision.decision];
  return {
    state,
    revision: 0,
    ask: !decision || isOver || isAskedAgain,
    legal: [...(legalIn[state] ?? open)],
    endsSoon: false,
    changes: [],
    ...(decision && { at: decision.at, textVersion: decision.version }),
    ...(decision?.until && { validUntil: decision.until.slice(0, 10) }),
    ...(decision?.receipt && { receipt: decision.receipt }),
  };
}

/** Keeps the decision here at once; the service hears of it now or when it can be reached. */
export async function decideOnDevice(
  { options }: Client,
  { id, text, valid, storage }: Purpose,
  decision: DecisionKind,
): Promise<Standing> {
  const now = Date.now();
  keepDecision({
    purpose: id,
    decision,
    at: new Date(now).toISOString(),
    ...(decision === 'grant' &&
      valid.days && { until: new Date(now + valid.days * dayLength).toISOString() }),
    text: { hash: text.hash, lang: text.lang },
    version: text.version,
    clears: storage?.keeps.map(({ name }) => name),
    unsent: randomKey(),
  });
  await sendDecisions(options);
  return standingOf(readDecisions()[id]);
}

/** The receipt of a decision of this device. @throws ProblemError | ConnectionError */
export const readReceipt = (client: Client, receipt: string): Promise<SignedReceipt> =>
  nameless(client).call('readReceipt', { params: { receipt }, ...ofDevice() });
