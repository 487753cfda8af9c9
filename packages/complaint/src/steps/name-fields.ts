import { msg, textField } from '@zabota/core';
import type { NameDraft } from '../draft/draft.js';
import type { Problems } from '../draft/problems.js';

export interface NameFieldsOptions {
  readonly required: boolean;
  /** Whether the browser may fill in the name of the person at the keyboard. */
  readonly autocomplete?: boolean;
}

/** Family name, given name, and a patronymic that nobody has to have (A07, A08). */
export function nameFields(
  name: string,
  value: NameDraft,
  problems: Problems,
  { required, autocomplete = true }: NameFieldsOptions,
) {
  const part = (key: keyof NameDraft, label: string, fill: AutoFill, isRequired = required) =>
    textField({
      name: `${name}.${key}`,
      label,
      optional: !isRequired,
      value: value[key],
      autocomplete: autocomplete ? fill : 'off',
      spellcheck: false,
      error: problems[`${name}.${key}`],
      required: isRequired,
    });
  return [
    part('family', msg('Family name'), 'family-name'),
    part('given', msg('Given name'), 'given-name'),
    part('patronymic', msg('Patronymic'), 'additional-name', false),
  ];
}
