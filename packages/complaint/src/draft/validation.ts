import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import { storyLength } from '@zabota/contract/limits.js';
import { hasDate, isoDate, msg, str } from '@zabota/core';
import type { StepName } from '../steps/steps.js';
import { asksPostalAddress, demands } from './demands.js';
import { isPerson, type ComplaintDraft, type NameDraft } from './draft.js';
import { chosenGround, openTopic } from './ground.js';
import type { Problems } from './problems.js';

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
  details: ({ happened, wanted, learnedOn }) => ({
    ...needed({ happened }, msg('Tell us what happened, in your own words')),
    ...tooLong('happened', happened),
    ...(hasDate(learnedOn) && !isoDate(learnedOn)
      ? { learnedOn: msg('Write the whole date: day, month and year, such as 3 11 2026') }
      : {}),
    ...tooLong('wanted', wanted),
  }),
  you: (draft, { route }) => ({
    ...needed({ 'complainant.kind': draft.complainant.kind }, msg('Choose who you are')),
    ...(isPerson(draft) ? personProblems(draft, route) : organisationProblems(draft, route)),
    ...(draft.represented ? representativeProblems(draft) : {}),
    ...reachProblems(draft, route),
  }),
  check: () => ({}),
};

function personProblems({ complainant }: ComplaintDraft, route: ComplaintRoute | undefined) {
  const { name, residence } = complainant;
  const isNameNeeded = demands(route, 'name') || Boolean(name.family || name.given);
  return {
    ...(isNameNeeded ? nameProblems('complainant.name', name) : {}),
    ...(demands(route, 'residence')
      ? needed(
          { 'complainant.residence': residence },
          msg('Write where you live: town, street, house'),
        )
      : {}),
  };
}

function organisationProblems({ complainant }: ComplaintDraft, route: ComplaintRoute | undefined) {
  const { name, location } = complainant.organisation;
  return {
    ...(demands(route, 'organisation') || location
      ? needed({ 'complainant.organisation.name': name }, msg('Write the name of the organisation'))
      : {}),
    ...(demands(route, 'organisation') && demands(route, 'residence')
      ? needed(
          { 'complainant.organisation.location': location },
          msg('Write the address of the organisation'),
        )
      : {}),
  };
}

function representativeProblems({ representative }: ComplaintDraft): Problems {
  return {
    ...nameProblems('representative.name', representative.name),
    ...needed(
      { 'representative.authority': representative.authority },
      msg('Name the document that lets you act for the client'),
    ),
  };
}

/** The way back to the client: the one they chose, and what the law of the regime needs (A40, A53). */
function reachProblems(draft: ComplaintDraft, route: ComplaintRoute | undefined) {
  const { phone, email, postalAddress } = draft.complainant;
  return {
    ...(draft.answerBy === 'email' || demands(route, 'email')
      ? needed({ 'complainant.email': email }, msg('Write your e-mail address'))
      : {}),
    ...(isEmail(email)
      ? {}
      : {
          'complainant.email': msg(
            'Check the e-mail address: it needs the @ sign and a name after it, such as name@mail.ru',
          ),
        }),
    ...(asksPostalAddress(draft, route)
      ? needed(
          { 'complainant.postalAddress': postalAddress },
          msg('Write the postal address for the answer'),
        )
      : {}),
    ...(demands(route, 'phone')
      ? needed({ 'complainant.phone': phone }, msg('Write a phone number'))
      : {}),
  };
}

function nameProblems(field: string, { family, given }: NameDraft): Problems {
  return {
    ...needed({ [`${field}.family`]: family }, msg('Write the family name')),
    ...needed(
      { [`${field}.given`]: given },
      msg('Write the given name. Somebody with one name only can put a dash here'),
    ),
  };
}

/** One problem for each value that was left empty. */
const needed = (values: Readonly<Record<string, string>>, problem: string): Problems =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value.trim() ? [] : [[field, problem]])),
  );

const tooLong = (field: string, { length }: string): Problems =>
  length > storyLength
    ? {
        [field]: msg(
          str`Make the text shorter by ${length - storyLength} characters, or attach it as a file`,
        ),
      }
    : {};

/** As forgiving as the service: something, the sign, a name with a dot. Letters may be Cyrillic. */
const isEmail = (text: string) =>
  !text.trim() || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim());
