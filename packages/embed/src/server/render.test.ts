import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createFakeFetch,
  type FakeFetch,
  type FakeService,
  type State,
} from '@zabota/core/fake.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { embedded, root, stateOf } from '../../../../tools/packages.mjs';
import { renderTouchpoint } from './render.js';

/** The day on which the records of the states were taken. */
const today = new Date('2026-11-23T09:00:00Z');

const agency = { api: 'https://care.example', agency: 'demo' };

/** A state as a page would write it; nothing where a person has to do something first, or it cannot be written. */
function written({ properties, steps = [] }: State) {
  const { locale = 'ru', ...own } = properties as { locale?: 'ru' | 'en' };
  const attributes = Object.entries(own).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  ]);
  const isFirst = steps.every((step) => 'see' in step);
  const isWritten = attributes.every(([, value]) => /string|boolean/.test(typeof value));
  return isFirst && isWritten
    ? { locale, attributes: Object.fromEntries(attributes) as Record<string, string> }
    : undefined;
}

/** What would be waited for fails at once: a state that waits is as good as one that failed. */
const withoutWaiting = (service: FakeService): FakeService =>
  Object.fromEntries(
    Object.entries(service).map(([id, behaviour]) => [
      id,
      behaviour === 'pending' ? 'offline' : behaviour,
    ]),
  );

/** States of which more than reads is asked: who considers a complaint is found out by sending its answers. */
const needMore = ['about-a-late-case'];

/** Whether nothing but reads was asked, and all was answered well. */
const isAnswered = ({ name, service }: State, { requests }: FakeFetch) =>
  !needMore.includes(name) &&
  requests.every(({ operation }) => {
    const behaviour: unknown = service[operation];
    return typeof behaviour === 'object' && 'body' in Object([behaviour].flat()[0]);
  });

const textOf = (html: string) =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, '.')
    .replace(/\s+/g, ' ');

/** The headings of a state, by its record in a browser. */
const headingsOf = (record: string) =>
  [...readFileSync(record, 'utf8').matchAll(/- '?heading "([^"]+)"/g)].map(([, name = '']) => name);

describe('drawing on a server', () => {
  beforeAll(() => void vi.useFakeTimers({ now: today, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  for (const { folder, tag, inner } of embedded) {
    it(`A24: draws the first screens of <${tag}> as a browser does, and none without an answer`, async () => {
      const file = join(root, 'packages', folder, `src/${inner}states.ts`);
      const { states } = (await import(pathToFileURL(file).href)) as { states: readonly State[] };
      const drawn: string[] = [];
      for (const state of states) {
        const page = written(state);
        // The server draws for whoever comes: who is signed in, the browser alone knows.
        if (!page || state.isSignedIn) continue;
        const fetch = createFakeFetch({ service: withoutWaiting(state.service) });
        const patience = 10_000;
        const html = await renderTouchpoint(tag, { ...agency, ...page, fetch, patience });
        const isDrawn = html.includes('<template');
        expect([state.name, isDrawn]).toEqual([state.name, isAnswered(state, fetch)]);
        if (!isDrawn) continue;
        drawn.push(state.name);
        expect([state.name, html.match(/(checked|selected|disabled)="false"/)]).toEqual([
          state.name,
          null,
        ]);
        const record = join(root, 'packages', folder, 'evidence', tag, `${state.name}.aria.yml`);
        const text = textOf(html);
        const missing = headingsOf(record).filter((heading) => !text.includes(heading));
        expect([state.name, missing]).toEqual([state.name, []]);
      }
      expect(drawn).not.toEqual([]);
    });
  }

  it('waits no longer than the page can', async () => {
    const fetch = createFakeFetch({ service: { listInitiatives: 'pending' } });
    const page = { ...agency, locale: 'ru', fetch, patience: 10 } as const;
    const html = await renderTouchpoint('zabota-initiatives', page);
    expect(html).toBe('<zabota-initiatives></zabota-initiatives>');
  });

  it('A06: draws in two languages at once, and says which each is', async () => {
    const draw = (locale: 'ru' | 'en') => renderTouchpoint('zabota-tracker', { ...agency, locale });
    const [russian, english] = await Promise.all([draw('ru'), draw('en')]);
    expect(textOf(russian)).toContain('Показать');
    expect(textOf(english)).toContain('Show');
    expect(russian).toMatch(/^<zabota-tracker lang="ru">/);
    expect(english).toMatch(/^<zabota-tracker lang="en">/);
  });

  it('A54: lets nobody type or send before the script has come', async () => {
    const html = await renderTouchpoint('zabota-tracker', { ...agency, locale: 'ru' });
    expect(html.match(/<(input|button)[\s>]/g)?.length).toBeGreaterThan(0);
    expect(html.match(/<(input|button)(?! inert)/g)).toBeNull();
  });

  it('A54: lets everybody tick at once, and keeps the browser from sending the form by itself', async () => {
    const fetch = createFakeFetch(await stateOf('zabota-complaint', 'what-happened'));
    const html = await renderTouchpoint('zabota-complaint', { ...agency, locale: 'ru', fetch });
    expect(html.match(/<input\s+type="radio"/g)?.length).toBeGreaterThan(3);
    expect(html.match(/<button(?! inert)/g)).toBeNull();
    expect(html.match(/<form(?! method="dialog")/g)).toBeNull();
  });

  it('writes attributes so that nothing gets out of them, and the fallback as it is', async () => {
    const attributes = { number: '"><script>alert(1)</script>', hidden: true, draggable: false };
    const fetch = () => Promise.reject(new TypeError('offline'));
    const html = await renderTouchpoint('zabota-tracker', {
      ...agency,
      locale: 'ru',
      attributes,
      fetch,
      fallback: '<a href="tel:1">1</a>',
    });
    expect(html).toContain('number="&quot;>&lt;script>alert(1)&lt;/script>" hidden>');
    expect(html).not.toContain('<script');
    expect(html).toMatch(/<a href="tel:1">1<\/a><\/zabota-tracker>$/);
  });

  it('lays the sheets of a theme over, under the nonce of the page', async () => {
    const page = { ...agency, locale: 'ru', theme: 'white-on-black', nonce: 'once' } as const;
    const html = await renderTouchpoint('zabota-tracker', page);
    expect(html).toMatch(/<style nonce="once">/);
    // Shape as well as colour: what the browser lays over later moves nothing.
    expect(html).toContain(':host .error');
    expect(html.match(/<style(?! nonce="once")/g)).toBeNull();
    const plain = await renderTouchpoint('zabota-tracker', { ...page, theme: '' });
    expect(html.length).toBeGreaterThan(plain.length);
  });

  it('leaves a trial to the browser, and knows only its own tags', async () => {
    const trial = await renderTouchpoint('zabota-tracker', {
      ...agency,
      locale: 'ru',
      attributes: { trial: true },
    });
    expect(trial).toBe('<zabota-tracker trial></zabota-tracker>');
    await expect(renderTouchpoint('zabota-none', { ...agency, locale: 'ru' })).rejects.toThrow(
      'No touchpoint is called "zabota-none".',
    );
  });
});
