import { maskPersonalData, type InitiativeInput, type InitiativeReceipt } from '@zabota/contract';
import { fileCase, withFreshNumber } from '../case/case.filing.js';
import { place, type CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import { sealPersonal } from '../crypto/personal.js';
import { computeDeadline } from '../deadline/deadline.js';
import { voiceOf } from '../feedback/feedback.view.js';
import type { Attempt } from '../idempotency/attempt.js';
import { ProblemError } from '../problems/problem.js';

type Remembered = { readonly case: string };

interface Proposed {
  readonly receipt: InitiativeReceipt;
  readonly isRepeat: boolean;
}

/** Takes initiatives: each is a case, sealed until a person has published it. */
export class InitiativeStore {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** @returns the receipt, the first one again for a repeat. */
  propose(agency: string, input: InitiativeInput, attempt: Attempt): Promise<Proposed> {
    return withFreshNumber(() => this.#propose(agency, input, attempt));
  }

  async #propose(agency: string, input: InitiativeInput, attempt: Attempt): Promise<Proposed> {
    const { cases, platform } = this.#desk;
    const at = cases.momentIn(cases.contentOf(agency));
    const [title, text] = [maskPersonalData(input.title), maskPersonalData(input.text)];
    const masked = [...new Set([...title.kinds, ...text.kinds])];
    const filed = await fileCase(cases, this.#newCase(agency, input, at.now), at);
    const { id } = filed.row;
    const words = { title: title.text, text: text.text };
    const initiative = {
      agency,
      case_id: id,
      is_public: false,
      published_on: null,
      service: input.service ?? null,
      language: input.lang,
      title: null,
      body: null,
      search: '',
      supporters: 0,
      change_id: null,
      personal: sealPersonal(filed.key, place(agency, id).initiative, words),
    };
    const rows = {
      idempotency: [platform.repeats.row(attempt, { case: id } satisfies Remembered)],
      initiative: [initiative],
    };
    if (await cases.filings.write({ rows: [filed.rows, rows] }))
      return { receipt: this.#receipt(filed.row, masked), isRepeat: false };
    const earlier = await platform.repeats.find<Remembered>(attempt);
    const record = earlier && (await cases.byId(agency, earlier.case));
    if (!record) throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    return { receipt: this.#receipt(record.row, masked), isRepeat: true };
  }

  #newCase(agency: string, { service, situation, email, lang }: InitiativeInput, filedAt: Date) {
    const content = this.#desk.cases.contentOf(agency);
    const [item] = content.on('9999-12-31').voice.values();
    const row = {
      agency,
      kind: 'initiative' as const,
      regime: null,
      scenario: 'initiative',
      scenario_version: item?.version ?? '',
      service: service ?? null,
      situation: situation ?? null,
      is_test: false,
      channel: 'site',
      owner_hash: null,
      parent: null,
      language: lang,
      notify: email ? ('email' as const) : ('none' as const),
    };
    return {
      row,
      personal: { ...(email && { email }) },
      filedAt,
      doer: { actor: 'client', channel: 'site' },
    };
  }

  #receipt(row: CaseRecord['row'], masked: InitiativeReceipt['masked']): InitiativeReceipt {
    const { access, cases } = this.#desk;
    const { sight } = this.#desk;
    const { content, at } = sight(row.agency, 'ru');
    const { count, basis } = voiceOf(content.on(at.today)).initiatives.check;
    const rule = { id: 'check', count, unit: 'working-days', roll: 'none', basis } as const;
    return {
      number: row.number,
      code: cases.codeOf(row),
      filedAt: row.filed_at.toISOString(),
      checkedBy: computeDeadline(rule, at.today, [], at.calendar).on,
      masked,
      capability: access.capabilityFor(row),
    };
  }
}
