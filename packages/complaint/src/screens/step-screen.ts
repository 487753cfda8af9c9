import {
  button,
  errorSummary,
  msg,
  notice,
  plural,
  stepHeading,
  str,
  submitButton,
  type DraftController,
} from '@zabota/core';
import { html } from 'lit';
import type { ComplaintDraft } from '../draft/draft.js';
import type { Problems } from '../draft/validation.js';
import type { Later, LaterController } from '../later.controller.js';
import { stepNumber, steps, stepTitle } from '../steps/steps.js';
import type { StepView } from '../steps/step.types.js';
import type { WayController } from '../way.controller.js';

export interface StepScreenOptions {
  readonly way: WayController;
  readonly later: LaterController;
  readonly draft: DraftController<ComplaintDraft>;
  readonly root: ParentNode & Node;
  readonly say: (text: string) => void;
  /** The first step, which needs nothing of the later ones. */
  readonly first: () => unknown;
}

/** One step: where we are, what to mend, the questions, and the way on. */
export function stepScreen(view: StepView, options: StepScreenOptions) {
  const { way, later, draft, first } = options;
  const { step } = way;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (step === 'check') later.parts?.filing.file();
    else way.next();
  };
  const onInput = (event: Event) => {
    draft.onInput(event);
    way.forgive(event);
    // The client acts: the rest may come now, while there is a network.
    void later.load();
  };
  return html`
    <form part="form" novalidate @submit=${onSubmit} @input=${onInput}>
      ${stepHeading({ step: stepNumber(step), steps: steps.length, title: stepTitle(step) })}
      ${summary(view.problems)}
      ${
        step === 'happened'
          ? html`${first()}
              <div class="row" part="actions">${goOn(view)}</div>`
          : laterStep(view, options)
      }
    </form>
  `;
}

function summary(problems: Problems) {
  const errors = Object.entries(problems).map(([name, message]) => ({ name, message }));
  const { length: count } = errors;
  const title = plural(count, {
    one: msg(str`${count} place is left to mend`),
    few: msg(str`${count} places are left to mend`, { id: 'mend-few' }),
    other: msg(str`${count} places are left to mend`, { id: 'mend-other' }),
  });
  return errorSummary(title, errors);
}

const goOn = ({ route }: StepView) =>
  submitButton({
    label: route?.accepts === false ? msg('Prepare the text') : msg('Continue'),
  });

function laterStep(view: StepView, options: StepScreenOptions) {
  const { parts, isLost, load } = options.later;
  if (parts) return questions(view, parts, options);
  return isLost
    ? notice({
        kind: 'wait',
        title: msg('The next step did not open'),
        body: msg('It looks like the network is gone. Everything you typed is still here.'),
        actions: button({ label: msg('Try again'), onClick: () => void load() }),
      })
    : html`<p class="soft" role="status">${msg('One moment…')}</p>`;
}

function questions(view: StepView, parts: Later, { way, draft, root, say }: StepScreenOptions) {
  const { filing, waiting } = parts;
  const files = filing.files.items.map(({ name }) => name);
  const back = button({ kind: 'quiet', label: msg('Back'), onClick: way.back });
  const isPaper = view.route?.accepts === false;
  const main = {
    happened: () => goOn(view),
    details: () => submitButton({ label: msg('Continue') }),
    you: () => submitButton({ label: msg('Continue') }),
    check: () => (isPaper ? parts.preparedActions(view, { root, files, say }) : parts.send(filing)),
  }[way.step];
  const body = {
    happened: () => '',
    details: () => parts.detailsStep(view, filing.files),
    you: () => parts.youStep(view, filing.authority),
    check: () => [
      parts.checkStep(view, { filing, goTo: way.goTo }),
      parts.trouble(filing, waiting),
    ],
  }[way.step];
  return html`${body()}
    <div class="row" part="actions">${main()} ${back}</div>
    ${parts.keeping(draft)}`;
}
