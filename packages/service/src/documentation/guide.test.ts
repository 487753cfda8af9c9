import { describe, expect, it } from 'vitest';
import Fastify from 'fastify';
import { buildTestApp } from '../testing/test-app.js';
import { guideRoutes } from './guide.routes.js';
import { buildSearch, stem } from './guide.search.js';
import type { Guide, Library } from './library.js';

const guide = (language: 'ru' | 'en', slug: string, title: string, text: string): Guide => ({
  language,
  written: language,
  slug,
  title,
  html: `<p>${text}</p>`,
  markdown: `# ${title}\n\n${text}\n`,
  sections: [
    { anchor: '', heading: title, text },
    { anchor: 'срок', heading: 'Сроки жалобы', text: 'Жалобу рассматривают за 15 рабочих дней.' },
  ],
});

const library: Library = {
  chapters: [{ title: { ru: 'Начало', en: 'Begin' }, slugs: ['start', 'more'] }],
  pages: [
    guide('ru', 'start', 'Начало', 'Вставьте две строки на страницу ведомства.'),
    guide('ru', 'more', 'Дальше', 'Настройте <цвет> & шрифт.'),
    guide('en', 'start', 'Start', 'Paste two lines into the page of the agency.'),
    {
      ...guide('en', 'more', 'More', 'Decisions'),
      language: 'ru',
      slug: 'decisions',
      written: 'en',
    },
  ],
};

const app = Fastify();
app.addHook('onRequest', async (request) => {
  request.language = 'ru';
});
await app.register(guideRoutes, { library, live: { agency: 'demo', isTrial: true } });
const get = (url: string) => app.inject({ url });

describe('A108: the guides, as a person reads them', () => {
  it('lead from the shortest address to the first guide', async () => {
    expect((await get('/docs')).headers.location).toBe('/docs/ru/start');
    expect((await get('/docs/')).headers.location).toBe('/docs/ru/start');
    expect((await get('/docs/en')).headers.location).toBe('/docs/en/start');
    expect((await get('/docs/en/')).headers.location).toBe('/docs/en/start');
  });

  it('show a guide, its place among the others and the same guide in the other language', async () => {
    const { body, headers } = await get('/docs/ru/start');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<html lang="ru">');
    expect(body).toContain('Вставьте две строки');
    expect(body).toMatch(/href="\/docs\/ru\/start"\s+aria-current="page"/);
    expect(body).toMatch(/href="\/docs\/ru\/more"\s*><span>Дальше<\/span>/);
    expect(body).toContain('href="/docs/en/start"');
    expect(body).not.toContain('<script');
  });

  it('show an example at work with the script of this very service; without the demo it is a trial', async () => {
    const live = '<div class="live"><zabota-feedback></zabota-feedback></div>';
    const pages = [{ ...guide('ru', 'start', 'Начало', ''), html: live }];
    const bodyFor = async (isTrial: boolean) => {
      const one = Fastify();
      await one.register(guideRoutes, {
        library: { ...library, pages },
        live: { agency: 'demo', isTrial },
      });
      return (await one.inject({ url: '/docs/ru/start' })).body;
    };
    const open = await bodyFor(false);
    expect(open).toContain('<script type="module" src="/embed/zabota.js" data-agency="demo">');
    expect(open).toContain('<zabota-feedback></zabota-feedback>');
    expect(await bodyFor(true)).toContain('<zabota-feedback trial></zabota-feedback>');
  });

  it('say so where a page is written in English only', async () => {
    const { body } = await get('/docs/ru/decisions');
    expect(body).toContain('есть только на английском');
    expect(body).toContain('<article lang="en">');
  });

  it('give their Markdown, and a list for machines', async () => {
    expect((await get('/docs/ru/start.md')).body).toMatch(/^# Начало/);
    const list = (await get('/llms.txt')).body;
    expect(list).toContain('[Start](/docs/en/start.md)');
    expect(list).toContain('[Начало](/docs/ru/start.md)');
  });

  it('find a word in any of its cases, and with a letter wrong', () => {
    const search = buildSearch(library, 'ru');
    const headings = (query: string) => search(query).map(({ section }) => section.heading);
    expect(headings('жалоба')).toContain('Сроки жалобы');
    expect(headings('ведомства')).toEqual(['Начало']);
    expect(headings('ведомстао')).toEqual(['Начало']);
    expect(headings('рыба')).toEqual([]);
    expect(stem('Жалобами')).toBe(stem('жалоба'));
  });

  it('show whole words around what was found', () => {
    const before = 'Ведомство отвечает каждому обратившемуся гражданину своевременно. '.repeat(5);
    const text = `${before}Жалобу рассматривают за пятнадцать рабочих дней. ${before}`;
    const long = { ...library, pages: [guide('ru', 'long', 'Сроки', text)] };
    const [found] = buildSearch(long, 'ru')('пятнадцать');
    const excerpt = found?.excerpt ?? '';
    expect(excerpt).toContain('за пятнадцать рабочих дней');
    expect(excerpt).toMatch(/^… .* …$/);
    const known = new Set(text.split(' '));
    const words = excerpt.slice(2, -2).split(' ');
    expect(words.filter((word) => !known.has(word))).toEqual([]);
    expect(excerpt.length).toBeLessThanOrEqual(164);
  });

  it('show what was found, and say what to try when nothing was', async () => {
    const { body } = await get(`/docs/ru/search?q=${encodeURIComponent('жалобу')}`);
    expect(body).toMatch(/href="\/docs\/ru\/start#срок"\s*>Сроки жалобы/);
    const nothing = await get(`/docs/ru/search?q=${encodeURIComponent('рыба')}`);
    expect(nothing.body).toContain('Попробуйте другое слово');
  });
});

describe('the guides, asked wrongly', async () => {
  const { app: real } = await buildTestApp();

  it.each(['/docs/de/start', '/docs/ru/nothing', '/docs/ru/../../keys.json', '/docs/ru/start.mdx'])(
    '%s is not found',
    async (url) => {
      const { statusCode, body } = await real.inject({ url });
      expect(statusCode).toBe(404);
      expect(body).toContain('not-found');
    },
  );

  it('take hostile and endless questions as words', async () => {
    const hostile = await get(
      `/docs/ru/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(hostile.statusCode).toBe(200);
    expect(hostile.body).not.toContain('<script>alert');
    expect((await get(`/docs/ru/search?q=${'а'.repeat(5000)}`)).statusCode).toBe(200);
    expect((await get('/docs/ru/search?q=a&q=b')).statusCode).toBe(200);
    expect((await get('/docs/ru/search')).statusCode).toBe(200);
  });
});
