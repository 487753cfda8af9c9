import { html, nothing } from 'lit';
import { warning } from '../icons/icon.js';
import { focusField } from '../element/focus-field.js';

export interface FieldError {
  /** Dotted name of the field. */
  readonly name: string;
  /** How to mend it, as a request. */
  readonly message: string;
}

/**
 * What is left to mend, on top of the form. Call `focusLater(host, '[part~=summary]')`
 * when it appears: it is a focus target, so that it is heard and seen first.
 */
export const errorSummary = (title: string, errors: readonly FieldError[]) =>
  errors.length === 0
    ? nothing
    : html`<div
        class="panel late"
        part="summary"
        role="group"
        aria-labelledby="summary"
        tabindex="-1"
      >
        ${warning()}
        <h2 id="summary">${title}</h2>
        <ul>
          ${errors.map(
            ({ name, message }) =>
              html`<li>
                <a href="#${name}" data-field=${name} @click=${goToField}>${message}</a>
              </li>`,
          )}
        </ul>
      </div>`;

/** An `#id` inside a root focuses nothing and would stay in the host's address: script moves the focus. */
function goToField(event: Event) {
  event.preventDefault();
  const link = event.currentTarget as HTMLElement;
  focusField(link.getRootNode() as ShadowRoot, link.dataset['field'] ?? '');
}
