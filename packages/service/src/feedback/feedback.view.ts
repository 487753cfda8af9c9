import type {
  ChangeRecord,
  FeedbackForm,
  FeedbackStatus,
  HandOver,
  Instrument,
} from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import type { Item } from '../content/content.file.js';
import type { Edition } from '../content/content.js';
import type { InstrumentItem, VoiceItem } from '../content/voice.schema.js';
import { say, type Bilingual } from '../content/words.js';
import type { ChangeRow } from './changes.js';
import type { FeedbackRow } from './feedback.store.js';
import { feedbackStates } from './feedback.words.js';
import { isClosed, viewInstrument } from './instrument.js';
import { titleOfSubject, type Subject } from './subject.js';

/** Public words of the agency about one feedback. */
export interface FeedbackReply {
  readonly answer?: Bilingual;
  readonly reason?: Bilingual;
}

/** How the agency hears its clients. */
export function voiceOf({ voice }: Edition): VoiceItem {
  const [item] = voice.values();
  if (!item) throw new Error('The content pack does not say how the voice of clients is heard.');
  return item.value;
}

export function viewForm(
  { content, at, lang }: Sight,
  subject: Subject,
  asked: string,
  instrument: Item<InstrumentItem>,
  hasAnswered: boolean,
): FeedbackForm {
  const edition = content.on(at.today);
  return {
    agency: { name: say(edition.agency.name, lang) },
    subject: { value: asked, title: say(subject.title, lang) },
    instrument: withoutNeed(viewInstrument(instrument, lang), subject),
    state: isClosed(instrument, at.today) ? 'closed' : hasAnswered ? 'answered' : 'open',
    kinds: instrument.value.kinds,
    privacy: say(voiceOf(edition).privacy, lang),
  };
}

/** Whether the need is met the case itself asks at its end: nobody is asked a second time (A88). */
const withoutNeed = (instrument: Instrument, { kind }: Subject): Instrument => {
  const others = instrument.questions.filter(({ measure }) => measure !== 'need');
  return kind === 'case' && others.length > 0 ? { ...instrument, questions: others } : instrument;
};

export const viewChange = (
  { id, made_on, subject, words, url }: ChangeRow,
  lang: Sight['lang'],
): ChangeRecord => {
  const { youSaid, weDid } = JSON.parse(words) as { youSaid: Bilingual; weDid: Bilingual };
  return {
    id,
    youSaid: say(youSaid, lang),
    weDid: say(weDid, lang),
    on: made_on,
    ...(subject && { subject }),
    ...(url && { url }),
  };
};

/** What became of a feedback, for whoever holds its code. */
export function viewStatus(
  row: FeedbackRow,
  { content, at, lang }: Sight,
  change: ChangeRow | undefined,
  handOver: HandOver | undefined,
): FeedbackStatus {
  const { answer, reason } = JSON.parse(row.reply ?? '{}') as FeedbackReply;
  return {
    number: row.number,
    kind: row.kind,
    on: row.received_on,
    subject: {
      value: row.subject,
      title: say(titleOfSubject(row.subject, content.on(at.today)), lang),
    },
    state: {
      code: row.state,
      title: say(feedbackStates[row.state], lang),
      since: row.state_since,
    },
    ...(answer && { answer: say(answer, lang) }),
    ...(reason && { reason: say(reason, lang) }),
    ...(change && { change: viewChange(change, lang) }),
    ...(handOver && { handOver }),
  };
}
