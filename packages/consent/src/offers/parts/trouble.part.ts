import { msg, notice, panelStyles } from '@zabota/core';
import { html } from 'lit';
import { explain, trouble } from '../../shared/trouble.js';

export const styles = [panelStyles];

/** What is said when something cannot be had or sent. */
const said = {
  read: trouble,
  /** Why an answer was not accepted. */
  answer: (error: unknown) =>
    html`<div role="alert">
      ${notice({ kind: 'late', title: msg('Your answer is not accepted yet'), body: explain(error) })}
    </div>`,
};

export const create = () => said;
