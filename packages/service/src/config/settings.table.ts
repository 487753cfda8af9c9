import { asAddresses, asOneOf, asOrigin, asText, asUrl, asWhole } from './parse.js';
import { handOverSettings } from './handover.settings.js';
import { mailSettings } from './mail.settings.js';
import { setting } from './setting.js';

/** Every variable the service reads. Documentation is generated from this table. */
export const settings = {
  mode: setting<'demo' | 'production' | undefined>({
    name: 'ZABOTA_MODE',
    about: {
      en: 'demo: fictional agency, role buttons instead of sign-in. production: neither.',
      ru: 'demo: вымышленное ведомство и кнопки ролей вместо входа. production: ни того, ни другого.',
    },
    example: 'production',
    fallback: undefined,
    parse: asOneOf('demo', 'production'),
    remedy: '"demo" or "production"',
  }),
  port: setting({
    name: 'PORT',
    about: {
      en: 'Port of the service; the demo agency site takes the next one.',
      ru: 'Порт службы; сайт ведомства из показа занимает следующий.',
    },
    example: '8080',
    fallback: 8080,
    parse: asWhole(0, 65_534),
    remedy: 'a port number from 0 to 65534, for example 8080',
  }),
  host: setting({
    name: 'HOST',
    about: {
      en: 'Address to listen on.',
      ru: 'Адрес, на котором служба слушает.',
    },
    example: '127.0.0.1',
    fallback: '127.0.0.1',
    parse: asText,
    remedy: 'an address of this machine, for example 127.0.0.1',
  }),
  publicUrl: setting<string | undefined>({
    name: 'ZABOTA_PUBLIC_URL',
    about: {
      en: 'Origin under which clients reach the service; used in links and cookies.',
      ru: 'Адрес, по которому службу видят клиенты; стоит в ссылках и cookie.',
    },
    example: 'https://care.example.org',
    fallback: undefined,
    parse: asOrigin,
    remedy: 'an origin without a path, for example https://care.example.org',
  }),
  dataFolder: setting({
    name: 'ZABOTA_DATA',
    about: {
      en: 'Folder of the embedded database, keys and files.',
      ru: 'Папка встроенной базы, ключей и файлов.',
    },
    example: '/srv/zabota',
    fallback: 'zabota-data',
    parse: asText,
    remedy: 'a folder this service may write to',
  }),
  databaseUrl: setting<string | undefined>({
    name: 'DATABASE_URL',
    about: {
      en: 'PostgreSQL 15 or newer to use instead of the embedded one.',
      ru: 'Ваш PostgreSQL 15 или новее вместо встроенного.',
    },
    example: 'postgres://zabota:…@db.example.org:5432/zabota',
    secret: true,
    fallback: undefined,
    parse: asUrl('postgres:', 'postgresql:'),
    remedy: 'a PostgreSQL address, for example postgres://user:password@host:5432/zabota',
  }),
  poolSize: setting({
    name: 'ZABOTA_POOL_SIZE',
    about: {
      en: 'Most connections to the database at once.',
      ru: 'Сколько соединений с базой открыто сразу, не больше.',
    },
    example: '10',
    fallback: 10,
    parse: asWhole(1, 500),
    remedy: 'a number of connections from 1 to 500',
  }),
  keysFile: setting<string | undefined>({
    name: 'ZABOTA_KEYS',
    about: {
      en: 'File of encryption keys (JSON, mode 600). Required with DATABASE_URL.',
      ru: 'Файл ключей шифрования (JSON, права 600). Нужен вместе с DATABASE_URL.',
    },
    example: '/etc/zabota/keys.json',
    fallback: undefined,
    parse: asText,
    remedy: 'the path of a key file',
  }),
  contentFolder: setting<string | undefined>({
    name: 'ZABOTA_CONTENT',
    about: {
      en: 'Folder of the content pack; the demo pack when absent.',
      ru: 'Папка с содержанием ведомства; без неё берётся показ.',
    },
    example: '/etc/zabota/content',
    fallback: undefined,
    parse: asText,
    remedy: 'the path of a content pack',
  }),
  trustedProxies: setting<readonly string[]>({
    name: 'ZABOTA_TRUST_PROXY',
    about: {
      en: 'Addresses of proxies whose X-Forwarded-For is believed; none when absent.',
      ru: 'Адреса прокси, которым верим в X-Forwarded-For; без настройки никому.',
    },
    example: '10.0.0.5, 10.1.0.0/16',
    fallback: [],
    parse: asAddresses,
    remedy: 'a list of addresses or networks, for example 10.0.0.5, 10.1.0.0/16',
  }),
  requestsPerMinute: setting({
    name: 'ZABOTA_REQUESTS_PER_MINUTE',
    about: {
      en: 'Most requests of one address or capability within a minute, per instance.',
      ru: 'Сколько запросов в минуту принимаем с одного адреса или по одному ключу доступа, на один процесс.',
    },
    example: '1200',
    fallback: 1200,
    parse: asWhole(1, 100_000_000),
    remedy: 'a number from 1',
  }),
  embedFolder: setting<string | undefined>({
    name: 'ZABOTA_EMBED',
    about: {
      en: 'Folder of the built scripts; those of this release when absent.',
      ru: 'Папка собранных скриптов; без неё берутся скрипты этого выпуска.',
    },
    example: '/srv/zabota/embed',
    fallback: undefined,
    parse: asText,
    remedy: 'the path of a folder',
  }),
  logLevel: setting<'silent' | 'error' | 'warn' | 'info' | 'debug' | undefined>({
    name: 'ZABOTA_LOG',
    about: {
      en: 'Least level that is logged; "warn" in the demo and "info" in production when absent.',
      ru: 'С какого уровня пишем в журнал; без настройки warn в показе и info в работе.',
    },
    example: 'info',
    fallback: undefined,
    parse: asOneOf('silent', 'error', 'warn', 'info', 'debug'),
    remedy: '"silent", "error", "warn", "info" or "debug"',
  }),
  metricsToken: setting<string | undefined>({
    name: 'ZABOTA_METRICS_TOKEN',
    about: {
      en: 'Bearer token of /metrics; without it only this machine may read them.',
      ru: 'Токен для /metrics; без него показатели читает только эта машина.',
    },
    example: 'a long random string',
    secret: true,
    fallback: undefined,
    parse: asText,
    remedy: 'a long random string',
  }),
  ...mailSettings,
  ...handOverSettings,
  s3Endpoint: setting<string | undefined>({
    name: 'S3_ENDPOINT',
    about: {
      en: 'S3-compatible storage for files instead of the data folder.',
      ru: 'Хранилище файлов, совместимое с S3, вместо папки данных.',
    },
    example: 'https://s3.example.org',
    fallback: undefined,
    parse: asUrl('https:', 'http:'),
    remedy: 'an address, for example https://s3.example.org',
  }),
  s3Bucket: setting<string | undefined>({
    name: 'S3_BUCKET',
    about: {
      en: 'Bucket of the files.',
      ru: 'Где в хранилище лежат файлы (bucket).',
    },
    example: 'zabota-files',
    fallback: undefined,
    parse: asText,
    remedy: 'the name of a bucket',
  }),
  s3Region: setting({
    name: 'S3_REGION',
    about: {
      en: 'Region of the bucket.',
      ru: 'Регион хранилища.',
    },
    example: 'ru-central1',
    fallback: 'us-east-1',
    parse: asText,
    remedy: 'the name of a region',
  }),
  s3AccessKey: setting<string | undefined>({
    name: 'S3_ACCESS_KEY_ID',
    about: {
      en: 'Access key of the bucket.',
      ru: 'Ключ доступа к хранилищу.',
    },
    example: '…',
    secret: true,
    fallback: undefined,
    parse: asText,
    remedy: 'an access key',
  }),
  s3SecretKey: setting<string | undefined>({
    name: 'S3_SECRET_ACCESS_KEY',
    about: {
      en: 'Secret of the access key.',
      ru: 'Секрет ключа доступа.',
    },
    example: '…',
    secret: true,
    fallback: undefined,
    parse: asText,
    remedy: 'the secret of the access key',
  }),
  oidcIssuer: setting<string | undefined>({
    name: 'OIDC_ISSUER',
    about: {
      en: 'Sign-in of staff. In the demo a development issuer stands in for it.',
      ru: 'Вход сотрудников. В показе его заменяет учебный вход.',
    },
    example: 'https://login.example.org/realms/agency',
    fallback: undefined,
    parse: asUrl('https:'),
    remedy: 'an https address of an OpenID Connect issuer',
  }),
  oidcClientId: setting<string | undefined>({
    name: 'OIDC_CLIENT_ID',
    about: {
      en: 'Name of this service at the issuer.',
      ru: 'Имя этой службы у поставщика входа.',
    },
    example: 'zabota',
    fallback: undefined,
    parse: asText,
    remedy: 'the client id the issuer gave',
  }),
  oidcClientSecret: setting<string | undefined>({
    name: 'OIDC_CLIENT_SECRET',
    about: {
      en: 'Secret of this service at the issuer.',
      ru: 'Секрет этой службы у поставщика входа.',
    },
    example: '…',
    secret: true,
    fallback: undefined,
    parse: asText,
    remedy: 'the client secret the issuer gave',
  }),
  oidcRolesClaim: setting({
    name: 'OIDC_ROLES_CLAIM',
    about: {
      en: 'Claim that lists roles as "agency:role", for example "housing:operator".',
      ru: 'Поле токена с ролями вида «ведомство:роль», например housing:operator.',
    },
    example: 'zabota_roles',
    fallback: 'zabota_roles',
    parse: asText,
    remedy: 'the name of a claim',
  }),
} as const;
