import type { Case } from '@zabota/contract';
import { msg, str } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from './view.types.js';

/** What few people need every time: each opens in its place and arrives only then. */
export function moreSection(view: View) {
  const { due, history, documents } = view.found;
  return html`
    <section class="more" aria-label=${msg('More about the case')}>
      ${due ? more(view, 'deadline', msg('How the date was counted')) : nothing}
      ${more(view, 'history', msg(str`History: ${history.total}`))}
      ${
        documents.length > 0
          ? more(view, 'documents', msg(str`Documents: ${documents.length}`))
          : nothing
      }
      ${more(view, 'letters', lettersTitle(view.found))}
    </section>
  `;
}

const more = (
  view: View,
  name: 'deadline' | 'history' | 'documents' | 'letters',
  title: string,
) => html`
  <details @toggle=${() => void view.parts.bring('more')}>
    <summary>${title}</summary>
    ${view.parts.get('more')?.[name].render(view) ?? view.parts.pending('more')}
  </details>
`;

const lettersTitle = ({ notifications: { channel, email } }: Case) =>
  channel === 'email' && email
    ? // The dots that hide a part of an address are no place to break it.
      msg(str`Letters go to ${email.replace('…', '…\u2060')}`)
    : msg('No letters are sent to you');
