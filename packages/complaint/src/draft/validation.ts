import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import { storyLength } from '@zabota/contract/limits.js';
import { fieldOf, hasDate, isoDate, msg, str } from '@zabota/core';
import type { StepName } from '../steps/steps.js';
import { asksPostalAddress, demands } from './demands.js';
import { isPerson, type ComplaintDraft } from './draft.js';
import { chosenGround, openTopic } from './ground.js';
import { isEmail, type Problems } from '@zabota/core/filing.js';

/** The answers, and what the service said about them. */
export interface Answered {
  readonly draft: ComplaintDraft;
  readonly form: ComplaintForm | undefined;
  readonly route: ComplaintRoute | undefined;
}

type Check = (draft: ComplaintDraft, asked: Omit<Answered, 'draft'>) => Problems;

/** What a step still needs before the next one. */
export const problemsOf = (step: StepName, { draft, ...asked }: Answered): Problems =>
  checks[step](draft, asked);

const checks: Record<StepName, Check> = {
  happened: (draft, { form }) => {
    if (!form || chosenGround(form, draft)) return {};
    return { [openTopic(form, draft) ? 'ground' : 'topic']: msg('Choose what happened') };
  },
  details: (draft) => ({
    ...missing(draft, [['happened', true, msg('Tell us what happened, in your own words')]]),
    ...tooLong('happened', draft.happened),
    ...(hasDate(draft.learnedOn) && !isoDate(draft.learnedOn)
      ? { learnedOn: msg('Write the whole date: day, month and year, such as 3 11 2026') }
      : {}),
    ...tooLong('wanted', draft.wanted),
  }),
  you: (draft, { route }) => ({
    ...missing(draft, [
      ['complainant.kind', true, msg('Choose who you are')],
      ...whoComplains(draft, route),
      ...nameOf('representative.name', draft.represented),
      [
        'representative.authority',
        draft.represented,
        msg('Name the document that lets you act for the client'),
      ],
      [
        'complainant.email',
        draft.answerBy === 'email' || demands(route, 'email'),
        msg('Write your e-mail address'),
      ],
    ]),
    ...(isEmail(draft.complainant.email)
      ? {}
      : {
          'complainant.email': msg(
            'Check the e-mail address: it needs the @ sign and a name after it, such as name@mail.ru',
          ),
        }),
    ...missing(draft, [
      [
        'complainant.postalAddress',
        asksPostalAddress(draft, route),
        msg('Write the postal address for the answer'),
      ],
      ['complainant.phone', demands(route, 'phone'), msg('Write a phone number')],
    ]),
  }),
  check: () => ({}),
};

/** A field, whether this client has to fill it in, and how to mend it where it is empty. */
type Demand = readonly [field: string, isNeeded: boolean, problem: string];

/** A person or a body: only what the law of the regime needs, and nothing by halves (A40, A53). */
function whoComplains(draft: ComplaintDraft, route: ComplaintRoute | undefined): Demand[] {
  const { name, organisation } = draft.complainant;
  const isHomeNeeded = demands(route, 'residence');
  if (isPerson(draft)) {
    const isNameNeeded = demands(route, 'name') || Boolean(name.family || name.given);
    return [
      ...nameOf('complainant.name', isNameNeeded),
      ['complainant.residence', isHomeNeeded, msg('Write where you live: town, street, house')],
    ];
  }
  const isNeeded = demands(route, 'organisation');
  return [
    [
      'complainant.organisation.name',
      isNeeded || Boolean(organisation.location),
      msg('Write the name of the organisation'),
    ],
    [
      'complainant.organisation.location',
      isNeeded && isHomeNeeded,
      msg('Write the address of the organisation'),
    ],
  ];
}

const nameOf = (field: string, isNeeded: boolean): readonly Demand[] => [
  [`${field}.family`, isNeeded, msg('Write the family name')],
  [
    `${field}.given`,
    isNeeded,
    msg('Write the given name. Somebody with one name only can put a dash here'),
  ],
];

/** One problem for each demand that was left empty. */
const missing = (draft: ComplaintDraft, wanted: readonly Demand[]): Problems =>
  Object.fromEntries(
    wanted.flatMap(([field, isNeeded, problem]) =>
      isNeeded && !String(fieldOf(draft, field)).trim() ? [[field, problem]] : [],
    ),
  );

const tooLong = (field: string, { length }: string): Problems =>
  length > storyLength
    ? {
        [field]: msg(
          str`Make the text shorter by ${length - storyLength} characters, or attach it as a file`,
        ),
      }
    : {};
