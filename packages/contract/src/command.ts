import Type, { type Static, type TProperties } from 'typebox';
import { StopKind } from './case.js';
import {
  Address,
  CaseNumber,
  Channel,
  Id,
  LegalBasis,
  LocalDate,
  LocalizedText,
  Slug,
  line,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

/**
 * What staff and agency systems may do to a case.
 *
 * Parts of a promise are optional in shape, so that their absence is answered
 * by `promise-incomplete` with a list, not by a bare "invalid" (see promise.ts).
 */
const command = <const Name extends string, Properties extends TProperties>(
  type: Name,
  properties: Properties,
  description: string,
) => object({ type: Type.Literal(type), ...properties }, { title: type, description });

export const AppealInput = object(
  {
    to: LocalizedText,
    how: LocalizedText,
    until: Type.Optional(LocalDate),
  },
  { title: 'AppealInput' },
);

export const FixInput = object(
  {
    title: Type.Optional(LocalizedText),
    where: Type.Optional(LocalizedText),
    until: Type.Optional(LocalDate),
    ask: Type.Optional(
      oneOf(['upload', 'text', 'confirm', 'visit'], {
        description: 'Also opens an action of this kind for the client.',
      }),
    ),
  },
  { title: 'FixInput' },
);

export const StopReasonInput = object(
  {
    code: Slug,
    title: Type.Optional(LocalizedText),
    explanation: Type.Optional(LocalizedText),
    basis: Type.Optional(LegalBasis),
    fixes: Type.Optional(list(FixInput, { maxItems: 50 })),
  },
  { title: 'StopReasonInput' },
);

const note = Type.Optional(LocalizedText);

/** The parts of a stop; also what an ЕПГУ event that stops an application must bring. */
export const stopParts = {
  reasons: Type.Optional(list(StopReasonInput, { maxItems: 50 })),
  exhaustive: Type.Optional(
    Type.Boolean({ description: 'The writer states that there is no other remark.' }),
  ),
  resume: Type.Optional(LocalizedText),
  appeal: Type.Optional(AppealInput),
};

export const Command = Type.Union(
  [
    command('register', { note }, 'Enter the case in the register; the term starts.'),
    command(
      'begin-stage',
      { stage: Slug, plannedOn: Type.Optional(LocalDate), note },
      'Go on to a stage of the scenario.',
    ),
    command(
      'ask',
      {
        action: object({
          kind: oneOf(['upload', 'text', 'confirm', 'visit']),
          title: LocalizedText,
          explanation: LocalizedText,
          where: Type.Optional(LocalizedText),
          sample: Type.Optional(Address),
          dueOn: LocalDate,
        }),
      },
      'Ask the client for something without stopping the clock.',
    ),
    command(
      'close-action',
      { action: Type.String({ format: 'uuid' }), channel: Channel, note },
      'The client did it, in whatever channel (A89).',
    ),
    command(
      'cancel-action',
      { action: Type.String({ format: 'uuid' }), note },
      'It is not needed any more.',
    ),
    command(
      'stop',
      { kind: StopKind, ...stopParts },
      'Suspend, return, refuse or terminate, with the way to a "yes" (A18).',
    ),
    command('resume', { note }, 'Go on after a suspension or return; the clock runs again.'),
    command(
      'grant',
      {
        result: oneOf(['granted', 'partly-granted']),
        explanation: LocalizedText,
        files: Type.Optional(list(Type.String({ format: 'uuid' }), { maxItems: 20 })),
      },
      'Decide an application in favour of the client.',
    ),
    command(
      'answer',
      {
        decision: Type.Optional(oneOf(['satisfied', 'partly-satisfied', 'denied'])),
        reasons: Type.Optional(LocalizedText),
        basis: Type.Optional(list(LegalBasis, { maxItems: 20 })),
        actionsTaken: Type.Optional(LocalizedText),
        apology: Type.Optional(LocalizedText),
        nextSteps: Type.Optional(LocalizedText),
        fixedBy: Type.Optional(LocalDate),
        appeal: Type.Optional(AppealInput),
        cause: Type.Optional(Slug),
        improvement: Type.Optional(
          object({ status: oneOf(['made', 'planned', 'none']), why: LocalizedText }),
        ),
      },
      'Answer a complaint (A55); cause and improvement stay inside (A46).',
    ),
    command(
      'forward',
      { to: LocalizedText, why: LocalizedText, basis: LegalBasis },
      'Send a complaint to the body that is competent, and tell the client.',
    ),
    command(
      'extend',
      { until: LocalDate, why: LocalizedText, basis: LegalBasis },
      'Lengthen the term where the law allows it.',
    ),
    command(
      'admit-delay',
      { why: Type.Optional(LocalizedText), newDate: Type.Optional(LocalDate) },
      'Say that we are late before the client has to ask.',
    ),
    command(
      'publish',
      {
        title: Type.Optional(line({ maxLength: 120 })),
        text: Type.Optional(remark({ minLength: 10 })),
        note,
      },
      'Publish an initiative; other words than the author’s where personal data had to go.',
    ),
    command(
      'keep-back',
      { reason: Type.Optional(LocalizedText), duplicateOf: Type.Optional(CaseNumber) },
      'Do not publish an initiative, and say which rule is why (A27).',
    ),
    command(
      'decide',
      {
        decision: Type.Optional(oneOf(['accepted', 'partly-accepted', 'declined'])),
        reasons: Type.Optional(LocalizedText),
        nextSteps: Type.Optional(LocalizedText),
        plannedOn: Type.Optional(LocalDate),
      },
      'Give the official answer to an initiative (A27).',
    ),
    command(
      'carry-out',
      { change: Type.Optional(Id), note },
      'An accepted initiative is carried out by this change.',
    ),
    command('assign', { manager: Slug, note }, 'Name the person in charge (A16).'),
    command('withdraw', { note }, 'The client took the case back.'),
  ],
  { title: 'Command' },
);

export type Command = Static<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<Name extends CommandType> = Extract<Command, { type: Name }>;
export type StopInput = CommandOf<'stop'>;
export type AnswerInput = CommandOf<'answer'>;

/** What an agency system reports in the codes of ЕПГУ (law.md B10). */
export const EpguEvent = object(
  {
    statusId: Type.Integer({ minimum: 0, maximum: 999 }),
    date: Type.String({ format: 'date-time' }),
    title: Type.Optional(line()),
    comment: Type.Optional(remark()),
    stop: Type.Optional(
      object(stopParts, { description: 'Obligatory where the code stops the application (A18).' }),
    ),
  },
  { title: 'EpguEvent' },
);
export type EpguEvent = Static<typeof EpguEvent>;
