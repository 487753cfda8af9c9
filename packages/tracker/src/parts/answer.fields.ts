import type { ActionAnswer, Text } from '@zabota/contract';
import { remarkLength, storyLength } from '@zabota/contract/limits.js';
import { formatDate, longText, msg, str, words } from '@zabota/core';
import { fileField, fileList, type FilesController } from '@zabota/core/files.js';
import { html, nothing } from 'lit';
import type { Way } from '../care/ways.js';

/** What the client writes: the answer itself, or a remark beside files or a promise to come. */
export interface AnswerInput {
  readonly text: string;
}

export interface AnswerFieldsOptions {
  /** Last day on which we wait, `2026-12-11`. */
  readonly dueOn: string;
  /** Where to come, when it is not said above. */
  readonly place: Text | undefined;
  readonly input: AnswerInput;
  readonly files: FilesController;
  /** How to mend what is there; nothing when it can be sent. */
  readonly error: string | undefined;
}

/** What to fill in, by the way the client has chosen. */
export function answerFields(way: Way, options: AnswerFieldsOptions) {
  switch (way) {
    case 'upload':
      return html`${documents(options)} ${remark(options)}`;
    case 'text':
      return answer(options);
    case 'confirm':
      return html`<p>${msg('Nothing to fill in: press the button and we will go on.')}</p>`;
    case 'visit':
      return html`${visit(options)} ${remark(options)}`;
  }
}

/** How to mend the answer before it is sent; nothing when it can go. */
export function answerGap(way: Way, { text }: AnswerInput, files: FilesController) {
  if (way === 'text' && !text.trim()) return msg('Write your answer here');
  if (way !== 'upload') return undefined;
  if (files.isBusy) return msg('Wait a moment: the files are still on their way');
  return files.claims.length === 0 ? msg('Choose a file') : undefined;
}

/** The answer as the contract takes it. */
export function toAnswer(way: Way, { text }: AnswerInput, files: FilesController): ActionAnswer {
  const comment = text.trim() && { comment: text };
  switch (way) {
    case 'upload':
      return { kind: way, files: files.claims, ...comment };
    case 'text':
      return { kind: way, text };
    case 'confirm':
      return { kind: way };
    case 'visit':
      return { kind: way, ...comment };
  }
}

const documents = ({ files, error }: AnswerFieldsOptions) =>
  fileField({
    name: 'files',
    label: msg('Documents'),
    hint: msg('A photo or a scan will do: PDF, JPG, PNG, HEIC, DOC, up to 20 MB each, 10 at most'),
    error,
    list: fileList(files),
    onAdd: files.add,
  });

const answer = ({ input, error }: AnswerFieldsOptions) =>
  longText({
    name: 'text',
    label: msg('Your answer'),
    value: input.text,
    limit: storyLength,
    error,
  });

const remark = ({ input }: AnswerFieldsOptions) =>
  longText({
    name: 'text',
    label: msg('Remark'),
    optional: true,
    value: input.text,
    limit: remarkLength,
    rows: 2,
  });

const visit = ({ place, dueOn }: AnswerFieldsOptions) => html`
  <p>
    ${msg(str`We will wait for you until ${formatDate(dueOn)}.`)} ${place ? words(place) : nothing}
  </p>
`;
