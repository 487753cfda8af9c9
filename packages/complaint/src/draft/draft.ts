import type { AgainstKind, AnswerBy, ClientKind } from '@zabota/contract';
import type { DateParts } from '@zabota/core';
import { isCollective, noName, type NameDraft } from '@zabota/core/filing.js';

/**
 * Everything a client may type.
 *
 * It has the shape of the body of `sendComplaint`, so that one dotted name is
 * the name of a field, the key of its problem and the pointer of the service.
 */
export interface ComplaintDraft {
  /** The topic whose answers the client looks at; only its own answer counts, and it is never sent. */
  readonly topic: string;
  readonly ground: string;
  readonly service: string;
  readonly against: { readonly kind: AgainstKind | ''; readonly name: string };
  readonly happened: string;
  readonly learnedOn: DateParts;
  readonly wanted: string;
  readonly principles: readonly string[];
  readonly complainant: {
    readonly kind: ClientKind;
    readonly name: NameDraft;
    readonly organisation: { readonly name: string; readonly location: string };
    readonly residence: string;
    readonly phone: string;
    readonly email: string;
    readonly postalAddress: string;
  };
  /** Letters go to another address than the one the client already gave. */
  readonly elsewhere: boolean;
  /** Somebody acts for the client (A09). */
  readonly represented: boolean;
  readonly representative: { readonly name: NameDraft; readonly authority: string };
  readonly answerBy: AnswerBy;
  /** A trap for robots: people never see this field. */
  readonly website: string;
}

/** Nothing typed yet; the most common answers stand ready. */
export const emptyDraft: ComplaintDraft = {
  topic: '',
  ground: '',
  service: '',
  against: { kind: '', name: '' },
  happened: '',
  learnedOn: { day: '', month: '', year: '' },
  wanted: '',
  principles: [],
  complainant: {
    kind: 'citizen',
    name: noName,
    organisation: { name: '', location: '' },
    residence: '',
    phone: '',
    email: '',
    postalAddress: '',
  },
  elsewhere: false,
  represented: false,
  representative: { name: noName, authority: '' },
  answerBy: 'email',
  website: '',
};

/** Whether the client is a person, or a body with a name of its own. */
export const isPerson = ({ complainant }: ComplaintDraft) => !isCollective(complainant.kind);

/** Whether the complaint is about somebody who can be named. */
export const isAboutSomebody = ({ against }: ComplaintDraft) =>
  ['official', 'head', 'mfc-worker'].includes(against.kind);
