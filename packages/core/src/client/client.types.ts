import type { BodyOf, ClientOperationId, QueryOf, ResponseOf } from '@zabota/contract';

/** What a client is made of. */
export interface ClientOptions {
  /** Origin of the service; a path before `/v1` is kept. */
  readonly api: string;
  readonly agency: string;
  /** Language the service answers in. */
  readonly locale: string;
  /** Bearer token of the signed-in client. */
  readonly token?: (() => string | undefined | Promise<string | undefined>) | undefined;
  /** Replaces `fetch`: tests, stories, trial mode. */
  readonly fetch?: typeof fetch | undefined;
}

/** What every call may carry. */
export interface CallOptions {
  /** Parameters of the address; `agency` is known to the client. */
  readonly params?: Readonly<Record<string, string>>;
  /** Idempotency key: without it only reading is retried. */
  readonly key?: string;
  /** Token of a `Capability`: opens one case. */
  readonly capability?: string | undefined;
  /** Token of an `UploadPlace`. */
  readonly upload?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Seconds to wait for an answer; 20 by default. */
  readonly timeout?: number;
  /** Fields newer than contract 1.0, left out once when an older service does not know them. */
  readonly newFields?: readonly string[];
}

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [key in Name]?: undefined }
  : { readonly [key in Name]: Value };

type Query<Id extends ClientOperationId> = [QueryOf<Id>] extends [undefined]
  ? { readonly query?: undefined }
  : { readonly query?: QueryOf<Id> };

/** What one operation of the contract takes. */
export type InputOf<Id extends ClientOperationId> = CallOptions &
  Given<'body', BodyOf<Id>> &
  Query<Id>;

/** The service, seen from a touchpoint. */
export interface Client {
  readonly options: ClientOptions;
  /**
   * Calls an operation and reads its answer.
   * @throws ProblemError | ConnectionError; an abort rejects with the signal's reason.
   */
  call<Id extends ClientOperationId>(id: Id, input: InputOf<Id>): Promise<ResponseOf<Id>>;
  /** Calls an operation for its raw answer: a stream, a document. One try, no timeout. */
  open<Id extends ClientOperationId>(id: Id, input: CallOptions): Promise<Response>;
  /** Address and headers of an operation, for requests that `fetch` cannot make (upload progress). */
  prepare<Id extends ClientOperationId>(id: Id, input: CallOptions): Promise<PreparedRequest>;
}

export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}
