import { textField, type TextFieldOptions } from '../controls/text-field.js';
import { fieldOf } from '../storage/with-field.js';
import type { Problems } from './problems.js';

/** What was typed into a form, and what there is to mend. */
export interface AskedView {
  readonly draft: object;
  readonly problems: Problems;
}

/** What a text field of a form says besides its name; value and problem follow from the name. */
export type Asked = Omit<TextFieldOptions, 'name' | 'value' | 'error' | 'optional'>;

/** A text field of the draft: demanded, or marked as not required. */
export const asked = ({ draft, problems }: AskedView, name: string, options: Asked) =>
  textField({
    ...options,
    name,
    value: String(fieldOf(draft, name)),
    error: problems[name],
    optional: !options.required,
  });
