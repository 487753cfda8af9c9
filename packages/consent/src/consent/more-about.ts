import { html, nothing } from 'lit';
import type { View } from './view.types.js';

/** What a client may open about a purpose. */
export type MoreName = 'text' | 'representative' | 'receipt' | 'history' | 'uses';

/** Something that a client opens for more; it arrives when it is opened. */
export function moreAbout({ purpose, parts, opened }: View, name: MoreName, title: string) {
  const key = `${purpose.id} ${name}`;
  const onToggle = ({ target }: Event) => {
    if ((target as HTMLDetailsElement).open) opened.add(key);
    else opened.delete(key);
    // Brings the part, or draws it where it has come before.
    void parts.bring('more');
  };
  return html`
    <details @toggle=${onToggle}>
      <summary>${title}</summary>
      ${opened.has(key) ? (parts.get('more')?.[name](purpose) ?? parts.pending('more')) : nothing}
    </details>
  `;
}
