import { Question } from '@zabota/core';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../draft/draft.js';
import { form } from '../states/form.answers.js';
import { appeal59 } from '../states/route.answers.js';
import type { StepView } from '../steps/step.types.js';
import { letterOf, letterText } from './letter.js';

const view: StepView = {
  form,
  route: appeal59,
  promised: new Question(
    () => undefined,
    () => undefined,
  ),
  problems: {},
  draft: {
    ...emptyDraft,
    ground: 'appeal',
    happened: 'Во дворе нет света.\nПрошу починить.',
    complainant: {
      ...emptyDraft.complainant,
      name: { family: 'Образцова', given: 'Мария', patronymic: '' },
      postalAddress: '123456, г. Приморск, ул. Лесная, 7',
    },
  },
};

describe('A54: the text that a client carries elsewhere', () => {
  it('says to whom, from whom, and keeps the words as they were typed', () => {
    const text = letterText(letterOf(view, ['фото.jpg']));
    expect(text.startsWith('Начальник отдела обращений')).toBe(true);
    expect(text).toContain('Образцова Мария\n123456, г. Приморск, ул. Лесная, 7');
    expect(text).toContain('Во дворе нет света.\nПрошу починить.');
    expect(text).toContain('фото.jpg');
  });

  it('leaves no empty lines for what was not answered', () => {
    expect(letterOf(view).paragraphs).toHaveLength(1);
    expect(letterOf(view).from).toHaveLength(2);
  });
});
