import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { developmentIssuerRoutes } from '../development-issuer/development-issuer.routes.js';
import { DevelopmentIssuer } from '../development-issuer/development-issuer.js';
import { buildTestApp } from '../testing/test-app.js';
import { rolesIn } from './staff-access.js';

const host = '127.0.0.1:8080';

/** A browser that keeps cookies and follows one address after another. */
class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async go(url: string, options: { method?: 'GET' | 'POST'; headers?: object } = {}) {
    const { pathname, search } = new URL(url, `http://${host}`);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#app.inject({
      url: pathname + search,
      method: options.method ?? 'GET',
      headers: { host, cookie, ...options.headers },
    });
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value);
    return answer;
  }

  async signIn(role: string): Promise<string> {
    const start = await this.go('/staff/sign-in?to=/demo/agency&agency=inspection');
    const page = await this.go(start.headers.location ?? '');
    const choice = page.body.match(new RegExp(`href="([^"]*role=${role})"`))?.[1] ?? '';
    const chosen = await this.go(choice.replaceAll('&amp;', '&'));
    return chosen.headers.location ?? '';
  }
}

describe('sign-in of staff', async () => {
  const { app, clock } = await buildTestApp();

  it('goes by the role button to the page that was asked for', async () => {
    const browser = new Browser(app);
    const back = await browser.go(await browser.signIn('operator'));
    expect(back.headers.location).toBe('/demo/agency');
    const session = (await browser.go('/staff/session')).json();
    expect(session).toMatchObject({ signedIn: true, roles: ['inspection:operator'] });
  });

  it('gives the browser a cookie that scripts and foreign sites cannot use', async () => {
    const browser = new Browser(app);
    const { headers } = await browser.go(await browser.signIn('owner'));
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(
      /__Host-zabota-staff=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
  });

  it('does not take an answer twice, nor in another browser', async () => {
    const browser = new Browser(app);
    const answer = await browser.signIn('operator');
    expect((await new Browser(app).go(answer)).json()).toMatchObject({ code: 'sign-in-needed' });
    await browser.go(answer);
    expect((await browser.go(answer)).json()).toMatchObject({ code: 'sign-in-needed' });
  });

  it('does not take an answer with another state', async () => {
    const browser = new Browser(app);
    const answer = (await browser.signIn('operator')).replace(/state=[^&]+/, 'state=guess');
    expect((await browser.go(answer)).json()).toMatchObject({ code: 'sign-in-needed' });
  });

  it('never leads to a foreign page', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const browser = new Browser(app);
      const start = await browser.go(
        `/staff/sign-in?agency=inspection&to=${encodeURIComponent(to)}`,
      );
      const page = await browser.go(start.headers.location ?? '');
      const choice = page.body.match(/href="([^"]*role=operator)"/)?.[1] ?? '';
      const chosen = await browser.go(choice.replaceAll('&amp;', '&'));
      expect((await browser.go(chosen.headers.location ?? '')).headers.location).toBe('/');
    }
  });

  it('ends a change that comes without the header of our own page', async () => {
    const browser = new Browser(app);
    await browser.go(await browser.signIn('operator'));
    const { csrf } = (await browser.go('/staff/session')).json();
    const out = (headers: object) => browser.go('/staff/sign-out', { method: 'POST', headers });
    expect((await out({})).statusCode).toBe(403);
    expect((await out({ 'zabota-csrf': 'guess' })).statusCode).toBe(403);
    expect((await out({ 'zabota-csrf': csrf })).statusCode).toBe(204);
  });

  it('is over after sign-out, half an hour of silence or ten hours of work', async () => {
    const browser = new Browser(app);
    const isIn = async () => (await browser.go('/staff/session')).json().signedIn as boolean;
    await browser.go(await browser.signIn('operator'));
    clock.advance({ minutes: 29 });
    expect(await isIn()).toBe(true);
    clock.advance({ minutes: 31 });
    expect(await isIn()).toBe(false);
    await browser.go(await browser.signIn('operator'));
    for (let hour = 0; hour < 20; hour += 1) {
      clock.advance({ minutes: 29 });
      await isIn();
    }
    clock.advance({ minutes: 29 });
    expect(await isIn()).toBe(false);
  });
});

describe('development issuer', async () => {
  const { app } = await buildTestApp();
  const page = '/development-issuer/authorize';

  it('is there for this machine alone', async () => {
    expect((await app.inject({ url: page, headers: { host } })).statusCode).toBe(200);
    expect(
      (await app.inject({ url: page, headers: { host }, remoteAddress: '10.0.0.7' })).statusCode,
    ).toBe(404);
    expect((await app.inject({ url: page, headers: { host: 'evil.example' } })).statusCode).toBe(
      404,
    );
  });

  it('sends a code to no foreign address', async () => {
    const url = '/development-issuer/choose?role=owner&redirect_uri=https://evil.example/';
    expect((await app.inject({ url, headers: { host } })).statusCode).toBe(404);
  });

  it('refuses to start with a production configuration', async () => {
    const config = readConfig({
      ZABOTA_MODE: 'production',
      ZABOTA_PUBLIC_URL: 'https://care.example',
      OIDC_ISSUER: 'https://login.example',
      OIDC_CLIENT_ID: 'zabota',
    });
    const issuer = new DevelopmentIssuer('https://care.example/development-issuer');
    await expect(developmentIssuerRoutes(app, { config, issuer })).rejects.toThrow(
      /only in the demo/,
    );
  });
});

describe('roles', () => {
  it('count in their own agency only, and only when they exist', () => {
    const all = ['inspection:operator', 'other:owner', 'inspection:emperor', 'inspection'];
    expect(rolesIn('inspection', all)).toEqual(['operator']);
    expect(rolesIn('nowhere', all)).toEqual([]);
  });
});
