import type { Ground } from '@zabota/contract';
import { choice, langOf, msg, words, type ChoiceOption, type Content } from '@zabota/core';
import { html, nothing } from 'lit';
import type { Later } from '../later.controller.js';
import type { StepView } from './step.types.js';

/**
 * Step 1: what happened, not which law.
 *
 * @param parts what follows from an answer; it comes once there is one.
 */
export const happenedStep = (view: StepView, parts: Later | undefined) => html`
  ${view.form.case ? parts?.aboutCase(view.form.case) : nothing}
  ${choice({
    name: 'ground',
    label: msg('Choose what is closest'),
    value: view.draft.ground,
    error: view.problems['ground'],
    options: view.form.grounds.map((ground) => groundOption(ground, parts?.promise(view))),
  })}
  ${view.draft.ground ? parts?.moreAbout(view) : nothing}
`;

/** What the service says about the chosen answer stands right under it. */
const groundOption = ({ id, title, hint }: Ground, more: Content): ChoiceOption => ({
  value: id,
  label: title.text,
  lang: langOf(title),
  more,
  ...(hint && { hint: words(hint) }),
});
