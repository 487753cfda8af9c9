import type { OperationId, Problem, ResponseOf } from '@zabota/contract';

/** What the service says once: a good answer, a problem, or an answer of another status. */
export type Answer<Body = unknown> =
  | { readonly status?: 200 | 201; readonly body: Body }
  | { readonly status: 204; readonly body?: undefined }
  | { readonly problem: Pick<Problem, 'code' | 'detail'> & Partial<Problem> }
  /** Server-sent events, all at once; the connection then stays open. */
  | {
      readonly events: readonly {
        readonly id?: string;
        readonly event?: string;
        readonly data: unknown;
      }[];
    };

/** How an operation behaves: one answer for ever, a row of them (the last one stays), none, no network. */
export type Behaviour<Body = unknown> =
  Answer<Body> | readonly Answer<Body>[] | 'pending' | 'offline';

/** What the service of a state says, by operation. */
export type FakeService = { readonly [Id in OperationId]?: Behaviour<ResponseOf<Id>> };

/** One request that the fake has seen. */
export interface FakeRequest {
  readonly operation: OperationId;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A service that keeps something in mind: each answer is made when it is asked. */
export type LivingService = {
  readonly [Id in OperationId]?: (request: FakeRequest) => Answer<ResponseOf<Id>> | 'pending';
};

/** What a person does to come to the state. Controls are found as a person finds them. */
export type Step =
  | { readonly fill: string; readonly with: string }
  | { readonly choose: string }
  | { readonly press: string }
  /** Waits until this text is shown. */
  | { readonly see: string };

/** One state of a touchpoint, written once; tests, stories, transcripts and size walk the list. */
export interface State<Properties extends object = Record<string, unknown>> {
  /** Kebab-case, unique in its list. */
  readonly name: string;
  /** Properties of the element; dates and ids are fixed, so that pictures of it are too. */
  readonly properties: Partial<Properties>;
  readonly service: FakeService;
  /** Whether the page has signed the client in. */
  readonly isSignedIn?: boolean;
  readonly steps?: readonly Step[];
}
