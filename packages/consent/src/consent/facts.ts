import type { Purpose, Text } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html } from 'lit';

/** What a person has to know before they decide (law.md B4), in plain words. */
export const facts = ({ data, uses, parties, valid, refusal, withdrawal }: Purpose) => html`
  <dl class="answers">
    ${fact(msg('Which data'), data.map(titleOf))} ${fact(msg('What for'), uses.map(titleOf))}
    ${fact(
      msg('Who'),
      parties.map(({ name }) => name),
    )}
    ${fact(msg('For how long'), [valid.text])} ${fact(msg('If you refuse'), [refusal])}
    ${fact(msg('How to withdraw'), [withdrawal])}
  </dl>
`;

const titleOf = ({ title }: { readonly title: Text }) => title;

const fact = (question: string, answers: readonly Text[]) => html`
  <div>
    <dt>${question}</dt>
    ${answers.map((answer) => html`<dd>${words(answer)}</dd>`)}
  </div>
`;
