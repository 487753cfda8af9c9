import { asUrl, asWhole } from './parse.js';
import { setting } from './setting.js';

/** Who takes our letters, from whom, and how many at once. */
export const mailSettings = {
  smtpUrl: setting<string | undefined>({
    name: 'SMTP_URL',
    about: {
      en: 'Mail server; without it letters stay in the outbox.',
      ru: 'Почтовый сервер; без него письма остаются в исходящих.',
    },
    example: 'smtps://user:password@mail.example.org',
    secret: true,
    fallback: undefined,
    parse: asUrl('smtp:', 'smtps:'),
    remedy: 'a mail server address, for example smtps://user:password@mail.example.org',
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    about: {
      en: 'Sender of letters.',
      ru: 'От кого приходят письма.',
    },
    example: 'care@example.org',
    fallback: 'zabota@localhost',
    parse: (text) => {
      if (!/^[^\s@<>]+@[^\s@<>]+$/.test(text)) throw new TypeError('not an address');
      return text;
    },
    remedy: 'a plain e-mail address, for example care@example.org',
  }),
  lettersAtOnce: setting({
    name: 'ZABOTA_LETTERS_AT_ONCE',
    about: {
      en: 'How many letters one instance sends at the same time, each on a connection of its own.',
      ru: 'Сколько писем один экземпляр шлёт сразу, каждое по своему соединению.',
    },
    example: '3',
    fallback: 10,
    parse: asWhole(1, 10),
    remedy: 'a number from 1 to 10',
  }),
};
