import type { Ground, GroundTopic } from '@zabota/contract';
import { choice, langOf, msg, words, type ChoiceOption, type Content } from '@zabota/core';
import { html, nothing } from 'lit';
import { chosenGround, openTopic } from '../draft/ground.js';
import type { Later } from '../later.controller.js';
import type { StepView } from './step.types.js';

/**
 * Step 1: what happened, not which law, in two choices of a few each.
 *
 * @param parts what follows from an answer; it comes once there is one.
 */
export const happenedStep = (view: StepView, parts: Later | undefined) => {
  const { form, draft, problems } = view;
  const { topics } = form;
  const topic = openTopic(form, draft);
  const label = msg('Choose what is closest');
  return html`
    ${form.case ? parts?.aboutCase(form.case) : nothing}
    ${
      topics[1]
        ? choice({
            name: 'topic',
            label,
            value: topic?.id ?? '',
            error: problems['topic'],
            options: topics.map((one) =>
              line(one, whichGround(one, msg('What exactly?'), view, parts)),
            ),
          })
        : topic && whichGround(topic, label, view, parts)
    }
    ${chosenGround(form, draft) ? parts?.moreAbout(view) : nothing}
  `;
};

/** What the service says about the chosen answer stands right under it. */
const whichGround = (
  { grounds }: GroundTopic,
  label: string,
  view: StepView,
  parts: Later | undefined,
): Content =>
  choice({
    name: 'ground',
    label,
    value: view.draft.ground,
    error: view.problems['ground'],
    options: grounds.map((ground) => line(ground, parts?.promise(view))),
  });

const line = ({ id, title, hint }: Ground | GroundTopic, more: Content): ChoiceOption => ({
  value: id,
  label: title.text,
  lang: langOf(title),
  more,
  ...(hint && { hint: words(hint) }),
});
