import { html, nothing } from 'lit';
import { msg, str } from '../language/localize.js';

export interface StepHeadingOptions {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly title: string;
  /** What the step after this one is about. */
  readonly next?: string | undefined;
}

/**
 * Where the client is on the way. The heading takes the focus after each step
 * (`focusLater(host, '[part~=step]')`), so that count and title are heard together.
 */
export const stepHeading = ({ step, steps, title, next }: StepHeadingOptions) => html`
  <div>
    <h2 class="step" part="step" tabindex="-1">
      <span class="soft">${msg(str`Step ${step} of ${steps}`)}<span class="unseen">: </span></span>
      ${title}
    </h2>
    <div class="steps" aria-hidden="true">
      ${Array.from({ length: steps }, (_, index) => html`<i class=${index < step ? 'on' : ''}></i>`)}
    </div>
    ${next ? html`<p class="soft">${msg(str`Next: ${next}`)}</p>` : nothing}
  </div>
`;
