import type { Purpose, Text, TextChange } from '@zabota/contract';
import { formatDate, msg, notice, str, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** Why we ask again: the text has changed, with what reads differently, or the time is over. */
export function changesNotice({ standing, text }: Purpose) {
  if (standing?.state === 'expired') {
    return notice({
      kind: 'wait',
      title: msg('Your consent has ended'),
      body: standing.validUntil
        ? msg(str`It held until ${formatDate(standing.validUntil)}. Since then we use nothing.`)
        : msg('Since then we use nothing.'),
    });
  }
  if (standing?.state !== 'outdated') return nothing;
  return notice({
    kind: 'wait',
    title: msg('The text has changed, so we ask again'),
    body: html`
      <p>
        ${msg(str`The new text holds from ${formatDate(text.since)}. Until you decide we use nothing.`)}
      </p>
      <ul class="changes">
        ${standing.changes.map(oneChange)}
      </ul>
    `,
  });
}

const oneChange = ({ part, before, after }: TextChange) => html`
  <li>
    <b>${partName(part)}</b>
    ${side(msg('It was:'), before, 'del')} ${side(msg('It is now:'), after, 'ins')}
  </li>
`;

/** Screen readers do not say `ins` and `del`, so words do. */
const side = (name: string, text: Text | undefined, tag: 'ins' | 'del') => {
  if (!text) return nothing;
  const marked = tag === 'ins' ? html`<ins>${words(text)}</ins>` : html`<del>${words(text)}</del>`;
  return html`<div>${name} ${marked}</div>`;
};

function partName(part: TextChange['part']): string {
  switch (part) {
    case 'title':
      return msg('Name');
    case 'summary':
      return msg('In short');
    case 'data':
      return msg('Which data');
    case 'uses':
      return msg('What for');
    case 'actions':
      return msg('What we do with the data');
    case 'parties':
      return msg('Who');
    case 'valid':
      return msg('For how long');
    case 'refusal':
      return msg('If you refuse');
    case 'withdrawal':
      return msg('How to withdraw');
    case 'full':
      return msg('Full text');
    case 'storage':
      return msg('What is kept on the device');
  }
}
