import type { OfferStage, OfferState } from '@zabota/contract';

/**
 * Everything that may happen to an offer. The first three are taken by the
 * service when it makes one, each by itself: none can be left out (A67).
 */
export type OfferCommandType =
  | 'inform'
  | 'rely'
  | 'draft'
  | 'confirm'
  | 'change'
  | 'decline'
  | 'not-now'
  | 'stop-offering'
  | 'satisfy'
  | 'review'
  | 'end-consent'
  | 'expire';

/** Where an offer stands; `new` before it is there. */
export type OfferPlace = OfferState | 'new';

export interface OfferRefusal {
  readonly refused: 'illegal-transition';
  readonly legal: readonly OfferCommandType[];
}

type Steps = Readonly<Partial<Record<OfferCommandType, OfferState>>>;

const answering: Steps = {
  confirm: 'confirmed',
  change: 'drafted',
  decline: 'declined',
  'not-now': 'not-now',
  'stop-offering': 'stopped',
  'end-consent': 'consent-ended',
  expire: 'expired',
};

/** The only place that says what follows what. */
const table: Readonly<Record<OfferPlace, Steps>> = {
  new: { inform: 'informed' },
  informed: { rely: 'consented', expire: 'expired' },
  consented: { draft: 'drafted', 'end-consent': 'consent-ended', expire: 'expired' },
  drafted: answering,
  'not-now': answering,
  confirmed: { satisfy: 'satisfied' },
  satisfied: { review: 'reviewed' },
  reviewed: {},
  declined: {},
  stopped: {},
  'consent-ended': {},
  expired: {},
};

export const legalCommands = (place: OfferPlace): readonly OfferCommandType[] =>
  Object.keys(table[place]) as OfferCommandType[];

/** @returns the next state, or which commands would be legal. */
export const transition = (
  place: OfferPlace,
  command: OfferCommandType,
): OfferState | OfferRefusal =>
  table[place][command] ?? { refused: 'illegal-transition', legal: legalCommands(place) };

export const isFinal = (state: OfferState): boolean => legalCommands(state).length === 0;

/** States in which a client may still answer. */
export const openStates = ['informed', 'consented', 'drafted', 'not-now'] as const;

/** The six stages in order (A59-A67). */
export const stages: readonly OfferStage[] = [
  'informed',
  'consented',
  'drafted',
  'confirmed',
  'satisfied',
  'reviewed',
];
