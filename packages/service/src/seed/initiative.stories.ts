import { does, type InitiativeStory } from './story.js';

const publish = does({ type: 'publish' });

/** An initiative in every state. */
export const initiatives: readonly InitiativeStory[] = [
  {
    initiative: {
      title: 'Напоминать о сроке за неделю',
      text: 'Пришлите письмо за неделю до срока, чтобы успеть собрать бумаги.',
    },
    filed: -1,
    steps: [],
  },
  {
    initiative: {
      title: 'Принимать по вечерам',
      text: 'Откройте приём хотя бы раз в неделю до восьми вечера: днём все на работе.',
      service: 'replanning',
    },
    filed: -9,
    supporters: 23,
    steps: [[-8, publish]],
  },
  {
    initiative: {
      title: 'Верните деньги за холодные батареи',
      text: 'Пересчитайте мне плату за октябрь: в квартире было холодно.',
      service: 'heating',
    },
    filed: -6,
    steps: [
      [
        -5,
        does({
          type: 'keep-back',
          reason: {
            ru: 'Это вопрос о вашей плате. Подайте его как жалобу на этом сайте: так вам пересчитают.',
            en: 'This is about your own bill. File it as a complaint on this site: then it is counted anew.',
          },
        }),
      ],
    ],
  },
  {
    initiative: {
      title: 'Показать очередь на сайте',
      text: 'Пусть на сайте видно, сколько человек ждёт в приёмной прямо сейчас.',
    },
    filed: -20,
    supporters: 17,
    steps: [
      [-18, publish],
      [
        -4,
        ({ day }) => ({
          type: 'decide',
          decision: 'accepted',
          reasons: {
            ru: 'Так никто не придёт в час пик зря.',
            en: 'So nobody comes in the rush hour in vain.',
          },
          nextSteps: {
            ru: 'Поставим счётчик в приёмной и выведем его на сайт.',
            en: 'We put a counter at the reception and show it on the site.',
          },
          plannedOn: day(40),
        }),
      ],
    ],
  },
  {
    initiative: {
      title: 'Проверять счёт по фотографии',
      text: 'Дайте прислать фотографию счёта вместо заявления, и чтобы ответ пришёл за день.',
      service: 'bill-check',
    },
    filed: -24,
    supporters: 11,
    steps: [
      [-22, publish],
      [
        -6,
        ({ day }) => ({
          type: 'decide',
          decision: 'partly-accepted',
          reasons: {
            ru: 'Фотографию примем. За день не успеть: нужен ответ поставщика.',
            en: 'We take the photograph. One day is too short: the supplier has to answer.',
          },
          nextSteps: {
            ru: 'Научим форму принимать фотографии. Отвечать будем за пять дней.',
            en: 'The form learns to take photographs. We answer within five days.',
          },
          plannedOn: day(25),
        }),
      ],
    ],
  },
  {
    initiative: {
      title: 'Согласовать перепланировку без проекта',
      text: 'Разрешите сносить перегородки без проекта: он стоит слишком дорого.',
      service: 'replanning',
    },
    filed: -30,
    supporters: 6,
    steps: [
      [-28, publish],
      [
        -12,
        does({
          type: 'decide',
          decision: 'declined',
          reasons: {
            ru: 'Проект защищает тех, кто живёт этажом ниже. Его требует Жилищный кодекс, статья 26.',
            en: 'The plan protects those who live below. The Housing Code asks for it, article 26.',
          },
          nextSteps: {
            ru: 'Покажем на сайте готовые решения: с ними проект дешевле.',
            en: 'We show ready solutions on the site: with them a plan costs less.',
          },
        }),
      ],
    ],
  },
  {
    initiative: {
      title: 'Поставить пандус у приёмной',
      text: 'С коляской не подняться: у входа четыре ступени и нет пандуса.',
    },
    filed: -50,
    supporters: 31,
    change: {
      youSaid: {
        ru: 'С коляской в приёмную не попасть.',
        en: 'One cannot enter the reception with a pram.',
      },
      weDid: {
        ru: 'Поставили пандус и кнопку вызова.',
        en: 'We built a ramp and put up a call button.',
      },
      doneOn: -3,
    },
    steps: [
      [-48, publish],
      [
        -35,
        ({ day }) => ({
          type: 'decide',
          decision: 'accepted',
          reasons: { ru: 'Войти должен каждый.', en: 'Everybody has to be able to enter.' },
          nextSteps: { ru: 'Поставим пандус.', en: 'We build a ramp.' },
          plannedOn: day(-5),
        }),
      ],
      [-3, ({ change }) => ({ type: 'carry-out', change })],
    ],
  },
  {
    initiative: {
      title: 'Отменить запись по телефону',
      text: 'Запись по телефону не нужна, всё равно все пишутся на сайте.',
    },
    filed: -15,
    steps: [
      [-14, publish],
      [-13, does({ type: 'withdraw' })],
    ],
  },
];
