import { describe, expect, it } from 'vitest';
import Fastify from 'fastify';
import { demoRoutes, type DemoOptions } from './demo.routes.js';
import { buildDemoSite, sitePolicy } from './site/demo-site.js';

const typed = '<script>alert(1)</script>';

const demo: DemoOptions = {
  agency: 'demo-housing',
  service: 'http://127.0.0.1:8080',
  site: 'http://127.0.0.1:8081',
  showcase: async () => [
    {
      number: '26-4817-3052',
      code: 'K7QF-93XW-TM2C-H4D8N',
      kind: 'application',
      title: 'Перепланировка',
      state: 'Ждём документ от вас',
      isLate: true,
      waitsForClient: true,
    },
  ],
  letters: async () => [
    {
      to: typed,
      subject: 'Дело остановилось',
      text: `Смотрите http://127.0.0.1:8081/track#zabota=1.2 ${typed}`,
      language: 'ru',
      at: new Date('2026-11-23T09:00:00Z'),
    },
  ],
  makeKey: async () => 'zk_live_example',
  startAfresh: async () => undefined,
};

describe('the pages of the demo', async () => {
  const app = Fastify();
  app.decorateRequest('language', 'ru');
  await app.register(demoRoutes, demo);

  it('link every ready case with its code in the fragment alone', async () => {
    const { body } = await app.inject('/');
    expect(body).toContain(
      'href="http://127.0.0.1:8081/track#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N"',
    );
    expect(body).not.toMatch(/\?[^"]*K7QF/);
  });

  it('show the two lines to paste as text', async () => {
    const { body } = await app.inject('/?lang=en');
    expect(body).toContain(
      '&lt;script type=&quot;module&quot; src=&quot;http://127.0.0.1:8080/embed/zabota.js&quot;',
    );
    expect(body).toContain('<html lang="en">');
  });

  it('show a letter as its addressee would get it, and never as markup', async () => {
    const { body } = await app.inject('/demo/outbox');
    expect(body).toContain('<a href="http://127.0.0.1:8081/track#zabota=1.2">');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain(typed);
  });

  it('A18: ask for every part of a stop, and let none be left out unseen', async () => {
    const { body } = await app.inject('/demo/agency');
    const stop = /<template\s+data-command="stop"[\s\S]*?<\/template/.exec(body)?.[0] ?? '';
    const parts = ['reasons/0/title/ru', 'reasons/0/fixes/0/until', 'exhaustive', 'appeal/to/ru'];
    for (const part of parts) expect(stop).toMatch(new RegExp(`name="${part}"[^<]*\\srequired`));
  });

  it('use no inline script or style', async () => {
    for (const address of ['/', '/demo/agency', '/demo/outbox']) {
      const { body } = await app.inject(address);
      expect(body).not.toMatch(/<style|\sstyle=|\son\w+=/);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)/);
    }
  });
});

describe('the demo agency site', async () => {
  const site = await buildDemoSite({ service: 'http://127.0.0.1:8080', agency: 'demo-housing' });

  it('carries a policy that names itself and the service alone', async () => {
    const { headers } = await site.inject('/track');
    const policy = headers['content-security-policy'] as string;
    expect(policy).toBe(sitePolicy('http://127.0.0.1:8080'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect([...policy.matchAll(/https?:[^ ;]+/g)].map(String)).toEqual(
      Array<string>(2).fill('http://127.0.0.1:8080'),
    );
  });

  const languages = [
    { lang: 'ru', prefix: '' },
    { lang: 'en', prefix: '/en' },
  ];
  for (const { lang, prefix } of languages) {
    it(`embeds the touchpoints with two lines and a way without scripts (${lang})`, async () => {
      for (const [address, tag, script] of [
        ['/track', 'zabota-tracker', `for/${demo.agency}/zabota-tracker/${lang}`],
        ['/complain', 'zabota-complaint', `for/${demo.agency}/zabota-complaint/${lang}`],
        ['/second-lit', 'zabota-tracker', 'zabota'],
      ] as const) {
        const { body } = await site.inject(`${prefix}${address}`);
        expect(body).toContain(`<html lang="${lang}">`);
        expect(body).toContain(`src="http://127.0.0.1:8080/embed/${script}.js"`);
        expect(body).toMatch(new RegExp(`<${tag}[\\s\\S]*href="tel:[\\s\\S]*</${tag}>`));
        expect(body).not.toContain('{{');
      }
    });
  }
});
