import type { ComplaintForm } from '@zabota/contract';
import { langOf, msg, notice, select, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { againstKinds } from '../words/against-kinds.js';
import type { StepView } from './step.types.js';

type Case = NonNullable<ComplaintForm['case']>;

/** The case that the complaint is about, and an honest word when we are late with it. */
export const aboutCase = ({ number, title, stage, late }: Case) =>
  notice({
    kind: late ? 'late' : 'info',
    title: msg(str`About application ${number}`),
    body: html`<p>${words(title)}</p>
      ${stage ? html`<p class="soft">${words(stage)}</p>` : nothing}
      ${late ? html`<p>${msg('We are late with this application. We have filled in what we know.')}</p>` : nothing}`,
  });

/** What may be said about the chosen answer: it can change who considers it, and by which law. */
export const moreAbout = ({ form, draft }: StepView) => html`
  ${whichService(form, draft.service)} ${aboutWhom(draft.against.kind)}
`;

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
        options: services.map(({ id, title }) => ({
          value: id,
          label: title.text,
          lang: langOf(title),
        })),
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
