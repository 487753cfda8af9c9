import { getLocale, randomKey, randomUuid, type Client } from '@zabota/core';
import type { Clarity } from './paragraph.js';

/** Ids of what was sent from this page: a second press changes the first answer instead of adding one. */
const sent = new Map<string, { readonly id: string; revision: number }>();

/** What feedback of a paragraph is about: short enough for a subject, whatever the ids are. */
export const subjectOf = (requirement: string, paragraph: string): string =>
  `requirement:${`${requirement}.${paragraph}`.slice(0, 120)}`;

/**
 * Sends one word about one paragraph, without anything about the client.
 *
 * @returns false where the agency asks for no such word.
 */
export async function sendClarity(
  client: Client,
  requirement: string,
  paragraph: string,
  clarity: Clarity,
): Promise<boolean> {
  const subject = subjectOf(requirement, paragraph);
  const { instrument, state } = await client.call('getFeedbackForm', { query: { subject } });
  const question = instrument.questions.find(({ measure }) => measure === 'clarity');
  if (state === 'closed' || !question?.choices.some(({ value }) => value === clarity)) return false;
  const entry = sent.get(subject) ?? { id: randomUuid(), revision: 0 };
  entry.revision += 1;
  sent.set(subject, entry);
  await client.call('putFeedback', {
    params: { feedback: entry.id },
    key: randomKey(),
    body: {
      revision: entry.revision,
      kind: 'rating',
      subject,
      instrument: instrument.id,
      version: instrument.version,
      answers: [{ question: question.id, chosen: [clarity] }],
      device: innerWidth < 600 ? 'phone' : innerWidth < 1000 ? 'tablet' : 'desktop',
      lang: getLocale() === 'en' ? 'en' : 'ru',
    },
  });
  return true;
}
