import { isNumber, msg, notice, ProblemError, submitButton, textField } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Key } from '../controllers/case.types.js';
import { explainTrouble } from '../reading/trouble.js';

export interface OpeningOptions {
  readonly typed: Key;
  readonly busy: boolean;
  /** The client has tried to open with something missing. */
  readonly checked: boolean;
  readonly error: unknown;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
}

/** How to mend the number and the code; nothing when both can be tried. */
export const keyErrors = ({ number, code }: Key): Partial<Key> => ({
  ...(!isNumber(number) && { number: msg('Write the number: ten digits, such as 26-4817-3052') }),
  ...(!code.trim() && { code: msg('Write the code: it stands under the number') }),
});

/** Opens a case by its number and code (A25). */
export function openingForm({ typed, busy, checked, error, onInput, onSubmit }: OpeningOptions) {
  const errors = checked ? keyErrors(typed) : {};
  return html`
    <h2 tabindex="-1">${msg('Where is my case?')}</h2>
    ${error ? notice({ kind: isExpected(error) ? 'wait' : 'late', body: explainTrouble(error) }) : nothing}
    <form part="form" novalidate @input=${onInput} @submit=${onSubmit}>
      ${textField({
        name: 'number',
        label: msg('Number'),
        hint: msg('Such as 26-4817-3052: it is on the receipt and in our letters'),
        value: typed.number,
        inputmode: 'numeric',
        width: 14,
        autocomplete: 'off',
        error: errors.number,
      })}
      ${textField({
        name: 'code',
        label: msg('Receipt code'),
        hint: msg('17 letters and digits, in any case, with dashes or without'),
        value: typed.code,
        width: 24,
        autocomplete: 'off',
        spellcheck: false,
        error: errors.code,
      })}
      <div>${submitButton({ label: msg('Show'), busy: busy && msg('Opening…') })}</div>
    </form>
  `;
}

/** The case was closed because nobody was there: no trouble, only the code is asked for again. */
const isExpected = (error: unknown) =>
  error instanceof ProblemError && error.code === 'access-expired';
