import type { ComplaintForm, Ground, GroundTopic } from '@zabota/contract';
import type { ComplaintDraft } from './draft.js';

type Answers = Pick<ComplaintDraft, 'topic' | 'ground'>;

/** Every answer to "what happened?", whatever its topic. */
export const groundsOf = ({ topics }: ComplaintForm): readonly Ground[] =>
  topics.flatMap(({ grounds }) => grounds);

/** The topic in sight: the one the client opened, else that of the answer; a single one always is. */
export const openTopic = (
  { topics }: ComplaintForm,
  { topic, ground }: Answers,
): GroundTopic | undefined =>
  topics[1]
    ? topics.find(({ id, grounds }) =>
        topic ? id === topic : grounds.some((one) => one.id === ground),
      )
    : topics[0];

/** The answer in sight. One in another topic is kept for the way back, but it is not the answer. */
export const chosenGround = (form: ComplaintForm, draft: Answers): Ground | undefined =>
  openTopic(form, draft)?.grounds.find(({ id }) => id === draft.ground);
