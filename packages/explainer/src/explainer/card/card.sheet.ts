import type { Paragraph, Requirement } from '@zabota/contract';
import { formatDate, msg, str } from '@zabota/core';
import { html, nothing } from 'lit';

/** A card on paper: what to do and the rule, with the day of the check. */
export const cardSheet = ({
  question,
  answer,
  steps,
  deadline,
  money,
  evidence,
  clauses,
  checked,
}: Requirement) => {
  const part = (title: string, paragraphs: readonly Paragraph[]) => html`
    <h2>${title}</h2>
    ${paragraphs.map(({ text }) => html`<p>${text.text}</p>`)}
  `;
  return html`
    <h1>${question.text}</h1>
    <p>${answer.text.text}</p>
    ${part(msg('What to do'), steps)} ${part(msg('By when'), deadline)}
    ${part(msg('What it costs'), money)} ${part(msg('What to keep'), evidence)}
    ${clauses.map(
      ({ label, plain, exact }) => html`
        ${part(label.text, plain)} ${exact ? html`<blockquote>${exact.text}</blockquote>` : nothing}
      `,
    )}
    <p>${msg(str`Checked on ${formatDate(checked.on)}.`)}</p>
  `;
};
