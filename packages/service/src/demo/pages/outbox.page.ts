import type { Language } from '../../messages/messages.js';
import { demoWordsIn } from '../words/demo.words.js';
import { html, type Html } from '../../http/page.js';
import { layout } from './layout.page.js';

/** A letter as its addressee would get it. */
export interface OutboxLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly at: Date;
}

export function outboxPage(letters: readonly OutboxLetter[], language: Language): string {
  const words = demoWordsIn(language);
  const { outbox } = words;
  return layout({
    language,
    words,
    address: '/demo/outbox',
    title: outbox.title,
    content: html`
      <p class="lead">${outbox.lead}</p>
      ${letters.length === 0 ? html`<p class="note">${outbox.empty}</p>` : ''}
      ${letters.map((letter) => letterCard(letter, outbox.to, language))}
    `,
  });
}

function letterCard(
  { to, subject, text, language, at }: OutboxLetter,
  toWord: string,
  page: Language,
): Html {
  const when = new Intl.DateTimeFormat(page, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return html`<article class="letter">
    <h2 lang="${language}">${subject}</h2>
    <p class="small">${toWord}: ${to} · <time datetime="${at.toISOString()}">${when}</time></p>
    <div class="letter-text" lang="${language}">${withLinks(text)}</div>
  </article>`;
}

/** Addresses become links; everything else stays text. */
function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}
