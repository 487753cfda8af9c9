import { asText, asUrl } from './parse.js';
import { setting } from './setting.js';

/** Where feedback goes that its author agreed to pass on. */
export const handOverSettings = {
  handOverUrl: setting<string | undefined>({
    name: 'ZABOTA_HANDOVER_URL',
    about: {
      en: 'Where feedback goes that its author agreed to pass on; without it nothing is offered. {agency} becomes the slug.',
      ru: 'Куда уходит отзыв, который человек согласился передать; без адреса не предлагаем. {agency} заменим на имя.',
    },
    example: 'https://esb.example.org/feedback',
    fallback: undefined,
    parse: asUrl('https:', 'http:'),
    remedy: 'an address, for example https://esb.example.org/feedback',
  }),
  handOverToken: setting<string | undefined>({
    name: 'ZABOTA_HANDOVER_TOKEN',
    about: {
      en: 'Bearer token for ZABOTA_HANDOVER_URL.',
      ru: 'Токен для ZABOTA_HANDOVER_URL.',
    },
    example: 'a long random string',
    secret: true,
    fallback: undefined,
    parse: asText,
    remedy: 'a long random string',
  }),
};
