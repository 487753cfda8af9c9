import type { ComplaintForm } from '@zabota/contract';
import { storyLength } from '@zabota/contract/limits.js';
import { checks, dateField, langOf, longText, msg } from '@zabota/core';
import { fileField } from '@zabota/core/files.js';
import { asked } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import { isAboutSomebody } from '../draft/draft.js';
import { chosenGround } from '../draft/ground.js';
import type { ChosenFilesController } from '../files/chosen-files.controller.js';
import type { StepView } from './step.types.js';

/** Step 2: details and files. Only the story itself is demanded (A40, A53). */
export const detailsStep = (view: StepView, files: ChosenFilesController) => {
  const { form, draft, problems } = view;
  return html`
    ${chosenGround(form, draft)?.principles ? whichPrinciples(form, draft.principles) : nothing}
    ${longText({
      name: 'happened',
      label: msg('Tell us what happened'),
      hint: msg(
        'In your own words: what was done or was not done, when, and why you do not agree. No need to quote laws.',
      ),
      value: draft.happened,
      limit: storyLength,
      rows: 7,
      error: problems['happened'],
      required: true,
    })}
    ${
      isAboutSomebody(draft)
        ? asked(view, 'against.name', {
            label: msg('Name or position of the person'),
            hint: msg('As far as you know'),
          })
        : nothing
    }
    ${dateField({
      name: 'learnedOn',
      label: msg('When did you learn about it?'),
      optional: true,
      value: draft.learnedOn,
      error: problems['learnedOn'],
    })}
    ${longText({
      name: 'wanted',
      label: msg('What should be done about it?'),
      hint: msg('For example: accept the documents, correct the mistake, give the money back'),
      optional: true,
      value: draft.wanted,
      limit: storyLength,
      rows: 3,
      error: problems['wanted'],
    })}
    ${fileField({
      name: 'files',
      label: msg('Photos and documents'),
      hint: msg(
        'Up to 10 files of 20 MB: PDF, photos, Word, Excel, text. They stay only while this page is open: after a reload choose them again.',
      ),
      optional: true,
      list: files.list,
      error: problems['files'],
      onAdd: files.add,
      onOpen: files.bring,
    })}
  `;
};

/** A breach of the principles of client-centricity, principle by principle (A52). */
const whichPrinciples = ({ principles }: ComplaintForm, value: readonly string[]) =>
  checks({
    name: 'principles',
    label: msg('Which promises were not kept?'),
    hint: msg('Choose any number'),
    optional: true,
    value,
    options: principles.map(({ id, title }) => ({
      value: id,
      label: title.text,
      lang: langOf(title),
    })),
  });
