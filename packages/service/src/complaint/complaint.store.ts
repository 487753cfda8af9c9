import type { Insertable } from 'kysely';
import type { AgainstKind, AnswerBy, ComplaintInput, Receipt } from '@zabota/contract';
import type { ClientIdentity } from '../access/caller.js';
import type { Term } from '../case/case.facts.js';
import { claimedDocuments } from '../case/case.files.js';
import { fileCase, withFreshNumber } from '../case/case.filing.js';
import { documentRows } from '../case/case.rows.js';
import type { CaseRecord } from '../case/case.record.js';
import { viewDeadline } from '../case/deadline.view.js';
import type { Desk } from '../case/desk.js';
import { isUnproven, type Proof } from '../challenge/challenges.js';
import { say } from '../content/words.js';
import type { NewRows } from '../database/new-rows.js';
import type { Attempt } from '../idempotency/attempt.js';
import type { Language } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import { claimsOf } from '../upload/upload.store.js';
import type { ComplaintPersonal } from './complaint.personal.js';
import type { ComplaintTable } from './complaint.table.js';
import { addresseeOf, type Routing } from './route.js';

/** A complaint that was found acceptable, with everything that is known about it. */
export interface AcceptedComplaint {
  readonly agency: string;
  readonly input: ComplaintInput;
  readonly routing: Routing;
  /** The case it is about, when the client may see that case. */
  readonly about?: CaseRecord;
  readonly client?: ClientIdentity;
  /** The work that was done; absent for those who need not or cannot. */
  readonly proof?: Proof;
  readonly attempt: Attempt;
}

type Remembered = { readonly case: string };

/** What a receipt is made from: known at filing, and found again in the record. */
export interface FiledComplaint {
  readonly row: CaseRecord['row'];
  readonly code: string;
  readonly term?: Term;
  readonly registeredBy: string;
  readonly against: AgainstKind;
  readonly answerBy: AnswerBy;
  readonly files: number;
  /** Found again: an earlier attempt under the same key has filed it. */
  readonly isRepeat: boolean;
}

/** Files complaints: each wholly or not at all, with its key, files and letter. */
export class ComplaintStore {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The case that an earlier attempt under the same key has made. */
  async earlier(attempt: Attempt): Promise<FiledComplaint | undefined> {
    const { cases, platform } = this.#desk;
    const found = await platform.repeats.find<Remembered>(attempt);
    const record = found && (await cases.byId(attempt.agency, found.case));
    return record && fromRecord(record, cases.codeOf(record.row));
  }

  /** @throws ProblemError `file-missing`, `files-do-not-match`, `challenge-failed`. */
  async file(complaint: AcceptedComplaint): Promise<FiledComplaint> {
    return withFreshNumber(() => this.#file(complaint));
  }

  async #file(complaint: AcceptedComplaint): Promise<FiledComplaint> {
    const { cases, platform } = this.#desk;
    const { agency, input, proof, attempt } = complaint;
    const files = input.files ?? [];
    const documents = await claimedDocuments(platform, agency, files);
    const at = cases.momentIn(cases.contentOf(agency));
    const filed = await fileCase(cases, this.#newCase(complaint, at.now), at);
    const { id } = filed.row;
    const target = { agency, id, key: filed.key, situation: filed.row.situation };
    const rows: NewRows = {
      idempotency: [platform.repeats.row(attempt, { case: id } satisfies Remembered)],
      complaint: [complaintRow(complaint, id)],
      case_document: documentRows(target, documents, at.now),
      ...(proof && { spent_challenge: [platform.challenges.spent(proof)] }),
    };
    const uploads = files.map(({ upload }) => upload);
    if (
      await cases.filings.write({ rows: [filed.rows, rows], claims: claimsOf(agency, uploads, id) })
    )
      return fromInput(filed, complaint);
    const earlier = await this.earlier(attempt);
    if (earlier) return earlier;
    // Not written and not a repeat: somebody took the files meanwhile, or the work was used before.
    await claimedDocuments(platform, agency, files);
    throw new ProblemError('challenge-failed');
  }

  #newCase({ agency, input, routing, about, client }: AcceptedComplaint, now: Date) {
    const { cases } = this.#desk;
    const content = cases.contentOf(agency);
    const { regime, term } = routing;
    const version = content.on('9999-12-31').regimes.get(regime)?.version ?? '';
    const { email, name, organisation, phone } = input.complainant;
    const service = input.service ?? about?.row.service ?? null;
    const row = {
      agency,
      kind: 'complaint' as const,
      regime,
      scenario: regime,
      scenario_version: version,
      service,
      situation: input.situation ?? about?.row.situation ?? null,
      is_test: about?.row.is_test ?? false,
      channel: 'site',
      owner_hash: client ? cases.ownerHash(client) : null,
      parent: about?.row.id ?? null,
      language: input.lang,
      notify: email && input.answerBy === 'email' ? ('email' as const) : ('none' as const),
    };
    const called = organisation?.name ?? (name && `${name.family} ${name.given}`);
    return {
      row,
      personal: {
        // First what each has: V8 gives an object that begins with a spread a class of its own.
        complaint: personalOf(input),
        ...(email && { email }),
        ...(called && { name: called }),
        ...(phone && { phone }),
      },
      filedAt: now,
      ...(term && { term }),
      doer: { actor: 'client', channel: 'site' },
    };
  }

  /** What the client keeps; made again, word for word, for a repeat. */
  receipt(filed: FiledComplaint, lang: Language): Receipt {
    const { access, cases } = this.#desk;
    const { row, code, term, registeredBy, against, answerBy, files } = filed;
    const content = cases.contentOf(row.agency);
    const { today, calendar } = cases.momentIn(content);
    const edition = content.on(today);
    const addressee = addresseeOf(edition, against)?.who ?? edition.agency.name;
    return {
      number: row.number,
      code,
      filedAt: row.filed_at.toISOString(),
      registeredBy,
      ...(term && { due: viewDeadline(term, today, calendar, lang) }),
      addressee: say(addressee, lang),
      answerBy,
      files,
      capability: access.capabilityFor(row),
    };
  }
}

const fromInput = (
  { row, code }: Pick<FiledComplaint, 'row' | 'code'>,
  { input, routing }: AcceptedComplaint,
): FiledComplaint => ({
  row,
  code,
  ...(routing.term && { term: routing.term }),
  registeredBy: routing.registeredBy ?? '',
  against: input.against?.kind ?? 'unknown',
  answerBy: input.answerBy,
  files: input.files?.length ?? 0,
  isRepeat: false,
});

const fromRecord = (
  { row, term, complaint, documents }: CaseRecord,
  code: string,
): FiledComplaint => ({
  row,
  code,
  ...(term && { term }),
  registeredBy: complaint?.registeredBy ?? '',
  against: (complaint?.against ?? 'unknown') as AgainstKind,
  answerBy: (complaint?.answerBy ?? 'site') as AnswerBy,
  files: documents.filter(({ sender }) => sender === 'client').length,
  isRepeat: true,
});

const personalOf = (input: ComplaintInput): ComplaintPersonal => {
  const { happened, wanted, learnedOn, principles = [], against, complainant, lang } = input;
  const { representative } = input;
  return {
    happened,
    ...(wanted && { wanted }),
    ...(learnedOn && { learnedOn }),
    principles,
    ...(against?.name && { againstName: against.name }),
    complainant,
    ...(representative && { representative }),
    lang,
  };
};

const complaintRow = (
  { agency, input, routing }: AcceptedComplaint,
  id: string,
): Insertable<ComplaintTable> => ({
  agency,
  case_id: id,
  ground: input.ground,
  against: input.against?.kind ?? 'unknown',
  answer_by: input.answerBy,
  situation: input.situation ?? null,
  is_unproven: isUnproven(input),
  registered_by: routing.registeredBy ?? '',
  personal: null,
});
