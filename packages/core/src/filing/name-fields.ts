import { msg } from '../language/localize.js';
import { asked, type AskedView } from './asked.js';
import type { NameDraft } from './name.js';

export interface NameFieldsOptions {
  readonly required: boolean;
  /** Whether the browser may fill in the name of the person at the keyboard. */
  readonly autocomplete?: boolean;
}

/** Family name, given name, and a patronymic that nobody has to have (A07, A08). */
export function nameFields(
  view: AskedView,
  name: string,
  { required, autocomplete = true }: NameFieldsOptions,
) {
  const part = (key: keyof NameDraft, label: string, fill: AutoFill, isRequired = required) =>
    asked(view, `${name}.${key}`, {
      label,
      autocomplete: autocomplete ? fill : 'off',
      spellcheck: false,
      required: isRequired,
    });
  return [
    part('family', msg('Family name'), 'family-name'),
    part('given', msg('Given name'), 'given-name'),
    part('patronymic', msg('Patronymic'), 'additional-name', false),
  ];
}
