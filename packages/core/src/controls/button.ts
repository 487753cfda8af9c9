import { html, nothing } from 'lit';

export interface ButtonOptions {
  readonly label: unknown;
  /** One main action a screen; the rest are quiet or plain. */
  readonly kind?: 'main' | 'quiet' | 'plain';
  readonly type?: 'submit' | 'button';
  /** What the label becomes while the action is under way. */
  readonly busy?: string | false | undefined;
  readonly onClick?: (event: Event) => void;
}

/**
 * A button. While busy it keeps the focus and says it is unavailable:
 * `disabled` would drop the focus to the top of the page, and the idempotency
 * key makes a second press harmless.
 */
export const button = ({
  label,
  kind = 'main',
  type = 'button',
  busy,
  onClick,
}: ButtonOptions) => html`
  <button
    class=${kind}
    part=${type === 'submit' ? 'submit' : nothing}
    type=${type}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${onClick}
  >
    ${busy || label}
  </button>
`;

/** Sends the form. */
export const submitButton = (options: Omit<ButtonOptions, 'type'>) =>
  button({ ...options, type: 'submit' });
