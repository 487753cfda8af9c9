import { check, choice, msg, select } from '@zabota/core';
import { fileField } from '@zabota/core/files.js';
import { asked, clientKinds, nameFields } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import { asksPostalAddress, demands, knowsHome, needsPost } from '../draft/demands.js';
import { isPerson } from '../draft/draft.js';
import type { ChosenFilesController } from '../files/chosen-files.controller.js';
import { answerByLabels } from '../words/labels.js';
import type { StepView } from './step.types.js';

/** Step 3: who complains and how to answer. */
export const youStep = (view: StepView, authority: ChosenFilesController) => html`
  ${select({
    name: 'complainant.kind',
    label: msg('Who are you?'),
    value: view.draft.complainant.kind,
    empty: msg('Choose'),
    error: view.problems['complainant.kind'],
    options: clientKinds(),
  })}
  ${check({
    name: 'represented',
    label: msg('I act for another person or organisation'),
    value: view.draft.represented,
  })}
  ${view.draft.represented ? representative(view, authority) : nothing}
  ${isPerson(view.draft) ? person(view) : organisation(view)} ${howToAnswer(view)}
`;

const representative = (view: StepView, authority: ChosenFilesController) => html`
  <fieldset class="field group">
    <legend>${msg('You, who act for them')}</legend>
    ${nameFields(view, 'representative.name', { required: true })}
    ${asked(view, 'representative.authority', {
      label: msg('The document that lets you act'),
      hint: msg('Its kind, number and date, such as: power of attorney No 12 of 3 March 2026'),
      required: true,
    })}
    ${fileField({
      name: 'authority',
      label: msg('A copy of the document'),
      optional: true,
      list: authority.list,
      onAdd: authority.add,
      onOpen: authority.bring,
    })}
  </fieldset>
`;

const person = (view: StepView) => {
  const { draft, route } = view;
  return html`<fieldset class="field group">
    <legend>${draft.represented ? msg('Whom you act for') : msg('Your name')}</legend>
    ${nameFields(view, 'complainant.name', {
      required: demands(route, 'name'),
      autocomplete: !draft.represented,
    })}
    ${asked(view, 'complainant.residence', {
      label: msg('Place of residence'),
      hint: msg('Town, street, house, flat'),
      autocomplete: 'street-address',
      required: demands(route, 'residence'),
    })}
  </fieldset>`;
};

const organisation = (view: StepView) => {
  const { route } = view;
  const isNeeded = demands(route, 'organisation');
  return html`<fieldset class="field group">
    <legend>${msg('The organisation')}</legend>
    ${asked(view, 'complainant.organisation.name', {
      label: msg('Name of the organisation'),
      autocomplete: 'organization',
      required: isNeeded,
    })}
    ${asked(view, 'complainant.organisation.location', {
      label: msg('Address of the organisation'),
      autocomplete: 'street-address',
      required: isNeeded && demands(route, 'residence'),
    })}
  </fieldset>`;
};

/** The address stands under the way that needs it; the law of a regime may want more. */
const howToAnswer = (view: StepView) => {
  const { draft, route } = view;
  const labels = answerByLabels();
  const isPost = draft.answerBy === 'post';
  return html`
    ${choice({
      name: 'answerBy',
      label: msg('How shall we answer?'),
      value: draft.answerBy,
      options: [
        { value: 'email', label: labels.email, more: email(view) },
        { value: 'post', label: labels.post, more: letters(view) },
        {
          value: 'site',
          label: labels.site,
          hint: msg('You will get a number and a code that open the answer'),
        },
      ],
    })}
    ${demands(route, 'email') && draft.answerBy !== 'email' ? email(view) : nothing}
    ${!isPost && needsPost(draft, route) ? letters(view) : nothing} ${phone(view)}
  `;
};

const email = (view: StepView) =>
  asked(view, 'complainant.email', {
    label: msg('E-mail'),
    type: 'email',
    autocomplete: 'email',
    spellcheck: false,
    required: true,
  });

/** An address that was given once is not asked again. */
const letters = (view: StepView) => {
  const { draft, route } = view;
  return html`
    ${
      knowsHome(draft, route)
        ? check({
            name: 'elsewhere',
            label: msg('Send letters to another address'),
            hint: isPerson(draft)
              ? msg('Otherwise they go to your place of residence')
              : msg('Otherwise they go to the address of the organisation'),
            value: draft.elsewhere,
          })
        : nothing
    }
    ${asksPostalAddress(draft, route) ? postalAddress(view) : nothing}
  `;
};

const postalAddress = (view: StepView) =>
  asked(view, 'complainant.postalAddress', {
    label: msg('Postal address for the answer'),
    hint: msg('With the postcode'),
    autocomplete: 'street-address',
    required: true,
  });

const phone = (view: StepView) =>
  asked(view, 'complainant.phone', {
    label: msg('Phone'),
    hint: msg('In case we need to ask something'),
    type: 'tel',
    autocomplete: 'tel',
    width: 20,
    required: demands(view.route, 'phone'),
  });
