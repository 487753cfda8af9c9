/** English for the Russian texts of the trials. */
export const english: Readonly<Record<string, string>> = {
  'Перепланировка квартиры': 'Altering a flat',
  'Рассмотрение остановлено': 'The case is stopped',
  'Приняли заявление': 'Application taken',
  'Проверяем документы': 'Checking the documents',
  'Осмотрим квартиру': 'A look at the flat',
  'Инспектор позвонит за 2 дня.': 'The inspector will call 2 days before.',
  'Примем решение': 'The decision',
  'Пришлите согласие второго собственника': 'Send the consent of the second owner',
  'Подойдёт скан или фотография с подписью.': 'A scan or a photo with a signature will do.',
  'Можно здесь или в приёмной: ул. Садовая, 1, пн–пт 9–18.':
    'Here, or at the office: 1 Garden Street, Mon–Fri 9–18.',
  'Жилищная инспекция': 'Housing Inspection',
  'Начальник отдела перепланировок': 'Head of the alterations unit',
  'пн–пт, 9:00–18:00': 'Mon–Fri, 9:00–18:00',
  'Отдел перепланировок': 'Alterations unit',
  'Специалист по перепланировкам': 'Alterations officer',
  'пн–пт, 9:00–18:00, обед 13:00–14:00': 'Mon–Fri, 9:00–18:00, closed 13:00–14:00',
  'дежурный специалист': 'officer on duty',
  'Начали проверять документы': 'Started to check the documents',
  'Зарегистрировали заявление': 'Registered the application',
  'Вы подали заявление': 'You applied',
  'Руководитель инспекции': 'Head of the inspection',
  'Подайте жалобу на этом сайте, в МФЦ или по почте.':
    'Complain on this site, at a service centre or by post.',
  'Нет согласия второго собственника': 'The consent of the second owner is missing',
  'В заявлении два собственника, а подпись одна. Без подписи всех собственников закон не даёт принять решение.':
    'The application names two owners and has one signature. The law allows no decision until all owners have signed.',
  'Когда согласие придёт, продолжим с того же места.':
    'When the consent comes, we go on from the same place.',
};
