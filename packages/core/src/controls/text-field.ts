import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, field, invalid, type FieldOptions } from './field.js';

export interface TextFieldOptions extends FieldOptions {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  /** What the browser may fill in, such as `family-name`. */
  readonly autocomplete?: AutoFill;
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url';
  /** Width in characters, where the expected length is known: it tells what to type. */
  readonly width?: number;
  readonly spellcheck?: boolean;
  readonly required?: boolean;
}

/** One line of text. No `maxlength`: it cuts a pasted text in silence. */
export const textField = (options: TextFieldOptions) =>
  field(
    options,
    html`<input
      id=${options.name}
      name=${options.name}
      type=${options.type ?? 'text'}
      .value=${options.value}
      autocomplete=${ifDefined(options.autocomplete)}
      inputmode=${ifDefined(options.inputmode)}
      size=${ifDefined(options.width)}
      spellcheck=${options.spellcheck === false ? 'false' : nothing}
      aria-required=${options.required ? 'true' : nothing}
      aria-invalid=${invalid(options)}
      aria-describedby=${describedBy(options)}
    />`,
  );
