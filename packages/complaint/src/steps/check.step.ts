import type { ComplaintForm } from '@zabota/contract';
import { formatDate, isoDate, langOf, msg, submitButton, words } from '@zabota/core';
import { clientKindLabels, fullName } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import { postalAddressOf } from '../draft/demands.js';
import { isAboutSomebody, isPerson } from '../draft/draft.js';
import { groundsOf } from '../draft/ground.js';
import type { FilingController } from '../filing/filing.controller.js';
import { routePanel } from '../route/route-panel.js';
import { againstKindLabels } from '../words/against-kinds.js';
import { answerByLabels } from '../words/labels.js';
import type { StepName } from './steps.js';
import type { StepView } from './step.types.js';

type Row = readonly [label: string, value: unknown];

export interface CheckStepOptions {
  readonly filing: FilingController;
  readonly goTo: (step: StepName) => void;
}

/** Step 4: everything that will be sent, with a way to change each part. */
export const checkStep = (view: StepView, { filing, goTo }: CheckStepOptions) => html`
  ${part(msg('What happened'), whatHappened(view), () => goTo('happened'))}
  ${part(msg('Details and files'), details(view, filing), () => goTo('details'))}
  ${part(msg('You and the answer'), aboutYou(view, filing), () => goTo('you'))}
  ${view.route ? routePanel(view.route) : nothing}
  ${view.route?.accepts === false ? nothing : promises()} ${trap(view.draft.website)}
`;

const part = (title: string, rows: readonly Row[], onChange: () => void) => html`
  <section class="answers">
    <div class="row between">
      <h3>${title}</h3>
      <button type="button" class="plain" @click=${onChange}>
        ${msg('Change')}<span class="unseen">: ${title}</span>
      </button>
    </div>
    <dl>
      ${rows
        .filter(([, value]) => value)
        .map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  </section>
`;

function whatHappened({ form, draft }: StepView): Row[] {
  const { kind, name } = draft.against;
  const isNamed = kind && kind !== 'unknown';
  return [
    [msg('Reason'), titleOf(groundsOf(form), draft.ground)],
    [msg('Application'), form.case && html`${form.case.number}, ${words(form.case.title)}`],
    [msg('Service'), titleOf(form.services, draft.service)],
    [msg('Whom it is about'), isNamed ? againstKindLabels()[kind] : ''],
    [msg('Name or position'), isAboutSomebody(draft) ? name : ''],
  ];
}

function details({ form, draft }: StepView, filing: FilingController): Row[] {
  const learnedOn = isoDate(draft.learnedOn);
  const principles = draft.principles.map((id) => html`<li>${titleOf(form.principles, id)}</li>`);
  const files = filing.files.items.map(({ name }) => html`<li>${name}</li>`);
  return [
    [msg('Promises that were not kept'), listOf(principles)],
    [msg('Your story'), story(draft.happened)],
    [msg('You learned about it'), learnedOn && formatDate(learnedOn)],
    [msg('What should be done'), story(draft.wanted)],
    [msg('Files'), listOf(files)],
  ];
}

function aboutYou({ draft, route }: StepView, filing: FilingController): Row[] {
  const { complainant, represented, representative, answerBy } = draft;
  const { kind, name, organisation, residence, email, phone } = complainant;
  const papers = filing.authority.items.map((item) => html`<li>${item.name}</li>`);
  return [
    ...(represented
      ? ([
          [msg('You, who act for them'), fullName(representative.name)],
          [msg('The document that lets you act'), representative.authority],
          [msg('A copy of the document'), listOf(papers)],
        ] as const)
      : []),
    [msg('Client'), clientKindLabels()[kind]],
    ...(isPerson(draft)
      ? ([
          [msg('Name'), fullName(name)],
          [msg('Place of residence'), residence],
        ] as const)
      : ([
          [msg('Name of the organisation'), organisation.name],
          [msg('Address of the organisation'), organisation.location],
        ] as const)),
    [msg('The answer will come'), answerByLabels()[answerBy]],
    [msg('E-mail'), email],
    [msg('Postal address'), postalAddressOf(draft, route)],
    [msg('Phone'), phone],
  ];
}

const titleOf = (items: readonly ComplaintForm['services'][number][], id: string) => {
  const found = items.find((item) => item.id === id);
  return found && html`<span lang=${langOf(found.title) ?? nothing}>${found.title.text}</span>`;
};

const listOf = (items: readonly unknown[]) =>
  items.length
    ? html`<ul>
        ${items}
      </ul>`
    : '';

const story = (text: string) => (text.trim() ? html`<span class="story">${text}</span>` : '');

/** What a client may fear, answered before it is asked (A48, A50). */
const promises = () =>
  html`<p class="soft">
    ${msg(
      'Your data serve only to consider the complaint and to answer you. Complaining does not change what services you get, or how.',
    )}
  </p>`;

/** Out of sight, out of the tab order and out of the accessibility tree: only robots fill it in. */
const trap = (value: string) =>
  html`<div class="unseen" aria-hidden="true">
    <label for="website">${msg('Leave this empty')}</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" .value=${value} />
  </div>`;

/** The button stays while sending: a second press is harmless, a lost focus is not. */
export const send = ({ submission }: FilingController) =>
  submitButton({
    label: msg('Send the complaint'),
    busy: submission.isSending && msg('Sending…'),
  });
