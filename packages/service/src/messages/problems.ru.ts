import type { Messages, Parameters } from './messages.js';

type Value = Parameters[string] | undefined;

const list = (value: Value = '') => (typeof value === 'object' ? value.join(', ') : String(value));
const megabytes = (bytes: unknown) => `${Math.floor(Number(bytes) / 1_048_576)} МБ`;
const kilobytes = (bytes: unknown) => `${Math.floor(Number(bytes) / 1024)} кБ`;
const wait = (seconds: unknown) => `Попробуйте ещё раз через ${String(seconds)} с.`;

const noConsent: Readonly<Record<string, string>> = {
  'never-given': 'Согласия не было.',
  refused: 'Человек отказался.',
  withdrawn: 'Согласие отозвали.',
  expired: 'Срок согласия вышел.',
  'text-changed': 'Человек соглашался с прежним текстом.',
  'beyond-purpose': 'Для этой цели нельзя использовать данные так или такие данные.',
};

/** Russian words for every problem of the contract's catalogue. */
export const problems: Messages['problems'] = {
  'malformed-body': {
    title: 'Данные дошли повреждёнными',
    detail: () => 'Это не JSON в кодировке UTF-8. Отправьте, пожалуйста, ещё раз.',
  },
  'unknown-field': {
    title: 'Есть поле, которое здесь не знакомо',
    detail: ({ field }) => `Уберите, пожалуйста, поле «${list(field)}».`,
  },
  'invalid-field': {
    title: 'Что-то нужно заполнить иначе',
    detail: () => 'Посмотрите, пожалуйста, места, названные ниже. Остальное в порядке.',
  },
  'invalid-text': {
    title: 'В тексте есть знак, который нельзя сохранить',
    detail: () => 'Наберите, пожалуйста, место, названное ниже, ещё раз.',
  },
  'too-deep': {
    title: 'Данные вложены слишком глубоко',
    detail: ({ limit }) => `Можно не больше ${list(limit)} уровней.`,
  },
  'device-needed': {
    title: 'Этот выбор относится к одному браузеру',
    detail: () => 'Сначала странице нужно создать номер устройства и передать его.',
  },
  'sign-in-needed': {
    title: 'Нужно войти',
    detail: () => 'Войдите или откройте дело по номеру и коду с квитанции.',
  },
  'access-expired': {
    title: 'Время доступа вышло',
    detail: () => 'Ради вашей безопасности доступ открыт недолго. Откройте дело ещё раз.',
  },
  'not-allowed': {
    title: 'Сюда у вас нет доступа',
    detail: () => 'Ваша роль этого не позволяет. Если должна, обратитесь к владельцу услуги.',
  },
  'origin-not-listed': {
    title: 'Этого сайта нет в списке',
    detail: () => 'Ведомству нужно добавить адрес сайта в свой список.',
  },
  'no-consent': {
    title: 'Человек этого не разрешал',
    detail: ({ reason }) => `Не используйте эти данные. ${noConsent[list(reason)] ?? ''}`.trim(),
  },
  'not-found': {
    title: 'Здесь ничего нет',
    detail: () => 'Проверьте, пожалуйста, адрес: по нему ничего не нашлось.',
  },
  'case-not-opened': {
    title: 'По этому номеру и коду дело не открывается',
    detail: () =>
      'Сравните их с квитанцией. Если не получится, позвоните в ведомство: дело никуда не делось.',
  },
  'method-not-allowed': {
    title: 'Здесь так сделать нельзя',
    detail: ({ allowed }) => `По этому адресу можно: ${list(allowed)}.`,
  },
  'illegal-transition': {
    title: 'Сейчас этот шаг невозможен',
    detail: ({ legal }) => `Сейчас можно: ${list(legal)}.`,
  },
  'forbidden-by-law': {
    title: 'Закон не разрешает этот шаг',
    detail: ({ law, legal }) => `${list(law)}. Сейчас можно: ${list(legal)}.`,
  },
  'action-closed': {
    title: 'Это уже сделано',
    detail: () => 'Больше ничего не нужно. Новости — на странице дела.',
  },
  'still-working': {
    title: 'Первая попытка ещё выполняется',
    detail: () => 'Подождите немного и спросите снова: дважды ничего не сделается.',
  },
  'text-changed': {
    title: 'Текст тем временем изменился',
    detail: () =>
      'Посмотрите, что в нём нового, и решите ещё раз. Пока вы ни на что не согласились.',
  },
  'decided-elsewhere': {
    title: 'Вы уже решили это в другом окне',
    detail: () => 'То решение в силе. Посмотрите на него и решите снова, если хотите.',
  },
  'allowed-by-law': {
    title: 'Согласие здесь не нужно',
    detail: ({ law }) => `Данные используют по закону: ${list(law)}.`,
  },
  'offer-changed': {
    title: 'Предложение тем временем изменилось',
    detail: () => 'Посмотрите новое и ответьте ещё раз. Пока ничего не отправлено.',
  },
  'version-changed': {
    title: 'Дело тем временем изменилось',
    detail: () => 'Посмотрите новую версию и решите ещё раз.',
  },
  'body-too-large': {
    title: 'Данных слишком много',
    detail: ({ limit }) => `Можно отправить не больше ${kilobytes(limit)}.`,
  },
  'file-too-large': {
    title: 'Файл слишком большой',
    detail: ({ limit }) => `Помещается до ${megabytes(limit)}. Уменьшите файл или разделите его.`,
  },
  'media-type-not-taken': {
    title: 'Данные такого вида здесь не принимаются',
    detail: ({ taken }) => `Подойдёт: ${list(taken)}.`,
  },
  'promise-incomplete': {
    title: 'Так обещание человеку не будет выполнено',
    detail: ({ missing }) => `Добавьте то, что ему положено: ${list(missing)}.`,
  },
  'idempotency-key-reused': {
    title: 'Этот ключ уже принадлежит другому запросу',
    detail: () => 'Для нового запроса нужен новый Idempotency-Key.',
  },
  'file-kind-not-taken': {
    title: 'Файлы такого вида не принимаются',
    detail: ({ taken }) => `Сохраните файл в одном из видов: ${list(taken)}.`,
  },
  'file-damaged': {
    title: 'Файл дошёл повреждённым',
    detail: () => 'Пришёл не тот файл, о котором было сказано. Отправьте его ещё раз.',
  },
  'file-unsafe': {
    title: 'Файл может навредить',
    detail: () => 'Проверка нашла в нём опасное. Отправьте другую копию, например скан.',
  },
  'file-missing': {
    title: 'Один файл не дошёл',
    detail: () => 'Добавьте файл ещё раз. Остальное сохранено.',
  },
  'files-do-not-match': {
    title: 'Дошли не те файлы, которые вы выбрали',
    detail: () => 'Добавьте файлы ещё раз. Остальное сохранено.',
  },
  'text-unknown': {
    title: 'Такого текста у нас нет',
    detail: () => 'Откройте страницу заново и решите о том тексте, который на ней.',
  },
  'regime-not-accepted': {
    title: 'По закону эта форма не может принять обращение',
    detail: () => 'Форма покажет, куда его отправить. Ваш текст останется у вас.',
  },
  'looks-automated': {
    title: 'Похоже на сообщение от программы',
    detail: () => 'Если вы человек, отправьте ещё раз или позвоните в ведомство.',
  },
  'challenge-failed': {
    title: 'Проверка устройства не удалась',
    detail: () => 'Отправьте ещё раз: проверка пройдёт заново.',
  },
  'version-needed': {
    title: 'Скажите, какую версию вы видели',
    detail: () => 'Добавьте заголовок If-Match с версией дела.',
  },
  'too-many-requests': {
    title: 'Слишком много запросов подряд',
    detail: ({ seconds }) => wait(seconds),
  },
  internal: {
    title: 'У нас что-то сломалось',
    detail: () => 'Вы ни при чём. Набранное сохранено, попробуйте чуть позже.',
  },
  unavailable: {
    title: 'Мы ненадолго отошли',
    detail: ({ seconds }) => wait(seconds),
  },
  'no-room': {
    title: 'У нас кончилось место',
    detail: () => 'Вы ни при чём, и мы уже знаем об этом. Попробуйте позже.',
  },
};
