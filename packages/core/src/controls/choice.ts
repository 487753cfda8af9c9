import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fieldGroup, type Content, type FieldOptions } from './field.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: Content;
  /** Language of the label and the hint when it is not the element's own. */
  readonly lang?: string | undefined;
  /** Shown under the option while it is chosen. */
  readonly more?: Content;
}

export interface ChoiceOptions extends FieldOptions {
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly required?: boolean;
}

export interface ChecksOptions extends FieldOptions {
  readonly value: readonly string[];
  readonly options: readonly ChoiceOption[];
}

/** One of a few: radios, each a large target. */
export const choice = (options: ChoiceOptions) =>
  fieldGroup(
    { ...options, role: 'radiogroup' },
    options.options.map((option) =>
      oneOption('radio', options.name, option, option.value === options.value),
    ),
  );

/** Any of a few: checkboxes, each a large target. */
export const checks = (options: ChecksOptions) =>
  fieldGroup(
    options,
    options.options.map((option) =>
      oneOption('checkbox', options.name, option, options.value.includes(option.value)),
    ),
  );

/** One yes or no. */
export const check = ({ name, label, hint, value }: FieldOptions & { readonly value: boolean }) =>
  html`<div class="field" part="field">
    ${oneOption('checkbox', name, { value: 'yes', label, ...(hint && { hint }) }, value)}
  </div>`;

function oneOption(
  type: 'radio' | 'checkbox',
  name: string,
  { value, label, hint, lang, more }: ChoiceOption,
  chosen: boolean,
) {
  const id = `${name}-${value}`;
  return html`
    <div class="option" lang=${ifDefined(lang)}>
      <input
        type=${type}
        id=${id}
        name=${name}
        value=${value}
        .checked=${chosen}
        aria-describedby=${hint ? `${id}-hint` : nothing}
      />
      <label part="label" for=${id}>${label}</label>
      ${hint ? html`<div class="hint" part="hint" id="${id}-hint">${hint}</div>` : nothing}
    </div>
    ${chosen && more ? html`<div class="option-more">${more}</div>` : nothing}
  `;
}
