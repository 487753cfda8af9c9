import { msg } from '@zabota/core';
import { html, render } from 'lit';

/** What few people need every time: it opens in its place and arrives only then. */
export const disclosure = (title: string, bring: () => Promise<unknown>) => html`
  <details @toggle=${(event: Event) => void fill(event.currentTarget as HTMLElement, bring)}>
    <summary>${title}</summary>
    <div></div>
  </details>
`;

async function fill(details: HTMLElement, bring: () => Promise<unknown>) {
  const content = await bring().catch(() => msg('It did not work: is the network gone?'));
  render(content, details.lastElementChild as HTMLElement);
}
