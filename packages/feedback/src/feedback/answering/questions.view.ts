import type { Question } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import { checks, langOf, longText, words } from '@zabota/core';
import { radiosView } from '../first/question.view.js';
import { chosenIn, wordsIn, type FeedbackDraft } from './draft.js';

/** One question of any kind, with what was answered so far. */
export function questionView(question: Question, draft: FeedbackDraft, error: string | undefined) {
  const { id, kind, title, hint, choices, required } = question;
  const about = {
    name: id,
    label: title.text,
    hint: hint && words(hint),
    error,
    optional: !required,
  };
  switch (kind) {
    case 'text':
      return longText({ ...about, value: wordsIn(draft, id), limit: remarkLength, rows: 3 });
    case 'multiple':
      return checks({
        ...about,
        value: chosenIn(draft, id),
        options: choices.map((choice) => ({
          value: choice.value,
          label: choice.title.text,
          lang: langOf(choice.title),
        })),
      });
    default:
      return radiosView(question, chosenIn(draft, id)[0] ?? '', error);
  }
}
