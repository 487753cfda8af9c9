import { fieldOf, textField, type TextFieldOptions } from '@zabota/core';
import type { StepView } from './step.types.js';

/** What a text field of a step says besides its name; value and problem follow from the name. */
export type Asked = Omit<TextFieldOptions, 'name' | 'value' | 'error' | 'optional'>;

/** A text field of the draft: demanded, or marked as not required. */
export const asked = ({ draft, problems }: StepView, name: string, options: Asked) =>
  textField({
    ...options,
    name,
    value: String(fieldOf(draft, name)),
    error: problems[name],
    optional: !options.required,
  });
