import { formStyles, msg, notice, panelStyles } from '@zabota/core';
import { html, nothing } from 'lit';
import { signInNotice } from '../../shared/sign-in.js';
import { explain } from '../../shared/trouble.js';
import { decisionName } from '../decision-buttons.js';
import type { NotTaken } from '../deciding.controller.js';
import type { View } from '../view.types.js';
import { changesNotice } from '../care/changes.js';

export const styles = [panelStyles, formStyles];

/** What has to be said before a decision, where it is not the first and simplest one. */
const care = {
  before: (view: View) => {
    const { purpose, parts, mayDecide, signInHref } = view;
    const failed = parts.get('deciding')?.notTaken(purpose);
    return html`
      ${failed ? notTakenNotice(failed) : nothing} ${changesNotice(purpose)}
      ${mayDecide ? nothing : signInNotice(signInHref, whySignIn())}
    `;
  },
};

export const create = () => care;

const notTakenNotice = ({ decision, error }: NotTaken) => html`
  <div role="alert">
    ${notice({
      kind: 'late',
      title: msg('Your decision is not taken yet'),
      body: html`<p>${explain(error)}</p>
        <p>${msg('You pressed:')} <b>${decisionName(decision)}</b></p>`,
    })}
  </div>
`;

const whySignIn = () =>
  msg(
    'A consent is given by a person, so we have to know that it is you. Reading needs no sign-in.',
  );
