import { operations, type ClientOperationId } from '@zabota/contract';
import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import type { Answer, Behaviour, FakeRequest, State } from '../fake/state.types.js';

/** An answer that a state puts into the mouth of the service. */
export interface CannedAnswer {
  /** Name of the state. */
  readonly name: string;
  readonly id: ClientOperationId;
  readonly answer: Answer;
}

/** Every answer of every state, ready for `it.each`. Runs in Node: it carries the contract. */
export const cannedAnswers = (states: readonly (State<never> | State)[]): CannedAnswer[] =>
  states.flatMap(({ name, service }) =>
    (Object.entries(service) as [ClientOperationId, Behaviour][]).flatMap(([id, behaviour]) =>
      typeof behaviour === 'string'
        ? []
        : [behaviour].flat().map((answer) => ({ name, id, answer: answer as Answer })),
    ),
  );

/** What the contract has against an answer (A44): empty when the service may say it. */
export function objections({ id, answer }: Omit<CannedAnswer, 'name'>) {
  if ('events' in answer || (!('problem' in answer) && answer.body === undefined)) return [];
  const responses = operations[id].schema.response as unknown as Record<string, TSchema>;
  if (!('problem' in answer))
    return Errors(
      (responses[('status' in answer && answer.status) || 200] ?? responses[201]) as TSchema,
      answer.body,
    );
  const { code } = answer.problem;
  const problem = { type: `/problems/${code}`, title: code, ...answer.problem };
  return Errors(responses['4xx'] as TSchema, problem);
}

/** What the contract has against a question of a touchpoint: empty when it may be asked so. */
export function objectionsTo({ operation, query, body }: FakeRequest) {
  const schema = operations[operation].schema as {
    readonly querystring?: TSchema;
    readonly body?: TSchema;
  };
  return [
    // A body that is no text is a file, and has a place of its own.
    ...(schema.body && !(body instanceof Blob) ? Errors(schema.body, body) : []),
    ...(schema.querystring ? Errors(schema.querystring, typed(query)) : []),
  ];
}

/** An address holds words alone; numbers and yes or no are read out of them, as the service does. */
const typed = (query: FakeRequest['query']) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      /^(\d+|true|false)$/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
