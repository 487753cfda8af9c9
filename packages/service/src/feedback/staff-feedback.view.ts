import type { StaffFeedback } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import type { FeedbackRow } from './feedback.store.js';
import type { FeedbackReply } from './feedback.view.js';
import { feedbackStates } from './feedback.words.js';
import type { FeedbackPersonal } from './masking.js';
import { titleOfSubject } from './subject.js';

/** Feedback beside the very wording it answers, as staff read it. */
export function viewStaffFeedback(
  row: FeedbackRow,
  words: FeedbackPersonal | undefined,
  { content, at, lang }: Sight,
): StaffFeedback {
  const { answer, reason } = JSON.parse(row.reply ?? '{}') as FeedbackReply;
  const own = (text: string) => ({ text, lang: row.language });
  return {
    number: row.number,
    version: row.version,
    kind: row.kind,
    subject: {
      value: row.subject,
      title: say(titleOfSubject(row.subject, content.on(at.today)), lang),
    },
    on: row.received_on,
    state: { code: row.state, title: say(feedbackStates[row.state], lang), since: row.state_since },
    answers: viewAnswers(row, words, { content, at, lang }),
    ...(words?.comment && { comment: own(words.comment) }),
    ...(words?.page && {
      page: {
        path: words.page.path,
        ...(words.page.selection && { selection: own(words.page.selection) }),
      },
    }),
    tags: row.tags,
    device: row.device,
    channel: row.channel as StaffFeedback['channel'],
    counted: row.is_counted,
    ...(answer && { answer: say(answer, lang) }),
    ...(reason && { reason: say(reason, lang) }),
    ...(row.change_id && { change: row.change_id }),
    ...(row.published && { published: own(row.published) }),
  };
}

function viewAnswers(
  { answers, instrument_version, language }: FeedbackRow,
  words: FeedbackPersonal | undefined,
  { content, lang }: Sight,
): StaffFeedback['answers'] {
  const questions = content.instrument(instrument_version)?.value.questions ?? [];
  const chosen = JSON.parse(answers) as { question: string; chosen: string[] }[];
  return questions.flatMap(({ id, title, choices = [] }) => {
    const text = words?.texts[id];
    if (text) return [{ question: say(title, lang), answer: { text, lang: language } }];
    const values = chosen.find(({ question }) => question === id)?.chosen;
    if (!values) return [];
    const said = values.map((value) => {
      const choice = choices.find((one) => one.value === value);
      return say(choice?.title ?? { ru: value }, lang);
    });
    const [first] = said;
    const joined = said.map((one) => one.text).join(', ');
    return [{ question: say(title, lang), answer: { text: joined, lang: first?.lang ?? 'ru' } }];
  });
}
