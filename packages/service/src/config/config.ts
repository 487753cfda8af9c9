import { isLoopback } from './loopback.js';
import { ConfigurationError, readSetting, type Setting, type Values } from './setting.js';
import { settings } from './settings.table.js';

type Read = Values<typeof settings>;

/** Settings of a running service: typed, checked together, frozen. */
export interface Config extends Omit<Read, 'mode' | 'publicUrl' | 'logLevel'> {
  readonly mode: 'demo' | 'production';
  /** Origin under which the service is reached from outside. */
  readonly publicUrl: string;
  readonly logLevel: NonNullable<Read['logLevel']>;
  /** Staff sign in with role buttons served by this very service, to this machine only. */
  readonly usesDevelopmentIssuer: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from the environment.
 *
 * @throws ConfigurationError with one sentence that says what to change.
 */
export function readConfig(environment: Environment): Config {
  const read = Object.fromEntries(
    Object.entries(settings).map(([key, one]) => [
      key,
      readSetting(one as Setting<unknown>, environment),
    ]),
  ) as unknown as Read;
  const mode = read.mode ?? (environment['NODE_ENV'] === 'production' ? 'production' : 'demo');
  const config: Config = {
    ...read,
    mode,
    logLevel: read.logLevel ?? (mode === 'demo' ? 'warn' : 'info'),
    publicUrl: read.publicUrl ?? `http://${hostInUrl(read.host)}:${read.port}`,
    usesDevelopmentIssuer: mode === 'demo' && !read.oidcIssuer,
  };
  checkTogether(config);
  if (mode === 'production') checkProduction(config);
  return Object.freeze(config);
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function checkTogether(config: Config): void {
  if (config.databaseUrl && !config.keysFile)
    throw new ConfigurationError(
      'With DATABASE_URL set ZABOTA_KEYS to a key file of your own, so that every instance reads the same records.',
    );
  if (config.s3Endpoint && !(config.s3Bucket && config.s3AccessKey && config.s3SecretKey))
    throw new ConfigurationError(
      'With S3_ENDPOINT set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY as well.',
    );
  if (config.oidcIssuer && !config.oidcClientId)
    throw new ConfigurationError('With OIDC_ISSUER set OIDC_CLIENT_ID as well.');
}

/** Secrets that stand in guides and examples and therefore protect nothing. */
const knownSecrets = /^(password|secret|changeme|change-me|admin|postgres|zabota|test|demo)$/i;

function checkProduction(config: Config): void {
  if (!config.oidcIssuer)
    throw new ConfigurationError(
      'In production staff need a sign-in: set OIDC_ISSUER and OIDC_CLIENT_ID (the development issuer exists only in the demo).',
    );
  if (!config.publicUrl.startsWith('https://') && !isLoopback(config.host))
    throw new ConfigurationError(
      'In production set ZABOTA_PUBLIC_URL to the https origin under which clients reach the service.',
    );
  const passwords: Readonly<Record<string, string | undefined>> = {
    DATABASE_URL: config.databaseUrl && new URL(config.databaseUrl).password,
    SMTP_URL: config.smtpUrl && new URL(config.smtpUrl).password,
    S3_SECRET_ACCESS_KEY: config.s3SecretKey,
    OIDC_CLIENT_SECRET: config.oidcClientSecret,
    ZABOTA_METRICS_TOKEN: config.metricsToken,
    ZABOTA_HANDOVER_TOKEN: config.handOverToken,
  };
  const known = Object.entries(passwords).find(([, secret]) => secret && knownSecrets.test(secret));
  if (known)
    throw new ConfigurationError(
      `${known[0]} carries a secret that everyone knows: replace it with a random one.`,
    );
}
