import type { Question } from '@zabota/contract';
import { langOf, words } from '@zabota/core';
import { html, nothing } from 'lit';

/**
 * A question with one answer out of a few: native radios in a fieldset, each
 * with its words, in a row where there is room for one.
 *
 * @param chosen value of the choice that is taken; empty while none is.
 * @param error how to mend it, where it has to be mended.
 */
export const radiosView = (
  { id, kind, title, hint, choices }: Question,
  chosen: string,
  error?: string,
) => html`
  <fieldset
    class="answers ${kind}"
    role="radiogroup"
    part="field"
    aria-describedby=${[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing}
    aria-invalid=${error ? 'true' : nothing}
  >
    <legend part="label">${words(title)}</legend>
    ${hint ? html`<div class="hint" part="hint" id="${id}-hint">${words(hint)}</div>` : nothing}
    ${error ? html`<p class="error" part="error" id="${id}-error">${error}</p>` : nothing}
    <div class="choices">
      ${choices.map(
        (one) =>
          html`<label lang=${langOf(one.title) ?? nothing}>
            <input type="radio" name=${id} value=${one.value} .checked=${one.value === chosen} />
            ${kind === 'scale' ? html`<b aria-hidden="true">${one.value}</b>` : nothing}
            <span>${one.title.text}</span>
          </label>`,
      )}
    </div>
  </fieldset>
`;
