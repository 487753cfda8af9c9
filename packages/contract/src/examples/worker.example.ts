import type { Examples } from './example.types.js';
import { ru } from './text.js';

type WorkerOperation =
  | 'readWorkerForm'
  | 'sendWorkerAnswer'
  | 'readWorkerFigures'
  | 'listWorkerProposals'
  | 'answerWorkerProposal';

const proposal = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  version: 2,
  quarter: '2026-Q3',
  text: ru('Проверять документы вдвоём: ошибок меньше, отвечаем раньше.'),
  state: 'carried-out' as const,
  answer: ru('Так и сделали с октября. Спасибо.'),
};

/** One worked example for every operation of the voice of the agency’s own people. */
export const workerExamples: Pick<Examples, WorkerOperation> = {
  readWorkerForm: {
    response: {
      quarter: '2026-Q4',
      instrument: {
        id: 'worker',
        version: '3fa9c1d20b7e4415',
        kind: 'rating',
        title: ru('Как вам работается?'),
        questions: [
          {
            id: 'score',
            kind: 'scale',
            measure: 'satisfaction',
            title: ru('Насколько вы довольны тем, как устроена работа?'),
            choices: [
              { value: '1', title: ru('Совсем не доволен') },
              { value: '5', title: ru('Полностью доволен') },
            ],
            required: true,
          },
        ],
      },
      units: [{ id: 'reception', title: ru('Приёмная') }],
      hasAnswered: false,
      privacy: ru('Имя не храним. Отдел показываем, когда из него ответили многие.'),
    },
  },
  sendWorkerAnswer: {
    body: {
      version: '3fa9c1d20b7e4415',
      unit: 'reception',
      answers: [{ question: 'score', chosen: ['4'] }],
      proposal: 'Проверять документы вдвоём: ошибок меньше, отвечаем раньше.',
      lang: 'ru',
    },
  },
  readWorkerFigures: {
    response: {
      threshold: 10,
      periods: [
        {
          id: '2026-Q3',
          title: ru('Июль–сентябрь 2026'),
          figures: { n: 64, satisfied: { share: 0.75, low: 0.6318, high: 0.8399 }, mean: 3.9 },
          byUnit: [{ id: 'reception', title: ru('Приёмная') }],
        },
      ],
    },
  },
  listWorkerProposals: { response: { proposals: [proposal] } },
  answerWorkerProposal: {
    body: { decision: 'carried-out', answer: { ru: 'Так и сделали с октября. Спасибо.' } },
    response: proposal,
  },
};
