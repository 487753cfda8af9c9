import { msg, notice, panelStyles } from '@zabota/core';
import { trouble as pictureOfTrouble } from '@zabota/core/pictures.js';
import { html } from 'lit';
import { explain, trouble } from '../../shared/trouble.js';

export const styles = [panelStyles];

/** What is said when something cannot be had or sent. */
const said = {
  read: (error: unknown, onRetry: () => void) =>
    html`${pictureOfTrouble()} ${trouble(error, onRetry)}`,
  /** Why an answer was not accepted. */
  answer: (error: unknown) =>
    html`<div role="alert">
      ${notice({ kind: 'late', title: msg('Your answer is not accepted yet'), body: explain(error) })}
    </div>`,
};

export const create = () => said;
