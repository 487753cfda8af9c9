import type { Paragraph, Requirement, Term } from '@zabota/contract';
import { langOf, msg } from '@zabota/core';
import { html, nothing, type TemplateResult } from 'lit';
import { whole } from './whole.js';

export type Clarity = 'clear' | 'unclear' | 'needless';

/** What the paragraphs of a card need to know and to tell. */
export interface ReadingDesk {
  readonly terms: Requirement['terms'];
  /** The term that is open, with the paragraph it was opened in. */
  readonly open: string;
  readonly toggleTerm: (key: string) => void;
  readonly votes: Readonly<Record<string, Clarity | 'failed'>>;
  /** Paragraphs of which a word has arrived. */
  readonly arrived: ReadonlySet<string>;
  /** Whether every paragraph shows its buttons. */
  readonly marking: boolean;
  readonly vote: (paragraph: string, clarity: Clarity) => void;
}

/** One thought: its terms open in place, and one press says whether it is clear (A36). */
export const paragraph = (
  { id, text }: Paragraph,
  desk: ReadingDesk,
  always = false,
): TemplateResult => html`
  <p id=${id} lang=${langOf(text) ?? nothing}>${withTerms(id, text.text, desk)}</p>
  ${always || desk.marking || desk.votes[id] ? votes(id, desk) : nothing}
`;

/** Splits a text at its first mention of each term; longer forms before shorter ones. */
export function splitAtTerms(
  text: string,
  terms: readonly Term[],
): readonly (string | { readonly term: Term; readonly form: string })[] {
  let first: { index: number; form: string; term: Term } | undefined;
  for (const term of terms)
    for (const form of term.forms) {
      const index = indexOfWord(text, form);
      if (index < 0) continue;
      const isBetter =
        !first || index < first.index || (index === first.index && form.length > first.form.length);
      if (isBetter) first = { index, form, term };
    }
  if (!first) return text ? [text] : [];
  const { index, form, term } = first;
  const rest = splitAtTerms(
    text.slice(index + form.length),
    terms.filter((other) => other !== term),
  );
  return [...(index > 0 ? [text.slice(0, index)] : []), { term, form }, ...rest];
}

const letter = /[\p{L}\p{N}]/u;

/** A whole word or phrase, never a part of one. */
function indexOfWord(text: string, form: string): number {
  for (let index = text.indexOf(form); index >= 0; index = text.indexOf(form, index + 1)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + form.length)];
    if (!letter.test(before) && !letter.test(after)) return index;
  }
  return -1;
}

const withTerms = (id: string, text: string, { terms, open, toggleTerm }: ReadingDesk) =>
  splitAtTerms(text, terms).map((piece) => {
    if (typeof piece === 'string') return whole(piece);
    const key = `${id} ${piece.term.id}`;
    const isOpen = open === key;
    return html`<button
        class="term"
        type="button"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => toggleTerm(key)}
      >
        ${piece.form}</button
      >${
        isOpen
          ? html`<span class="meaning" lang=${langOf(piece.term.definition) ?? nothing}>
              (${piece.term.definition.text.replace(/\.$/, '')})</span
            >`
          : nothing
      }`;
  });

const votes = (id: string, { votes: given, arrived, vote }: ReadingDesk) => {
  const one = (clarity: Clarity, label: string) => html`
    <button
      class="plain vote"
      type="button"
      aria-pressed=${given[id] === clarity ? 'true' : 'false'}
      aria-describedby=${id}
      @click=${() => vote(id, clarity)}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="row votes" role="group" aria-label=${msg('Is this paragraph clear?')}>
      ${one('clear', msg('Clear'))} ${one('unclear', msg('Not clear'))}
      ${one('needless', msg('Not needed'))}
      ${
        given[id] === 'failed'
          ? html`<span class="soft">${msg('This did not reach us. Press once more.')}</span>`
          : nothing
      }
      ${arrived.has(id) ? html`<span class="soft">${msg('Thank you. We have it.')}</span>` : nothing}
    </div>
  `;
};
