import type { AnswerBy } from '@zabota/contract';
import { msg } from '@zabota/core';

export const answerByLabels = (): Readonly<Record<AnswerBy, string>> => ({
  email: msg('By e-mail'),
  post: msg('By post, on paper'),
  site: msg('Here on the site: I will look myself'),
});
