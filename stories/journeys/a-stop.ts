import { states as complaintStates } from '@zabota/complaint/states.js';
import { states as trackerStates } from '@zabota/tracker/states.js';
import { saidBy } from './agency.js';
import { openings } from './openings.js';
import type { Journey, Move } from './site.js';

const suspended = saidBy(trackerStates, 'suspended', 'readCase');
const promised = saidBy(trackerStates, 'promised', 'readCase');
const resumed = saidBy(trackerStates, 'resumed', 'readCase');
const inReview = saidBy(trackerStates, 'complaint-in-review', 'readCase');
const satisfied = saidBy(trackerStates, 'complaint-satisfied', 'readCase');
const receipt = saidBy(complaintStates, 'receipt', 'sendComplaint');

/** The receipt of the application, as the client has it at home. */
const mine = { number: suspended.number, code: 'M4XQ-7WKT-93HD-PC6EF' };

/** An application is stopped; the client mends it, and complains about the stop all the same. */
export function begin(): Journey {
  let application = suspended;
  let complaint: typeof inReview | undefined;
  const { openCase, readCase } = openings(
    () => [mine, ...(complaint ? [receipt] : [])],
    (number) => (number === application.number ? application : complaint),
  );
  return {
    about: {
      ru: 'Рассмотрение остановили. Клиент обещает принести документ и подаёт жалобу, потом следит за обеими.',
      en: 'An application is stopped. The client promises the document and complains, then follows both.',
    },
    pages: [
      {
        path: '/track',
        title: { ru: 'Мои дела', en: 'My cases' },
        holds: [['zabota-tracker', { complaintHref: '/complaint' }]],
      },
      {
        path: '/complaint',
        title: { ru: 'Жалоба', en: 'Complaint' },
        holds: [['zabota-complaint', { tracker: '/track' }]],
      },
    ],
    service: {
      openCase,
      readCase,
      watchCase: () => 'pending',
      answerAction: () => ({ body: (application = promised) }),
      getComplaintForm: ({ query }) => ({
        body: saidBy(
          complaintStates,
          query['case'] === suspended.number ? 'about-a-case' : 'what-happened',
          'getComplaintForm',
        ),
      }),
      routeComplaint: () => ({ body: saidBy(complaintStates, 'receipt', 'routeComplaint') }),
      createChallenge: () => ({
        status: 201,
        body: saidBy(complaintStates, 'receipt', 'createChallenge'),
      }),
      sendComplaint: () => {
        complaint = inReview;
        return { status: 201, body: { ...receipt, files: 0 } };
      },
    },
    turns: [
      {
        name: 'brought',
        title: { ru: 'Документ принесли в приёмную', en: 'The document came to the office' },
        happen: () => (application = resumed),
      },
      {
        name: 'answered',
        title: { ru: 'Ответить на жалобу', en: 'Answer the complaint' },
        happen: () => (complaint &&= satisfied),
      },
    ],
  };
}

/** Stop in the tracker → mend → appeal → receipt → tracker, and both ends. */
export const moves: readonly Move[] = [
  { fill: 'Номер', with: mine.number },
  { fill: 'Код', with: mine.code },
  { press: 'Показать' },
  { see: 'Нет согласия второго собственника' },
  { press: 'Принесу лично' },
  { see: 'Будем ждать вас' },
  { press: 'Да, приду' },
  { see: 'Спасибо, ждём вас' },
  { follow: 'Обжаловать' },
  { see: 'По заявлению' },
  { choose: 'Отказали или остановили' },
  { choose: 'Приостановили без законной причины' },
  { see: 'Руководитель инспекции' },
  { press: 'Продолжить' },
  { see: 'Расскажите, что произошло' },
  { fill: 'Расскажите, что произошло', with: 'Согласие было в заявлении, второй лист.' },
  { press: 'Продолжить' },
  { fill: 'Фамилия', with: 'Образцова' },
  { fill: 'Имя', with: 'Мария' },
  { fill: 'Где живёте', with: 'г. Приморск, ул. Лесная, 7, кв. 12' },
  { fill: 'Электронная почта', with: 'maria@example.org' },
  { press: 'Продолжить' },
  { press: 'Отправить жалобу' },
  { see: receipt.number },
  { follow: 'Следить за жалобой' },
  { see: 'Разбираемся' },
  { turn: 'answered' },
  { press: 'Обновить сейчас' },
  { see: 'Приносим извинения за задержку.' },
  { turn: 'brought' },
  { press: 'Закрыть дело на этом устройстве' },
  { fill: 'Номер', with: mine.number },
  { fill: 'Код', with: mine.code },
  { press: 'Показать' },
  { see: 'Этапы' },
];
