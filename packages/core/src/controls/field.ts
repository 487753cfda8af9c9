import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { msg } from '../language/localize.js';

/** What a template can hold. */
export type Content = TemplateResult | string | typeof nothing | undefined;

/** What every control tells about itself. */
export interface FieldOptions {
  /** Dotted name of the field in the draft; also its id within the root. */
  readonly name: string;
  readonly label: string;
  readonly hint?: Content;
  /** How to mend the field; nothing when it is well. */
  readonly error?: string | undefined;
  /** Says "not required" beside the label: only what the law demands is required (A40, A53). */
  readonly optional?: boolean;
}

/** Ids of the texts that describe the control, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: FieldOptions, ...more: string[]) => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`, ...more].filter(Boolean);
  return ifDefined(ids.length ? ids.join(' ') : undefined);
};

/** `aria-invalid` only where there is something to mend. */
export const invalid = ({ error }: FieldOptions) => (error ? 'true' : nothing);

export const hintAndError = ({ name, hint, error }: FieldOptions) => html`
  ${hint ? html`<div class="hint" part="hint" id="${name}-hint">${hint}</div>` : nothing}
  ${error ? html`<p class="error" part="error" id="${name}-error">${error}</p>` : nothing}
`;

export const labelText = ({ label, optional }: FieldOptions) =>
  optional ? html`${label} <span class="optional">${msg('not required')}</span>` : label;

/** Label, hint, error and control, in the order in which they are read. */
export const field = (options: FieldOptions, control: TemplateResult) => html`
  <div class="field" part="field">
    <label part="label" for=${options.name}>${labelText(options)}</label>
    ${hintAndError(options)} ${control}
  </div>
`;

/** A question with several controls: the legend stands for the label. */
export const fieldGroup = (
  options: FieldOptions & { readonly role?: 'radiogroup' },
  controls: unknown,
) => html`
  <fieldset
    class="field"
    part="field"
    role=${ifDefined(options.role)}
    aria-describedby=${describedBy(options)}
    aria-invalid=${options.role ? invalid(options) : nothing}
  >
    <legend part="label">${labelText(options)}</legend>
    ${hintAndError(options)} ${controls}
  </fieldset>
`;
