import { button, msg } from '@zabota/core';
import { copy } from '@zabota/core/filing.js';
import { print } from '@zabota/core/paper.js';
import { html } from 'lit';
import type { StepView } from '../steps/step.types.js';
import { letterOf, letterText } from './letter.js';
import { letterSheet, sheetStyles } from './sheets.js';

export interface PreparedOptions {
  readonly root: ParentNode & Node;
  /** Names of the files to be enclosed. */
  readonly files: readonly string[];
  readonly say: (text: string) => void;
}

/** What the client can do with the text where this form may not accept it. */
export const preparedActions = (view: StepView, { root, files, say }: PreparedOptions) => {
  const letter = letterOf(view, files);
  return html`
    ${button({
      label: msg('Print or save as PDF'),
      onClick: () => print(root, letter.title, letterSheet(letter), sheetStyles),
    })}
    ${button({
      kind: 'quiet',
      label: msg('Copy the text'),
      onClick: () => void copy(letterText(letter)).then(say),
    })}
  `;
};
