import type { ConsentReceipt, DecidingFor, DecisionKind, Purpose } from '@zabota/contract';
import type { AgencyItem } from '../content/content.schema.js';
import { say } from '../content/words.js';
import type { LastDecision } from './standing.js';

/** Everything a receipt is made from. */
export interface ReceiptFacts {
  readonly id: string;
  readonly subject: string;
  readonly sequence: number;
  readonly previous: Buffer;
  readonly at: Date;
  readonly deviceTime?: string;
  readonly decided: LastDecision;
  readonly wasActive: boolean;
  readonly purpose: Purpose;
  readonly agency: AgencyItem;
  readonly representative?: DecidingFor;
}

type EventState = ConsentReceipt['events'][number]['event_state'];

const states: Readonly<Record<DecisionKind, EventState>> = {
  grant: 'consent-given',
  refuse: 'consent-refused',
  'not-now': 'consent-deferred',
  'never-ask': 'consent-refused',
  withdraw: 'consent-withdrawn',
};

const methods = {
  ru: { consent: 'Согласие: закон №\u00a0152-ФЗ, статья 9', site: 'Страница сайта, кнопка' },
  en: { consent: 'Consent: law No. 152-ФЗ, article 9', site: 'Page of the site, a button' },
} as const;

export const fullName = ({ name }: DecidingFor): string =>
  [name.family, name.given, name.patronymic].filter(Boolean).join(' ');

/** The whole record of a decision, with every field that ISO/IEC TS 27560 makes obligatory. */
export function makeReceipt(facts: ReceiptFacts): ConsentReceipt {
  const { id, subject, decided, purpose, representative } = facts;
  const { lang, version, hash, full } = purpose.text;
  const decider = representative ? 'representative' : subject;
  return {
    schema_version: 'ISO-IEC-TS-27560-2023',
    receipt_id: id,
    record_id: id,
    pii_principal_id: subject,
    ...(representative && {
      representative: {
        name: fullName(representative),
        authority: representative.authority,
        entity_id: decider,
      },
    }),
    decision: decided.decision,
    pii_processing: {
      privacy_notice: { version, language: lang, sha256: hash, text: full.text },
      language: lang,
      purposes: [purposeIn(facts)],
    },
    party_identification: purpose.parties.map((party) => ({
      party_id: party.id,
      party_name: party.name.text,
      party_address: party.address.text,
      party_contact: party.contact,
      party_type: party.type,
      party_role: party.role,
    })),
    events: [eventIn(facts, decider)],
    record: { sequence: facts.sequence, previous: facts.previous.toString('hex') },
  };
}

function purposeIn({ purpose, agency }: ReceiptFacts) {
  const { lang } = purpose.text;
  const ids = (role: string) =>
    purpose.parties.filter((party) => party.role === role).map((party) => party.id);
  return {
    purpose: purpose.title.text,
    purpose_id: purpose.id,
    purpose_type: purpose.kind,
    lawful_basis: methods[lang].consent,
    ...(purpose.situation && { life_situation: purpose.situation.id }),
    services: purpose.services.map((service) => service.id),
    pii_information: purpose.data.map((data) => ({
      pii_type: data.title.text,
      pii_type_id: data.id,
    })),
    pii_controllers: ids('controller'),
    processing_methods: purpose.actions.map(({ text }) => text),
    collection_method: methods[lang].site,
    storage_locations: agency.operator ? [say(agency.operator.storage, lang).text] : [],
    retention_period: days(purpose.valid.days),
    jurisdiction: agency.country.toUpperCase(),
    recipient_third_parties: [...ids('processor'), ...ids('recipient')],
    withdrawal_method: purpose.withdrawal.text,
    effects_of_refusal: purpose.refusal.text,
  };
}

function eventIn(facts: ReceiptFacts, decider: string): ConsentReceipt['events'][number] {
  const { decided, wasActive, at, deviceTime, purpose } = facts;
  const isGrant = decided.decision === 'grant';
  return {
    event_time: at.toISOString(),
    event_type: 'explicit',
    event_state: isGrant && wasActive ? 'consent-reconfirmed' : states[decided.decision],
    entity_id: decider,
    validity_duration: isGrant ? days(purpose.valid.days) : 'P0D',
    ...(deviceTime && { device_time: deviceTime }),
  };
}

/** A duration of ISO 8601. */
const days = (count = 0): string => `P${count}D`;
