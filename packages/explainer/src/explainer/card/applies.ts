import type { ApplicabilityRules } from '@zabota/contract';
import {
  judgeApplicability,
  type ApplicabilityAnswers,
  type ApplicabilityOutcome,
} from '@zabota/contract/applicability.js';
import { choice, langOf, msg, notice, words, type NoticeKind } from '@zabota/core';
import { html, nothing } from 'lit';

const outcomeText = (outcome: ApplicabilityOutcome): string =>
  ({
    applies: msg('Yes, this is about you'),
    'probably-applies': msg('Probably this is about you'),
    'probably-not': msg('Probably this is not about you'),
    'does-not-apply': msg('No, this is not about you'),
    unknown: msg('Answer one question'),
  })[outcome];

const kinds: Readonly<Record<ApplicabilityOutcome, NoticeKind>> = {
  applies: 'info',
  'probably-applies': 'wait',
  'probably-not': 'wait',
  'does-not-apply': 'good',
  unknown: 'info',
};

/** An answer is missing, so the condition that is named is not known to hold. */
const isOpen = (outcome: ApplicabilityOutcome): boolean => outcome.startsWith('probably');

/** The verdict in one sentence, for a screen reader too. */
export function verdictText(rules: ApplicabilityRules, answers: ApplicabilityAnswers): string {
  const { outcome, because } = judgeApplicability(rules, answers);
  if (!because) return outcomeText(outcome);
  const decides = isOpen(outcome) ? `${msg('This decides:')} ` : '';
  return `${outcomeText(outcome)}. ${decides}${because.text}`;
}

/** "Does it apply to me?": a few questions, and the one condition that decides. Nothing is sent. */
export function applies(
  rules: ApplicabilityRules,
  answers: ApplicabilityAnswers,
  onAnswer: (question: string, answer: string) => void,
) {
  const { outcome, because } = judgeApplicability(rules, answers);
  const onChange = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    onAnswer(name.replace(/^applies-/, ''), value);
  };
  return html`
    <section class="stack" @change=${onChange}>
      <h3>${msg('Is this about me?')}</h3>
      ${rules.questions.map(({ id, text, hint, answers: options }) =>
        choice({
          name: `applies-${id}`,
          label: text.text,
          ...(hint && { hint: html`${words(hint)}` }),
          value: answers[id] ?? '',
          options: options.map((option) => ({
            value: option.id,
            label: option.text.text,
            lang: langOf(option.text),
          })),
        }),
      )}
      ${
        outcome === 'unknown'
          ? html`<p class="soft">${msg('Your answers stay on this page.')}</p>`
          : notice({
              kind: kinds[outcome],
              title: outcomeText(outcome),
              body: because
                ? html`${isOpen(outcome) ? `${msg('This decides:')} ` : nothing}${words(because)}`
                : nothing,
            })
      }
    </section>
  `;
}
