import type { ApplicationInput, PushedCase } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import { fileCase, withFreshNumber } from '../case/case.filing.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { ProblemError } from '../problems/problem.js';

type Sender = Pick<FastifyRequest, 'caller' | 'headers'>;

/** Takes applications over from the systems of agencies. */
export class ApplicationStore {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** @throws ProblemError `invalid-field` for a service the agency does not have. */
  async push(
    { caller, headers }: Sender,
    agency: string,
    input: ApplicationInput,
  ): Promise<{ readonly pushed: PushedCase; readonly isRepeat: boolean }> {
    const { cases, platform } = this.#desk;
    const { keyId = '', isTest = true } = caller.system ?? {};
    const attempt = describeAttempt(platform.ring, {
      agency,
      scope: `pushApplication/${keyId}`,
      key: String(headers['idempotency-key']),
      body: input,
    });
    const filed = await withFreshNumber(async () => {
      const { row, rows } = await this.#file(agency, input, isTest, `key ${keyId}`);
      const idempotency = [platform.repeats.row(attempt, { case: row.id })];
      const isWritten = await cases.filings.write({ rows: [rows, { idempotency }] });
      return isWritten ? row.id : undefined;
    });
    const isFirst = filed !== undefined;
    const id = filed ?? (await platform.repeats.find<{ readonly case: string }>(attempt))?.case;
    const record = id ? await cases.byId(agency, id) : undefined;
    if (!record) throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    return { pushed: this.#view(record), isRepeat: !isFirst };
  }

  #file(agency: string, input: ApplicationInput, isTest: boolean, actor: string) {
    const { cases } = this.#desk;
    const content = cases.contentOf(agency);
    const at = cases.momentIn(content);
    const service = content.on(at.today).services.get(input.service);
    if (!service) throw fault('/service', 'not-listed');
    const filedAt = input.filedAt ? new Date(input.filedAt) : at.now;
    if (filedAt > at.now) throw fault('/filedAt', 'out-of-range');
    const { name, email, phone, account, lang = 'ru' } = input.applicant ?? {};
    const row = {
      agency,
      kind: 'application' as const,
      regime: null,
      scenario: service.id,
      scenario_version: service.version,
      service: service.id,
      situation: input.situation ?? service.value.situation ?? null,
      is_test: isTest,
      channel: input.channel,
      owner_hash: account ? cases.ownerHash(account) : null,
      parent: null,
      language: lang,
      notify: email ? ('email' as const) : ('none' as const),
    };
    const personal = {
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(input.reference && { reference: input.reference }),
    };
    const doer = { actor, channel: input.channel };
    return fileCase(cases, { row, personal, filedAt, doer }, at);
  }

  #view({ row }: CaseRecord): PushedCase {
    const { number, version, is_test: test } = row;
    return { number, code: this.#desk.cases.codeOf(row), version, test };
  }
}

const fault = (pointer: string, code: 'not-listed' | 'out-of-range'): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code }] });
