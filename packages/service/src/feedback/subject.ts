import type { FastifyRequest } from 'fastify';
import type { CaseState } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { isFinal } from '../case/legality.js';
import type { Edition } from '../content/content.js';
import type { Bilingual } from '../content/words.js';
import { ProblemError } from '../problems/problem.js';
import { onceOf } from './need.parts.js';

export type SubjectKind = 'page' | 'service' | 'case' | 'stage' | 'requirement';

/** What feedback is about, as far as the feedback may know: a case is known by its service alone. */
export interface Subject {
  readonly kind: SubjectKind;
  /** As it is kept. */
  readonly value: string;
  readonly service: string | null;
  readonly title: Bilingual;
  /** How the case ended, when it is about a case that has ended (A11). */
  readonly outcome: string | null;
  /** Whether the need was met, where the client has said so in the case already (A88). */
  readonly need?: string;
  readonly isTest: boolean;
  /** Version of the requirement, as it is today. */
  readonly edition?: string;
  /** Stands for the case, one way: one answer to one instrument each. */
  readonly once?: (instrument: string) => Buffer;
}

const split = (subject: string): readonly [SubjectKind, string] => {
  const [kind = 'page', ...rest] = subject.split(':');
  return [kind as SubjectKind, rest.join(':')];
};

const none = { service: null, outcome: null, isTest: false } as const;
const page: Bilingual = { ru: 'Страница сайта', en: 'A page of the site' };

/**
 * Finds what feedback is about.
 *
 * @throws ProblemError `invalid-field` at `/subject` for what is not there, or is another's case.
 */
export async function findSubject(
  desk: Desk,
  request: Pick<FastifyRequest, 'caller'>,
  agency: string,
  subject: string,
): Promise<Subject> {
  const [kind, name] = split(subject);
  const content = desk.cases.contentOf(agency);
  const edition = content.on(desk.cases.momentIn(content).today);
  if (kind === 'case') return ofCase(desk, request, agency, name, edition);
  const known = withoutCase(kind, name, edition);
  if (!known) throw notThere();
  return known;
}

/** A kept subject again: never a case. */
export const titleOfSubject = (subject: string, edition: Edition): Bilingual =>
  withoutCase(...split(subject), edition)?.title ?? { ru: subject };

function withoutCase(kind: SubjectKind, name: string, edition: Edition): Subject | undefined {
  if (kind === 'page') return { kind, value: 'page', title: page, ...none };
  const [id = '', stage] = name.split('.');
  if (kind === 'requirement') {
    const entry = edition.requirements.get(id);
    if (!entry) return undefined;
    const { title } = entry.value;
    const value = `requirement:${name}`;
    const about = stage ? joined(title, paragraph(stage)) : title;
    return { kind, value, title: about, edition: entry.version, ...none };
  }
  const service = edition.services.get(id)?.value;
  const within = service?.stages.find((one) => one.id === stage);
  if (!service || (kind === 'stage') !== (stage !== undefined)) return undefined;
  if (kind === 'stage' && !within) return undefined;
  const { title } = service;
  return {
    kind,
    value: `${kind}:${name}`,
    ...none,
    service: id,
    title: within ? joined(title, within.title) : title,
  };
}

async function ofCase(
  { access, platform }: Desk,
  request: Pick<FastifyRequest, 'caller'>,
  agency: string,
  number: string,
  edition: Edition,
): Promise<Subject> {
  const { row, decision } = await access
    .loader(request, { agency, number })()
    .catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-found') throw notThere();
      throw error;
    });
  const service = row.service ? edition.services.get(row.service)?.value : undefined;
  return {
    kind: 'case',
    value: row.service ? `service:${row.service}` : 'page',
    service: row.service,
    title: service?.title ?? { ru: 'Ваше обращение', en: 'Your case' },
    outcome: isFinal(row.state as CaseState) ? row.state : null,
    ...(decision.outcome && { need: decision.outcome.needMet }),
    isTest: row.is_test,
    once: (instrument) => onceOf(platform.ring, agency, row.id, instrument),
  };
}

const notThere = (): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer: '/subject', code: 'not-listed' }] });

const paragraph = (id: string): Bilingual => ({ ru: `абзац ${id}`, en: `paragraph ${id}` });

const joined = (one: Bilingual, other: Bilingual): Bilingual => ({
  ru: `${one.ru}: ${other.ru}`,
  ...(one.en && other.en && { en: `${one.en}: ${other.en}` }),
});
