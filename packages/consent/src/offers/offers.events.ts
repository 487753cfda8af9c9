import type { OfferAnswerKind } from '@zabota/contract';
import { ZabotaEvent } from '@zabota/core';

/** The offers are on the screen. */
export class OffersOpenedEvent extends ZabotaEvent {
  /** Ids of the offers, those that wait for an answer first. */
  readonly offers: readonly string[];

  constructor(offers: readonly string[]) {
    super('zabota-offers-opened');
    this.offers = offers;
  }
}

/** The client has answered; `preventDefault()` holds the answer back. */
export class OffersSendingEvent extends ZabotaEvent {
  /** Id of the offer; empty where a failure is about all of them. */
  readonly offer: string;
  /** What the client answered. */
  readonly answer: OfferAnswerKind;

  constructor(offer: string, answer: OfferAnswerKind) {
    super('zabota-offers-sending', { cancelable: true });
    this.offer = offer;
    this.answer = answer;
  }
}

/** The service accepted the answer. */
export class OffersSentEvent extends ZabotaEvent {
  /** Id of the offer; empty where a failure is about all of them. */
  readonly offer: string;
  /** What the client answered. */
  readonly answer: OfferAnswerKind;
  /** Numbers of the cases that grew out of the offer. */
  readonly cases: readonly string[];

  constructor(offer: string, answer: OfferAnswerKind, cases: readonly string[]) {
    super('zabota-offers-sent');
    this.offer = offer;
    this.answer = answer;
    this.cases = cases;
  }
}

/** The offers could not be read, or an answer was not accepted. */
export class OffersFailedEvent extends ZabotaEvent {
  /** Id of the offer; empty where a failure is about all of them. */
  readonly offer: string;
  /** Code of the problem, or `offline`, `network`, `timeout`, `unreadable`, `internal`. */
  readonly code: string;

  constructor(offer: string, code: string) {
    super('zabota-offers-failed');
    this.offer = offer;
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'zabota-offers-opened': OffersOpenedEvent;
    'zabota-offers-sending': OffersSendingEvent;
    'zabota-offers-sent': OffersSentEvent;
    'zabota-offers-failed': OffersFailedEvent;
  }
}
