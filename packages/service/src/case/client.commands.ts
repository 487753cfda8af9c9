import type { ActionAnswer } from '@zabota/contract';
import { describeAttempt } from '../idempotency/attempt.js';
import { ProblemError } from '../problems/problem.js';
import type { LoadCase } from './case.access.js';
import type { ClientCommand } from './case.facts.js';
import { claimedDocuments } from './case.files.js';
import type { CaseRecord } from './case.record.js';
import type { CommandOptions } from './cases.js';
import type { Desk } from './desk.js';

export interface Done {
  readonly record: CaseRecord;
  readonly isRepeat: boolean;
}

/** One request of a client: the case it is about, and the key under which it may be repeated. */
export interface ClientRequest {
  readonly operation: string;
  readonly load: LoadCase;
  readonly key: string;
  readonly body: unknown;
}

const doer = { actor: 'client', channel: 'site' } as const;

/** What clients do to their cases: each once under its key. */
export class ClientCommands {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async run(
    request: ClientRequest,
    command: ClientCommand,
    more: Partial<CommandOptions> = {},
  ): Promise<Done> {
    const attempt = this.#attempt(request, await request.load());
    return this.#desk.cases.run(request.load, command, { doer, attempt, ...more });
  }

  /** Does what was asked: sends files, words, a yes, or says "I will come". */
  async answer(request: ClientRequest, action: string, answer: ActionAnswer): Promise<Done> {
    const { platform } = this.#desk;
    const files = answer.kind === 'upload' ? answer.files : [];
    const text = textOf(answer);
    const { kind } = answer;
    return this.run(
      request,
      { type: 'answer-action', action, kind, channel: 'site' },
      {
        reply: { ...(text && { text }) },
        documents: async (record) => {
          checkKind(record, action, answer);
          return claimedDocuments(platform, record.row.agency, files, action);
        },
      },
    );
  }

  #attempt({ operation, key, body }: ClientRequest, { row }: CaseRecord) {
    const { agency, id } = row;
    const { ring } = this.#desk.platform;
    return describeAttempt(ring, { agency, scope: `${operation}/${id}`, key, body });
  }
}

/** "I will come in person" answers anything; otherwise what was asked for has to come. */
function checkKind({ actions }: CaseRecord, id: string, { kind }: ActionAnswer): void {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new ProblemError('not-found');
  if (kind !== action.kind && kind !== 'visit')
    throw new ProblemError('invalid-field', { errors: [{ pointer: '/kind', code: 'not-listed' }] });
}

const textOf = (answer: ActionAnswer): string | undefined =>
  answer.kind === 'text' ? answer.text : 'comment' in answer ? answer.comment : undefined;
