import type { Deadline, DeadlineTrace, Language, MovedDate } from '@zabota/contract';
import type { Static } from 'typebox';
import { say, type Bilingual } from '../content/words.js';
import type { Calendar } from '../deadline/calendar.js';
import type { LocalDate } from '../deadline/local-date.js';
import type { Move, Term } from './case.facts.js';
import { isPaused, legalEnd, OfTerm } from './term.js';

type Lang = Static<typeof Language>;

const reasons: Record<Move['why'], Bilingual> = {
  registered: {
    ru: 'Срок считаем со дня регистрации',
    en: 'The term is counted from the registration',
  },
  resumed: {
    ru: 'Дни остановки в срок не входят',
    en: 'The days of the stop are not counted',
  },
  extended: { ru: 'Срок продлили', en: 'The term was lengthened' },
  'delay-admitted': {
    ru: 'Мы опаздываем и назвали новый день',
    en: 'We are late and named a new day',
  },
  calendar: {
    ru: 'Утвердили календарь выходных дней',
    en: 'The calendar of days off was decreed',
  },
  reopened: { ru: 'Дело открыли снова', en: 'The case was reopened' },
};

const views = new OfTerm<Deadline>();

/**
 * The term as the client sees it.
 *
 * @param asOf The day it is looked at; for a finished case, the day it was finished.
 */
export const viewDeadline = (
  term: Term,
  asOf: LocalDate,
  calendar: Calendar,
  lang: Lang,
): Deadline => views.of(term, calendar, `${asOf} ${lang}`, () => view(term, asOf, calendar, lang));

function view(term: Term, asOf: LocalDate, calendar: Calendar, lang: Lang): Deadline {
  const { on, preliminary, trace } = legalEnd(term, asOf, calendar);
  const paused = isPaused(term);
  return {
    on: term.promisedOn ?? on,
    late: !paused && on < asOf,
    paused,
    preliminary,
    trace: nameIn(trace, calendar, lang),
    moved: term.moved.slice(-50).map((move) => viewMove(move, lang)),
  };
}

const viewMove = ({ from, to, at, why, words }: Move, lang: Lang): MovedDate => ({
  from,
  to,
  at,
  why: say(words ?? reasons[why], lang),
});

/** Holidays by their names in the language asked for. */
const nameIn = (trace: DeadlineTrace, calendar: Calendar, lang: Lang): DeadlineTrace => ({
  ...trace,
  skipped: trace.skipped.map((run) => {
    const name = run.name && calendar.nameOf(run.from)?.[lang];
    return name ? { ...run, name } : run;
  }),
});
