import type { CaseKind, CaseState } from '@zabota/contract';
import type { Bilingual } from '../content/words.js';

/** States in plain words. */
export const stateWords: Readonly<Record<CaseKind, Partial<Record<CaseState, Bilingual>>>> = {
  application: {
    submitted: { ru: 'Заявление получено', en: 'Received' },
    registered: { ru: 'Зарегистрировано', en: 'Registered' },
    'in-progress': { ru: 'В работе', en: 'In progress' },
    suspended: { ru: 'Приостановлено', en: 'Suspended' },
    returned: { ru: 'Возвращено на доработку', en: 'Returned for completion' },
    granted: { ru: 'Готово: вам одобрено', en: 'Done: approved' },
    'partly-granted': { ru: 'Готово: одобрено частично', en: 'Done: partly approved' },
    refused: { ru: 'Отказ', en: 'Refused' },
    terminated: { ru: 'Прекращено', en: 'Terminated' },
    withdrawn: { ru: 'Отозвано вами', en: 'Withdrawn by you' },
  },
  complaint: {
    submitted: { ru: 'Жалоба получена', en: 'Received' },
    registered: { ru: 'Зарегистрирована', en: 'Registered' },
    'in-review': { ru: 'Разбираемся', en: 'Being looked into' },
    forwarded: { ru: 'Передана тому, кто решает', en: 'Passed on to the competent body' },
    answered: { ru: 'Ответ готов', en: 'Answered' },
    withdrawn: { ru: 'Отозвана вами', en: 'Withdrawn by you' },
  },
  initiative: {
    submitted: { ru: 'Проверяем перед публикацией', en: 'Being checked before it is published' },
    published: { ru: 'Собирает поддержку', en: 'Gathers support' },
    'kept-back': { ru: 'Не опубликована', en: 'Not published' },
    accepted: { ru: 'Принята', en: 'Accepted' },
    'partly-accepted': { ru: 'Принята частично', en: 'Accepted in part' },
    declined: { ru: 'Отклонена', en: 'Declined' },
    'carried-out': { ru: 'Выполнена', en: 'Done' },
    withdrawn: { ru: 'Отозвана вами', en: 'Withdrawn by you' },
  },
};

/** A title for an event, and where it names a parameter, which one. */
const titles: Readonly<Record<string, Bilingual>> = {
  filed: { ru: 'Подано', en: 'Filed' },
  registered: { ru: 'Дали делу номер, срок пошёл', en: 'Registered, the term has begun' },
  'stage-began': { ru: 'Начался этап «{stage}»', en: 'The stage “{stage}” began' },
  asked: { ru: 'Мы просим вас о помощи', en: 'We ask you for something' },
  'action-closed': { ru: 'Получили, что просили', en: 'We have what we asked for' },
  'action-cancelled': { ru: 'Просьба снята', en: 'The request was taken back' },
  'client-answered': { ru: 'Вы ответили на просьбу', en: 'You did what was asked' },
  'client-will-come': { ru: 'Вы обещали прийти лично', en: 'You said you would come' },
  suspended: { ru: 'Приостановлено', en: 'Suspended' },
  returned: { ru: 'Возвращено на доработку', en: 'Returned for completion' },
  refused: { ru: 'Отказали', en: 'Refused' },
  terminated: { ru: 'Дело закрыли', en: 'Terminated' },
  resumed: { ru: 'Продолжаем, срок снова идёт', en: 'Resumed, the term runs again' },
  granted: { ru: 'Решение в вашу пользу', en: 'Decided in your favour' },
  'partly-granted': { ru: 'Решение частично в вашу пользу', en: 'Decided partly in your favour' },
  answered: { ru: 'Дан ответ на жалобу', en: 'The complaint was answered' },
  published: { ru: 'Предложение уже на сайте', en: 'The initiative was published' },
  'kept-back': { ru: 'Предложение не попало на сайт', en: 'The initiative was not published' },
  decided: { ru: 'Мы дали полный ответ', en: 'The official answer was given' },
  'carried-out': { ru: 'Предложение выполнено', en: 'The initiative is done' },
  forwarded: { ru: 'Жалобу передали тому, кто решает', en: 'The complaint was passed on' },
  extended: { ru: 'Срок продлён до {until}', en: 'The term was lengthened to {until}' },
  late: { ru: 'Мы не успели в срок', en: 'We did not make it in time' },
  'registration-late': {
    ru: 'Мы не записали жалобу до {on}',
    en: 'We did not register the complaint by {on}',
  },
  'delay-admitted': {
    ru: 'Опаздываем, новый срок — {newDate}',
    en: 'We are late, the new day is {newDate}',
  },
  'date-moved': { ru: 'Новый срок — {to}', en: 'The new date is {to}' },
  assigned: { ru: 'Теперь делом занят: {manager}', en: 'In charge now: {manager}' },
  withdrawn: { ru: 'Вы отозвали обращение', en: 'You withdrew the case' },
  reopened: { ru: 'Дело открыто снова по вашей просьбе', en: 'Reopened at your request' },
  'need-rated': { ru: 'Вы оценили результат', en: 'You rated the result' },
  'reminder-due': { ru: 'Напоминаем: ждём от вас ответ', en: 'A reminder: we wait for you' },
  reported: { ru: 'Новость о заявлении', en: 'News about the application' },
  'letters-chosen': { ru: 'Вы изменили адрес для писем', en: 'You changed where letters go' },
};

/**
 * The title of an event, made when it is read: only codes are stored.
 *
 * @param fill Words for a parameter, in the same language.
 */
export function eventTitle(type: string, fill: (name: string) => Bilingual | undefined): Bilingual {
  const title = titles[type] ?? titles['reported'] ?? { ru: type };
  const filled = (text: string, lang: 'ru' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const words = fill(name);
      return words?.[lang] ?? words?.ru ?? '';
    });
  return { ru: filled(title.ru, 'ru'), ...(title.en && { en: filled(title.en, 'en') }) };
}

/** Whose doing an event is, where it is the client's. */
export const you: Bilingual = { ru: 'Вы', en: 'You' };
