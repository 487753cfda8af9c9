import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { settings } from './settings.table.js';

const production = {
  ZABOTA_MODE: 'production',
  ZABOTA_PUBLIC_URL: 'https://care.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'zabota',
};

describe('configuration', () => {
  it('needs nothing at all for a demo on this machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      mode: 'demo',
      usesDevelopmentIssuer: true,
      publicUrl: 'http://127.0.0.1:8080',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['PORT', '80a', 'PORT must be a port number from 0 to 65534, for example 8080.'],
    ['PORT', '65535', 'PORT must be a port number'],
    ['ZABOTA_MODE', 'prod', 'ZABOTA_MODE must be "demo" or "production".'],
    [
      'ZABOTA_PUBLIC_URL',
      'https://a.example/path',
      'ZABOTA_PUBLIC_URL must be an origin without a path',
    ],
    ['ZABOTA_PUBLIC_URL', '*', 'ZABOTA_PUBLIC_URL must be an origin'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must be a PostgreSQL address'],
    ['ZABOTA_TRUST_PROXY', 'true', 'ZABOTA_TRUST_PROXY must be a list of addresses'],
    ['OIDC_ISSUER', 'http://login.example', 'OIDC_ISSUER must be an https address'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: x@y.example', 'MAIL_FROM must be a plain e-mail address'],
    ['SMTP_URL', 'file:///etc/passwd', 'SMTP_URL must be a mail server address'],
  ])('answers a wrong %s (%j) with the remedy', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it.each([
    [{ OIDC_ISSUER: '' }, 'the development issuer exists only in the demo'],
    [{ ZABOTA_PUBLIC_URL: '', HOST: '0.0.0.0' }, 'ZABOTA_PUBLIC_URL to the https origin'],
    [
      { SMTP_URL: 'smtp://u:changeme@mail.example' },
      'SMTP_URL carries a secret that everyone knows',
    ],
    [
      { DATABASE_URL: 'postgres://u:postgres@db/z', ZABOTA_KEYS: '/k' },
      'DATABASE_URL carries a secret',
    ],
    [{ OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_CLIENT_SECRET carries a secret that everyone knows'],
  ])('refuses production with %j', (change, sentence) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(sentence);
  });

  it('asks for keys of one’s own beside a database of one’s own', () => {
    const databaseUrl = 'postgres://zabota:x7Rq@db.example/zabota';
    expect(() => readConfig({ DATABASE_URL: databaseUrl })).toThrow(/ZABOTA_KEYS/);
  });

  it('knows no setting that lets every origin in', () => {
    const texts = Object.values(settings).map(({ name, about }) => `${name} ${about.en}`);
    expect(texts.join('\n')).not.toMatch(/allow.?all|cors|\*/i);
  });

  it('never repeats a secret in its message', () => {
    const run = () => readConfig({ DATABASE_URL: 'http://u:t0psecret@db' });
    expect(run).toThrow();
    expect(run).not.toThrow(/t0psecret/);
  });
});
