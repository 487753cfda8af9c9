import { button, failureWords, isNumber, msg, notice, submitButton, textField } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Key } from '../desk.types.js';

export interface KeyFormOptions {
  readonly typed: Key;
  readonly errors: Partial<Key>;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onBack: () => void;
}

/** How to mend number and code; nothing when both can be tried. */
export const keyErrors = ({ number, code }: Key): Partial<Key> => ({
  ...(!isNumber(number) && { number: msg('Write the number: ten digits, such as 26-4817-3052') }),
  ...(!code.trim() && { code: msg('Write the code: it stands under the number') }),
});

export const keyForm = ({ typed, errors, isBusy, error, ...on }: KeyFormOptions) => html`
  <form part="form" class="stack" novalidate @input=${on.onInput} @submit=${on.onSubmit}>
    <h2 tabindex="-1">${msg('What became of my feedback?')}</h2>
    ${error ? notice({ kind: 'late', body: failureWords(error) }) : nothing}
    ${textField({
      name: 'number',
      label: msg('Number'),
      hint: msg('It was shown after you sent your feedback'),
      value: typed.number,
      inputmode: 'numeric',
      width: 14,
      autocomplete: 'off',
      error: errors.number,
    })}
    ${textField({
      name: 'code',
      label: msg('Receipt code'),
      value: typed.code,
      width: 24,
      autocomplete: 'off',
      spellcheck: false,
      error: errors.code,
    })}
    <div class="row" part="actions">
      ${submitButton({ label: msg('Show'), busy: isBusy && msg('Opening…') })}
      ${button({ kind: 'plain', label: msg('Back'), onClick: on.onBack })}
    </div>
  </form>
`;
