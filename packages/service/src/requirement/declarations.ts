import type { DeclarationInput, DeclarationReceipt } from '@zabota/contract';
import type { ClientIdentity } from '../access/caller.js';
import { fileCase, withFreshNumber } from '../case/case.filing.js';
import { place } from '../case/case.record.js';
import type { CaseTable } from '../case/case.tables.js';
import type { Desk } from '../case/desk.js';
import { isUnproven, type Proof } from '../challenge/challenges.js';
import { sealPersonal } from '../crypto/personal.js';
import type { Attempt } from '../idempotency/attempt.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';

/** What was declared and by whom: sealed as one value. */
export interface DeclarationPersonal {
  readonly answers: DeclarationInput['answers'];
  readonly declarant: DeclarationInput['declarant'];
}

export interface NewDeclaration {
  readonly agency: string;
  readonly input: DeclarationInput;
  readonly client?: ClientIdentity;
  readonly proof?: Proof;
  readonly attempt: Attempt;
}

export interface FiledDeclaration {
  readonly receipt: DeclarationReceipt;
  /** It was filed before, under the same key. */
  readonly isRepeat: boolean;
}

/** Takes declarations of compliance: each is a case with a number, and only the client starts it. */
export class Declarations {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The receipt of an earlier attempt under the same key. */
  async earlier(attempt: Attempt): Promise<DeclarationReceipt | undefined> {
    const { cases, platform } = this.#desk;
    const found = await platform.repeats.find<{ readonly case: string }>(attempt);
    const record = found && (await cases.byId(attempt.agency, found.case));
    return record && this.#receipt(record.row);
  }

  /** @throws ProblemError `not-found`, `invalid-field`, `declaration-not-ready`, `challenge-failed`. */
  file(declaration: NewDeclaration): Promise<FiledDeclaration> {
    return withFreshNumber(() => this.#file(declaration));
  }

  async #file(declaration: NewDeclaration): Promise<FiledDeclaration> {
    const { agency, input, client, proof, attempt } = declaration;
    const { cases, platform } = this.#desk;
    const content = cases.contentOf(agency);
    const at = cases.momentIn(content);
    const service = this.#service(agency, input);
    const row = {
      agency,
      kind: 'application' as const,
      regime: null,
      scenario: service.id,
      scenario_version: service.version,
      service: service.id,
      situation: service.value.situation ?? null,
      is_test: false,
      channel: 'site',
      owner_hash: client ? cases.ownerHash(client) : null,
      parent: null,
      language: input.lang,
      notify: input.declarant.email ? ('email' as const) : ('none' as const),
    };
    const { name, organisation, email } = input.declarant;
    const called = organisation?.name ?? (name && `${name.family} ${name.given}`);
    const personal = { ...(email && { email }), ...(called && { name: called }) };
    const doer = { actor: 'client', channel: 'site' };
    const filed = await fileCase(cases, { row, personal, filedAt: at.now, doer }, at);
    const { id } = filed.row;
    const sealed: DeclarationPersonal = { answers: input.answers, declarant: input.declarant };
    const declared = {
      agency,
      case_id: id,
      checklist: input.checklist,
      version: input.version,
      is_unproven: isUnproven(input),
      personal: sealPersonal(filed.key, place(agency, id).declaration, sealed),
    };
    const rows = {
      idempotency: [platform.repeats.row(attempt, { case: id })],
      declaration: [declared],
      ...(proof && { spent_challenge: [platform.challenges.spent(proof)] }),
    };
    if (await cases.filings.write({ rows: [filed.rows, rows] }))
      return { receipt: this.#receipt(filed.row), isRepeat: false };
    const earlier = await this.earlier(attempt);
    if (earlier) return { receipt: earlier, isRepeat: true };
    throw new ProblemError('challenge-failed');
  }

  /** The service under which it becomes a case, when everything the list asks is answered well. */
  #service(agency: string, { checklist, version, answers, declarant }: DeclarationInput) {
    const { cases } = this.#desk;
    const content = cases.contentOf(agency);
    const edition = content.on(cases.momentIn(content).today);
    const list = edition.checklists.get(checklist);
    const service = list?.value.declaration && edition.services.get(list.value.declaration.service);
    if (!list || !service) throw new ProblemError('not-found');
    const faults: FieldFault[] = [];
    if (list.version !== version) faults.push({ pointer: '/version', code: 'not-listed' });
    if (!declarant.name && !declarant.organisation)
      faults.push({ pointer: '/declarant/name', code: 'missing' });
    answers.forEach(({ question }, index) => {
      if (!list.value.questions.some(({ id }) => id === question))
        faults.push({ pointer: `/answers/${index}/question`, code: 'not-listed' });
    });
    if (faults.length > 0) throw new ProblemError('invalid-field', { errors: faults });
    const open = list.value.questions
      .map(({ id }) => id)
      .filter((id) => {
        const given = answers.find(({ question }) => question === id);
        return given === undefined || given.answer === 'no';
      });
    if (open.length > 0)
      throw new ProblemError('declaration-not-ready', { parameters: { questions: open } });
    return service;
  }

  #receipt(row: CaseTable): DeclarationReceipt {
    const { access, cases } = this.#desk;
    return {
      number: row.number,
      code: cases.codeOf(row),
      filedAt: row.filed_at.toISOString(),
      capability: access.capabilityFor(row),
    };
  }
}
