import type { EpguEvent, StopKind } from '@zabota/contract';
import type { ActionKind, CaseCommand, CaseFacts } from '../case/case.facts.js';
import { isLegal } from '../case/legality.js';
import type { Bilingual } from '../content/words.js';
import type { LocalDate } from '../deadline/local-date.js';

/** What a status code of ЕПГУ means to a case. */
type Meaning =
  | { readonly is: 'register' | 'begin' | 'grant' | 'withdraw' | 'answer' | 'report' }
  | { readonly is: 'stop'; readonly kind: StopKind }
  | { readonly is: 'ask'; readonly kind: ActionKind };

/**
 * Status codes of ЕПГУ (law.md B10) and the words in which we repeat them.
 * Codes that stop an application need the whole promise of a stop (A18),
 * errors of delivery among them: to the client they are an end, too.
 */
const meanings: Readonly<Record<number, readonly [Meaning, Bilingual]>> = {
  0: [{ is: 'report' }, { ru: 'Черновик на Госуслугах', en: 'Draft at Gosuslugi' }],
  1: [{ is: 'register' }, { ru: 'Дали заявлению номер', en: 'Registered' }],
  2: [{ is: 'report' }, { ru: 'Дошло до ведомства', en: 'Received by the agency' }],
  3: [{ is: 'grant' }, { ru: 'Услуга оказана', en: 'The service is done' }],
  4: [
    { is: 'stop', kind: 'refused' },
    { ru: 'Отказано', en: 'Refused' },
  ],
  5: [
    { is: 'stop', kind: 'terminated' },
    { ru: 'Ошибка отправки', en: 'Could not be sent' },
  ],
  6: [{ is: 'begin' }, { ru: 'Взяли в работу', en: 'Under consideration' }],
  7: [{ is: 'report' }, { ru: 'Есть первый итог', en: 'There is a first result' }],
  9: [{ is: 'report' }, { ru: 'Заявление снимают', en: 'Being cancelled' }],
  10: [{ is: 'withdraw' }, { ru: 'Отменено', en: 'Cancelled' }],
  11: [{ is: 'report' }, { ru: 'Отменить не удалось', en: 'Could not be cancelled' }],
  14: [
    { is: 'ask', kind: 'upload' },
    { ru: 'Нужно узнать у вас ещё кое-что', en: 'More information is needed' },
  ],
  15: [
    { is: 'stop', kind: 'returned' },
    { ru: 'Нужно исправить', en: 'Needs correction' },
  ],
  17: [{ is: 'report' }, { ru: 'Портал дал номер', en: 'Registered at the portal' }],
  21: [{ is: 'report' }, { ru: 'Ушло в ведомство', en: 'Sent to the agency' }],
  22: [
    { is: 'stop', kind: 'terminated' },
    { ru: 'Ошибка получения', en: 'Could not be received' },
  ],
  24: [
    { is: 'stop', kind: 'terminated' },
    { ru: 'Ошибка обработки', en: 'Could not be processed' },
  ],
  25: [
    { is: 'ask', kind: 'visit' },
    { ru: 'Зовём на приём', en: 'Invitation to the office' },
  ],
  26: [
    { is: 'ask', kind: 'visit' },
    { ru: 'Зовём в МФЦ', en: 'Invitation to the service centre' },
  ],
  29: [{ is: 'report' }, { ru: 'Ушло в МФЦ', en: 'Sent to the service centre' }],
  30: [
    { is: 'stop', kind: 'terminated' },
    { ru: 'Ошибка отправки', en: 'Could not be sent' },
  ],
  31: [{ is: 'report' }, { ru: 'Ждёт подписи', en: 'Waits for a signature' }],
  33: [{ is: 'report' }, { ru: 'Ушло в МФЦ', en: 'Sent to the service centre' }],
  35: [{ is: 'report' }, { ru: 'Документ готов', en: 'The document is ready' }],
  37: [{ is: 'report' }, { ru: 'Документ в пути', en: 'The document is on its way' }],
  38: [{ is: 'report' }, { ru: 'Документ доставлен', en: 'The document is delivered' }],
  39: [{ is: 'report' }, { ru: 'Документ выдан', en: 'The document is handed over' }],
  40: [{ is: 'grant' }, { ru: 'Услуга оказана', en: 'The service is done' }],
  41: [
    { is: 'stop', kind: 'refused' },
    { ru: 'Услуга не оказана', en: 'The service is not done' },
  ],
  44: [{ is: 'register' }, { ru: 'Жалоба принята', en: 'The complaint is accepted' }],
  45: [{ is: 'begin' }, { ru: 'Жалобу скоро рассмотрят', en: 'The complaint will be heard' }],
  46: [{ is: 'answer' }, { ru: 'Жалоба удовлетворена', en: 'The complaint is upheld' }],
  47: [{ is: 'answer' }, { ru: 'В жалобе отказано', en: 'The complaint is denied' }],
  48: [
    { is: 'stop', kind: 'returned' },
    { ru: 'Машина нашла ошибку', en: 'The automatic check failed' },
  ],
  49: [{ is: 'report' }, { ru: 'Ищем отдел, который ответит', en: 'The unit is being found' }],
  ...Object.fromEntries(
    [50, 51, 52, 53, 54].map((code) => [
      code,
      [
        { is: 'report' },
        { ru: 'Запрос в другое ведомство', en: 'Request to another body' },
      ] as const,
    ]),
  ),
  57: [{ is: 'grant' }, { ru: 'Вам одобрено', en: 'The application is granted' }],
  58: [
    { is: 'stop', kind: 'refused' },
    { ru: 'Заявление отклонено', en: 'The application is denied' },
  ],
  80: [{ is: 'report' }, { ru: 'Черновик согласия', en: 'Draft of a consent' }],
  81: [{ is: 'report' }, { ru: 'Согласие отправлено', en: 'The consent is sent' }],
  82: [{ is: 'report' }, { ru: 'В согласии отказано', en: 'The consent is refused' }],
  83: [{ is: 'report' }, { ru: 'Согласие отменено', en: 'The consent is cancelled' }],
  84: [
    { is: 'stop', kind: 'terminated' },
    { ru: 'Аннулировано', en: 'Annulled' },
  ],
};

/** The words of a code, for history. */
export const epguWords = (code: number): Bilingual | undefined => meanings[code]?.[1];

/**
 * The command that a status code amounts to.
 *
 * A code that repeats what the case already knows becomes a line of history,
 * because portals repeat themselves. A code of a decided complaint gives an
 * answer without its parts, which the promise then names.
 *
 * @param askUntil By when the client is asked, where the code asks for something.
 * @returns Nothing for a code that is not known.
 */
export function epguCommand(
  { statusId, comment, stop }: EpguEvent,
  facts: Pick<CaseFacts, 'kind' | 'state' | 'stages'>,
  askUntil: LocalDate,
): CaseCommand | undefined {
  const [meaning, words] = meanings[statusId] ?? [];
  if (!meaning || !words) return undefined;
  const said: Bilingual = comment ? { ru: comment } : words;
  const report: CaseCommand = {
    type: 'report',
    parameters: { epgu: String(statusId) },
    ...(comment && { words: said }),
  };
  const unlessKnown = (command: CaseCommand): CaseCommand =>
    isLegal(facts.kind, facts.state, command.type) ? command : report;
  switch (meaning.is) {
    case 'register':
      return unlessKnown({ type: 'register' });
    case 'begin': {
      const stage = facts.stages[1]?.id;
      return stage ? unlessKnown({ type: 'begin-stage', stage }) : report;
    }
    case 'grant':
      return { type: 'grant', result: 'granted', explanation: said };
    case 'withdraw':
      return { type: 'withdraw', ...(comment && { note: said }) };
    case 'answer':
      return { type: 'answer' };
    case 'stop':
      return { type: 'stop', kind: meaning.kind, ...stop };
    case 'ask':
      return {
        type: 'ask',
        action: { kind: meaning.kind, title: words, explanation: said, dueOn: askUntil },
      };
    case 'report':
      return report;
  }
}
