import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ChoiceOption } from './choice.js';
import { describedBy, field, invalid, type FieldOptions } from './field.js';

export interface SelectOptions extends FieldOptions {
  readonly value: string;
  readonly options: readonly Pick<ChoiceOption, 'value' | 'label' | 'lang'>[];
  /** The first line, chosen while nothing is. */
  readonly empty: string;
  readonly autocomplete?: AutoFill;
}

/** One of many. For a few, `choice` shows them all at once. */
export const select = (options: SelectOptions) =>
  field(
    options,
    html`<select
      id=${options.name}
      name=${options.name}
      autocomplete=${ifDefined(options.autocomplete)}
      aria-invalid=${invalid(options)}
      aria-describedby=${describedBy(options)}
    >
      <option value="" .selected=${!options.value}>${options.empty}</option>
      ${options.options.map(
        ({ value, label, lang }) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === options.value}>
            ${label}
          </option>`,
      )}
    </select>`,
  );
