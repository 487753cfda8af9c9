import type { ComplaintForm, Ground, Text } from '@zabota/contract';
import {
  choice,
  langOf,
  msg,
  notice,
  select,
  str,
  words,
  type ChoiceOption,
  type Content,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { againstKinds } from '../words/against-kinds.js';
import type { StepView } from './step.types.js';

type Case = NonNullable<ComplaintForm['case']>;

/**
 * Step 1: what happened, not which law.
 *
 * @param promise what the service says about the chosen answer; it stands right under it.
 */
export const happenedStep = ({ form, draft, problems }: StepView, promise: Content) => html`
  ${form.case ? aboutCase(form.case) : nothing}
  ${choice({
    name: 'ground',
    label: msg('Choose what is closest'),
    value: draft.ground,
    error: problems['ground'],
    options: form.grounds.map((ground) => ({ ...groundOption(ground), more: promise })),
  })}
  ${draft.ground ? [whichService(form, draft.service), aboutWhom(draft.against.kind)] : nothing}
`;

const aboutCase = ({ number, title, stage, late }: Case) =>
  notice({
    kind: late ? 'late' : 'info',
    title: msg(str`About application ${number}`),
    body: html`<p>${words(title)}</p>
      ${stage ? html`<p class="soft">${words(stage)}</p>` : nothing}
      ${late ? html`<p>${msg('We are late with it. We have filled in what we know.')}</p>` : nothing}`,
  });

const groundOption = ({ id, title, hint }: Ground): ChoiceOption => ({
  ...optionOf(id, title),
  ...(hint && { hint: words(hint) }),
});

const optionOf = (value: string, title: Text) => ({
  value,
  label: title.text,
  lang: langOf(title),
});

/** The case knows its service; a body without services has nothing to ask. */
const whichService = ({ case: known, services }: ComplaintForm, value: string) =>
  known || services.length === 0
    ? nothing
    : select({
        name: 'service',
        label: msg('Which service is it about?'),
        optional: true,
        value,
        empty: msg('Not about a service, or I do not know'),
        options: services.map(({ id, title }) => optionOf(id, title)),
      });

const aboutWhom = (value: string) =>
  select({
    name: 'against.kind',
    label: msg('Whom is it about?'),
    hint: msg('The complaint never goes to the person it is about'),
    optional: true,
    value,
    empty: msg('I do not know, or it does not matter'),
    options: againstKinds(),
  });
