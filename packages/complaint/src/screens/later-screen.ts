import { button, msg, submitButton } from '@zabota/core';
import { html, nothing } from 'lit';
import { trouble } from '../filing/not-sent.js';
import type { Later } from '../later.controller.js';
import { checkStep, send } from '../steps/check.step.js';
import { detailsStep } from '../steps/details.step.js';
import { keeping } from '../steps/keeping.js';
import type { StepView } from '../steps/step.types.js';
import { youStep } from '../steps/you.step.js';
import type { StepScreenOptions } from './step-screen.js';

/** The steps after the first one, and where what is typed is kept. */
export function laterScreen(view: StepView, { filing }: Later, options: StepScreenOptions) {
  const { way, draft } = options;
  const body = {
    happened: () => '',
    details: () => detailsStep(view, filing.files),
    you: () => youStep(view, filing.authority),
    check: () => [
      checkStep(view, { filing, goTo: way.goTo }),
      trouble(filing, options.later.waiting?.controller),
    ],
  }[way.step];
  return html`${body()}
    <div class="row" part="actions">
      ${way.step === 'check' ? end(view, filing, options) : submitButton({ label: msg('Continue') })}
      ${button({ kind: 'quiet', label: msg('Back'), onClick: way.back })}
    </div>
    ${keeping(draft)}`;
}

/** The end of the way: sent from here, or carried elsewhere on paper. */
function end(view: StepView, filing: Later['filing'], { later, root, say }: StepScreenOptions) {
  // Without a network the notice above offers what can be done.
  if (filing.submission.state.name === 'offline') return nothing;
  if (view.route?.accepts !== false) return send(filing);
  const files = filing.files.items.map(({ name }) => name);
  return later.paper?.preparedActions(view, { root, files, say });
}
