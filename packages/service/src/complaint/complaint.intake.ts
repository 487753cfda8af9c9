import type { ComplaintInput, RequiredField } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import type { Proof } from '../challenge/challenges.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import { chooseRegime, type Routing } from './route.js';

type Asker = Pick<FastifyRequest, 'caller'>;

/** The case a client refers to, when they may see it. */
export async function caseAsked(
  { access }: Desk,
  request: Asker,
  agency: string,
  number: string | undefined,
): Promise<CaseRecord | undefined> {
  if (!number) return undefined;
  return access
    .loader(request, { agency, number })()
    .catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not-found') return undefined;
      throw error;
    });
}

/** @throws ProblemError `invalid-field` for a ground that is not known. */
export function routeFor(
  desk: Desk,
  request: Asker,
  agency: string,
  question: Pick<ComplaintInput, 'ground' | 'service' | 'case'>,
): Routing {
  const content = desk.cases.contentOf(agency);
  const { today, calendar } = desk.cases.momentIn(content);
  const edition = content.on(today);
  const facts = {
    ground: question.ground,
    aboutService: question.service !== undefined || question.case !== undefined,
    against: 'unknown' as const,
    identified: request.caller.client !== undefined,
  };
  if (question.service && !edition.services.has(question.service)) throw notListed('/service');
  const routing = chooseRegime(edition, calendar, facts, today);
  if (!routing) throw notListed('/ground');
  return routing;
}

const notListed = (pointer: string): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code: 'not-listed' }] });

/**
 * Holds a complaint against the law that applies to it.
 *
 * @throws ProblemError `looks-automated`, `regime-not-accepted`, `invalid-field`.
 */
export function checkComplaint(
  desk: Desk,
  agency: string,
  input: ComplaintInput,
  routing: Routing,
  about: CaseRecord | undefined,
): void {
  if (input.website) throw new ProblemError('looks-automated');
  const { regime, law, accepts } = routing;
  if (!accepts) throw new ProblemError('regime-not-accepted', { parameters: { regime } });
  if (input.case && !about) throw notListed('/case');
  const content = desk.cases.contentOf(agency);
  const { today } = desk.cases.momentIn(content);
  const known = content.on(today).principles.get('principles')?.value.principles ?? [];
  const unknown = (input.principles ?? []).findIndex((id) => !known.some((one) => one.id === id));
  if (unknown >= 0) throw notListed(`/principles/${unknown}`);
  if (input.learnedOn && input.learnedOn > today)
    throw new ProblemError('invalid-field', {
      errors: [{ pointer: '/learnedOn', code: 'out-of-range' }],
    });
  const errors = missingFields(input, law.required);
  if (errors.length > 0) throw new ProblemError('invalid-field', { errors });
}

const organisations: ReadonlySet<string> = new Set([
  'organisation',
  'non-profit',
  'unregistered-group',
  'public-body',
]);

/** Only what the law lets us demand, and the address to which the answer shall go (A40). */
function missingFields(
  { complainant, answerBy, happened }: ComplaintInput,
  required: readonly RequiredField[],
): FieldFault[] {
  const isOrganisation = organisations.has(complainant.kind);
  const has: Record<RequiredField, boolean> = {
    name: isOrganisation || complainant.name !== undefined,
    organisation: !isOrganisation || filled(complainant.organisation?.name),
    residence: isOrganisation
      ? filled(complainant.organisation?.location) || filled(complainant.residence)
      : filled(complainant.residence),
    phone: filled(complainant.phone),
    email: filled(complainant.email),
    postalAddress: filled(complainant.postalAddress),
    happened: filled(happened),
  };
  const places: Record<RequiredField, string> = {
    name: '/complainant/name',
    organisation: '/complainant/organisation',
    residence: isOrganisation ? '/complainant/organisation/location' : '/complainant/residence',
    phone: '/complainant/phone',
    email: '/complainant/email',
    postalAddress: '/complainant/postalAddress',
    happened: '/happened',
  };
  const forAnswer = { email: ['email'], post: ['postalAddress'], site: [] } as const;
  return [...new Set<RequiredField>([...required, ...forAnswer[answerBy]])]
    .filter((field) => !has[field])
    .map((field) => ({ pointer: places[field], code: 'missing' }));
}

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/**
 * The work a device did. People who are signed in or came from their own case
 * need none; a device that cannot do it says so, and a person looks first.
 *
 * @throws ProblemError `challenge-failed`.
 */
export function proofOf(
  { platform }: Desk,
  { caller }: Asker,
  agency: string,
  { challenge }: ComplaintInput,
): Proof | undefined {
  if (challenge && 'solved' in challenge)
    return platform.challenges.check({ agency, action: 'complaint' }, challenge.solved);
  if (challenge || caller.client || caller.capability?.opens === 'case') return undefined;
  throw new ProblemError('challenge-failed');
}
