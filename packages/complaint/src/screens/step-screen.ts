import { button, msg, notice, stepHeading, submitButton, type DraftController } from '@zabota/core';
import { html } from 'lit';
import type { ComplaintDraft } from '../draft/draft.js';
import { chosenGround } from '../draft/ground.js';
import type { LaterController } from '../later.controller.js';
import { happenedStep } from '../steps/happened.step.js';
import { stepAfter, stepNumber, steps, stepTitle } from '../steps/steps.js';
import type { StepView } from '../steps/step.types.js';
import type { WayController } from '../way.controller.js';

export interface StepScreenOptions {
  readonly way: WayController;
  readonly later: LaterController;
  readonly draft: DraftController<ComplaintDraft>;
  readonly root: ParentNode & Node;
  readonly say: (text: string) => void;
}

/** One step: where we are, what to mend, the questions, and the way on. */
export function stepScreen(view: StepView, options: StepScreenOptions) {
  const { way, later, draft } = options;
  const { step } = way;
  const { parts } = later;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (step === 'check') parts?.filing.file();
    else void way.next();
  };
  const onInput = (event: Event) => {
    draft.onInput(event);
    way.forgive(event);
    // The client acts: the rest may come now, while there is a network.
    void later.load();
  };
  return html`
    <form part="form" novalidate @submit=${onSubmit} @input=${onInput}>
      ${stepHeading({
        step: stepNumber(step),
        steps: steps.length,
        title: stepTitle(step),
        next: step === 'check' ? undefined : stepTitle(stepAfter(step)),
      })}
      ${parts?.summary(view.problems)}
      ${
        step === 'happened'
          ? firstStep(view, options)
          : (parts?.laterScreen(view, parts, options) ?? notHere(later))
      }
    </form>
  `;
}

const firstStep = (view: StepView, { later: { parts } }: StepScreenOptions) => html`
  ${happenedStep(view, parts)}
  <div class="row" part="actions">
    ${submitButton({
      label:
        view.route?.accepts === false && chosenGround(view.form, view.draft)
          ? msg('Prepare the text')
          : msg('Continue'),
    })}
  </div>
`;

/** The code of the next step is on its way, or did not come. */
const notHere = ({ isLost, load }: LaterController) =>
  isLost
    ? notice({
        kind: 'wait',
        title: msg('The next step did not open'),
        body: msg('It looks like the network is gone. Everything you typed is still here.'),
        actions: button({ label: msg('Try again'), onClick: () => void load() }),
      })
    : html`<p class="soft" role="status">${msg('One moment…')}</p>`;
