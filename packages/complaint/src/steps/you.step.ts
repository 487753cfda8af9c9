import { check, choice, msg, select, textField } from '@zabota/core';
import { fileField, type FilesController } from '@zabota/core/files.js';
import { html, nothing } from 'lit';
import { asksPostalAddress, demands, knowsHome, needsPost } from '../draft/demands.js';
import { isPerson } from '../draft/draft.js';
import { answerByLabels, clientKinds } from '../words/labels.js';
import { nameFields } from './name-fields.js';
import type { StepView } from './step.types.js';

/** Step 3: who complains and how to answer. */
export const youStep = (view: StepView, authority: FilesController) => html`
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

const representative = ({ draft, problems }: StepView, authority: FilesController) => html`
  <fieldset class="field group">
    <legend>${msg('You, who act for them')}</legend>
    ${nameFields('representative.name', draft.representative.name, problems, { required: true })}
    ${textField({
      name: 'representative.authority',
      label: msg('The document that lets you act'),
      hint: msg('Its kind, number and date, such as: power of attorney No 12 of 3 March 2026'),
      value: draft.representative.authority,
      error: problems['representative.authority'],
      required: true,
    })}
    ${fileField({
      name: 'authority',
      label: msg('A copy of the document'),
      optional: true,
      items: authority.items,
      onAdd: authority.add,
      onRemove: authority.remove,
      onRetry: authority.retry,
    })}
  </fieldset>
`;

const person = ({ draft, route, problems }: StepView) => {
  const { name, residence } = draft.complainant;
  const isResidenceNeeded = demands(route, 'residence');
  return html`<fieldset class="field group">
    <legend>${draft.represented ? msg('Whom you act for') : msg('Your name')}</legend>
    ${nameFields('complainant.name', name, problems, {
      required: demands(route, 'name'),
      autocomplete: !draft.represented,
    })}
    ${textField({
      name: 'complainant.residence',
      label: msg('Place of residence'),
      hint: msg('Town, street, house, flat'),
      optional: !isResidenceNeeded,
      value: residence,
      autocomplete: 'street-address',
      error: problems['complainant.residence'],
      required: isResidenceNeeded,
    })}
  </fieldset>`;
};

const organisation = ({ draft, route, problems }: StepView) => {
  const { name, location } = draft.complainant.organisation;
  const isNeeded = demands(route, 'organisation');
  const isPlaceNeeded = isNeeded && demands(route, 'residence');
  return html`<fieldset class="field group">
    <legend>${msg('The organisation')}</legend>
    ${textField({
      name: 'complainant.organisation.name',
      label: msg('Name of the organisation'),
      optional: !isNeeded,
      value: name,
      autocomplete: 'organization',
      error: problems['complainant.organisation.name'],
      required: isNeeded,
    })}
    ${textField({
      name: 'complainant.organisation.location',
      label: msg('Address of the organisation'),
      optional: !isPlaceNeeded,
      value: location,
      autocomplete: 'street-address',
      error: problems['complainant.organisation.location'],
      required: isPlaceNeeded,
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

const email = ({ draft, problems }: StepView) =>
  textField({
    name: 'complainant.email',
    label: msg('E-mail'),
    value: draft.complainant.email,
    type: 'email',
    autocomplete: 'email',
    spellcheck: false,
    error: problems['complainant.email'],
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

const postalAddress = ({ draft, problems }: StepView) =>
  textField({
    name: 'complainant.postalAddress',
    label: msg('Postal address for the answer'),
    hint: msg('With the postcode'),
    value: draft.complainant.postalAddress,
    autocomplete: 'street-address',
    error: problems['complainant.postalAddress'],
    required: true,
  });

const phone = ({ draft, route, problems }: StepView) => {
  const isNeeded = demands(route, 'phone');
  return textField({
    name: 'complainant.phone',
    label: msg('Phone'),
    hint: msg('In case we need to ask something'),
    optional: !isNeeded,
    value: draft.complainant.phone,
    type: 'tel',
    autocomplete: 'tel',
    width: 20,
    error: problems['complainant.phone'],
    required: isNeeded,
  });
};
