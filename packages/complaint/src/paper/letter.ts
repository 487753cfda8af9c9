import { formatDate, isoDate, msg, str } from '@zabota/core';
import { fullName } from '@zabota/core/filing.js';
import { postalAddressOf } from '../draft/demands.js';
import { isAboutSomebody, isPerson } from '../draft/draft.js';
import { chosenGround } from '../draft/ground.js';
import type { StepView } from '../steps/step.types.js';
import { againstKindLabels } from '../words/against-kinds.js';

/** A complaint on paper: what a client prints, copies or carries to another place. */
export interface Letter {
  readonly to: string;
  readonly from: readonly string[];
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Puts the answers of the form together as a letter. */
export function letterOf(view: StepView, files: readonly string[] = []): Letter {
  const { form, draft, route } = view;
  const ground = chosenGround(form, draft)?.title.text ?? '';
  const service = form.services.find(({ id }) => id === draft.service)?.title.text;
  const learnedOn = isoDate(draft.learnedOn);
  const principles = draft.principles.flatMap(
    (id) => form.principles.find((principle) => principle.id === id)?.title.text ?? [],
  );
  return {
    to: route?.addressee.who.text ?? form.agency.name.text,
    from: from(view),
    title: msg(str`Complaint: ${ground}`),
    paragraphs: [
      form.case && msg(str`About application ${form.case.number}: ${form.case.title.text}`),
      service && msg(str`Service: ${service}`),
      about(view),
      principles.length && msg(str`Promises that were not kept: ${principles.join('; ')}`),
      draft.happened,
      learnedOn && msg(str`I learned about it: ${formatDate(learnedOn)}`),
      draft.wanted && msg(str`I ask: ${draft.wanted}`),
      files.length && msg(str`Enclosed: ${files.join(', ')}`),
    ].filter((text): text is string => typeof text === 'string' && text !== ''),
  };
}

/** The letter as plain text, to be copied into another form. */
export const letterText = ({ to, from: lines, title, paragraphs }: Letter): string =>
  [to, lines.join('\n'), title, ...paragraphs].join('\n\n');

function from({ draft, route }: StepView): string[] {
  const { complainant, represented, representative } = draft;
  const { name, organisation, residence, phone, email } = complainant;
  const client = isPerson(draft)
    ? [fullName(name), residence]
    : [organisation.name, organisation.location];
  const address = postalAddressOf(draft, route);
  const acting = fullName(representative.name);
  return [
    ...client,
    represented ? msg(str`through the representative ${acting}, ${representative.authority}`) : '',
    address === client[1] ? '' : address,
    phone,
    email,
  ].filter(Boolean);
}

function about({ draft }: StepView): string | undefined {
  const { kind, name } = draft.against;
  if (!kind || kind === 'unknown') return undefined;
  const who = againstKindLabels()[kind];
  const whom = isAboutSomebody(draft) && name ? `${who}, ${name}` : who;
  return msg(str`Whom it is about: ${whom}`);
}
