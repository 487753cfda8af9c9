import { expect } from '@open-wc/testing';
import { until } from '@zabota/core/testing.js';

const loader = new URL('./loader.ts', import.meta.url).href;
const settings = Symbol.for('zabota.configuration');

type Page = Window &
  typeof globalThis & { [settings]?: Record<string, unknown>; loaded?: string[]; errors: string[] };

/**
 * A folder of a build in which every file is this script: the rest of an address is a comment in
 * it, from which it knows how it is called. It notes that it was loaded and defines its tag.
 */
const folder = `data:text/javascript,
  const [, language, name] = /([a-z]+).([a-z-]+).js$/.exec(import.meta.url);
  if (name === 'zabota-broken') throw new Error('no chunk');
  (globalThis.loaded ??= []).push(language + ' ' + name);
  if (name !== 'core')
    customElements.define(name, class extends HTMLElement {});
  //`.replaceAll('\n', '');

const chunks = {
  build: folder,
  tags: {
    'zabota-tracker': ['cases/'],
    'zabota-complaint': ['complaint-form'],
    'zabota-consent': ['purposes', 'situation', 'service', 'kind'],
    'zabota-offers': [],
    'zabota-broken': [],
  },
};

/** Opens a page of a host with the script tag on it and waits until the script has run. */
async function open(body: string, { html = '', script = '', before = '' } = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html ${html}><script>
    globalThis.errors = [];
    addEventListener('error', (event) => errors.push('uncaught ' + event.message));
    addEventListener('unhandledrejection', (event) => errors.push('unhandled ' + event.reason));
    console.error = (...words) => errors.push(words[0]);
    globalThis.ZABOTA_CHUNKS = ${JSON.stringify(chunks)};
    ${before}
  </script><body>${body}<script type="module" src="${loader}" ${script}></script></body></html>`;
  document.body.append(frame);
  const page = () => frame.contentWindow as Page;
  await until(() => page()?.[settings]);
  return page();
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 100));

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the script of an agency page', () => {
  it('brings only what the page uses, from the folder of its build', async () => {
    const page = await open('<zabota-tracker></zabota-tracker>');
    await until(() => page.loaded?.length === 2);
    await quiet();
    expect(page.loaded).to.have.members(['ru core', 'ru zabota-tracker']);
  });

  it('brings a touchpoint that the page adds later', async () => {
    const page = await open('<main></main>');
    await quiet();
    expect(page.loaded).to.equal(undefined);
    page.document.querySelector('main')!.innerHTML = '<p><zabota-complaint></zabota-complaint></p>';
    await until(() => page.loaded?.length === 2);
    expect(page.customElements.get('zabota-complaint')).to.be.a('function');
    expect(page.loaded).to.have.members(['ru core', 'ru zabota-complaint']);
  });

  const languages = [
    { html: 'lang="en-GB"', script: '', expected: 'en' },
    { html: 'lang="ru"', script: 'data-locale="en"', expected: 'en' },
    { html: 'lang="kk"', script: '', expected: 'ru' },
    { html: '', script: '', expected: 'ru' },
  ];
  for (const { html, script, expected } of languages) {
    it(`speaks ${expected} when the page says "${html} ${script}"`, async () => {
      const page = await open('<zabota-tracker></zabota-tracker>', { html, script });
      await until(() => page.loaded?.length === 2);
      expect(page.loaded).to.have.members([`${expected} core`, `${expected} zabota-tracker`]);
      expect(page[settings]).to.include({ locale: expected });
    });
  }

  it('hands on what its tag says, and asks its own origin when the tag names no service', async () => {
    const told = await open('', { script: 'data-api="https://care.example" data-agency="gji"' });
    expect(told[settings]).to.include({ api: 'https://care.example', agency: 'gji' });
    const silent = await open('', { script: 'data-agency="gji"' });
    expect(silent[settings]).to.include({ api: location.origin, agency: 'gji' });
  });

  it('leaves alone what the page configured itself', async () => {
    const before = 'globalThis[Symbol.for("zabota.configuration")] = { agency: "own" }';
    const page = await open('', { script: 'data-agency="gji" data-theme="dark"', before });
    await until(() => page[settings]?.['theme']);
    expect(page[settings]).to.include({ agency: 'own', theme: 'dark' });
  });

  it('keeps the text inside the tag and says one line when a file does not come', async () => {
    const page = await open('<zabota-broken><a href="/complaint">Пожаловаться</a></zabota-broken>');
    await until(() => page.errors.length);
    await quiet();
    expect(page.errors).to.deep.equal(['Zabota: zabota-broken did not load.']);
    expect(page.document.body.innerText).to.contain('Пожаловаться');
  });

  it('may stand on a page twice, in two versions: the first serves every tag', async () => {
    const first = `<script type="module" src="${loader}?version=1" data-agency="gji"></script>`;
    const body = `${first}<zabota-tracker></zabota-tracker><zabota-complaint></zabota-complaint>`;
    const page = await open(body, { script: 'data-agency="gji" data-theme="dark"' });
    await until(() => page.loaded?.length === 3);
    await quiet();
    expect(page.loaded).to.have.members(['ru core', 'ru zabota-tracker', 'ru zabota-complaint']);
    expect(page[settings]?.['theme']).to.equal(undefined);
    expect(page.errors).to.deep.equal([]);
  });

  it('does not touch an element that the page registered itself', async () => {
    const before = 'customElements.define("zabota-tracker", class extends HTMLElement {})';
    const page = await open('<zabota-tracker></zabota-tracker>', { before });
    await quiet();
    expect(page.loaded).to.equal(undefined);
    expect(page.errors).to.deep.equal([]);
  });

  describe('asks what a touchpoint will ask first', () => {
    const consent = '<zabota-consent situation="child-born"></zabota-consent>';
    const script = 'data-api="https://care.example/" data-agency="gji"';
    const fetching = `globalThis.fetched = [];
      globalThis.fetch = (url, init) => (fetched.push([url, init]), Promise.reject('offline'));`;
    type Fetching = Page & { fetched: [string, RequestInit][] };
    const asked = async (body: string, { before = '', html = '', said = script } = {}) => {
      const page = await open(body, { before: fetching + before, script: said, html });
      await quiet();
      expect(page.errors).to.deep.equal([]);
      return (page as Fetching).fetched;
    };

    it('at once, as the touchpoint will, and leaves the answer where core looks for it', async () => {
      const page = await open(consent, { before: fetching, script });
      await until(() => page.loaded?.length === 2);
      const [[url, init] = []] = (page as Fetching).fetched;
      expect(url).to.equal('https://care.example/v1/agencies/gji/purposes?situation=child-born');
      expect(init).to.deep.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
      const headers = { accept: 'application/json', 'accept-language': 'ru' };
      expect(init?.headers).to.deep.equal(headers);
      const ahead = page[settings]?.['ahead'];
      expect(ahead).to.have.all.keys(JSON.stringify([url, headers]));
      // Offline, and before core has come: nothing to tell the page.
      expect(page.errors).to.deep.equal([]);
    });

    it('with the attributes and settings that the question is about, and no others', async () => {
      const tag = '<zabota-consent kind="site-storage" sign-in-href="/in"></zabota-consent>';
      const [[url] = []] = await asked(tag, { said: `${script} data-situation="moved"` });
      expect(url).to.match(/\/purposes\?situation=moved&kind=site-storage$/);
      const [[plain] = []] = await asked('<zabota-complaint></zabota-complaint>');
      expect(plain).to.match(/\/gji\/complaint-form$/);
      const own = 'globalThis[Symbol.for("zabota.configuration")] = { agency: "own" };';
      const [[of] = []] = await asked(consent, { before: own });
      expect(of).to.contain('/agencies/own/');
    });

    for (const [what, body] of Object.entries({ 'an answer': '{"told":1}', 'a broken one': '<' })) {
      it(`and reads ${what} before core has come, which may still take it`, async () => {
        const before = `globalThis.fetch = async () => new Response('${body}');`;
        const page = await open(consent, { before, script });
        const [ahead] = Object.values(
          page[settings]?.['ahead'] as Record<string, Promise<Response>>,
        );
        const answer = await ahead!;
        await quiet();
        expect(answer.bodyUsed).to.equal(true);
        const taken = await answer.json().catch((error: Error) => error.name);
        expect(taken).to.deep.equal(what === 'an answer' ? { told: 1 } : 'SyntaxError');
        expect(page.errors).to.deep.equal([]);
      });
    }

    const number = '26-4817-3052';
    const named = `<zabota-tracker number="${number}"></zabota-tracker>`;
    const place = 'Symbol.for("zabota.configuration")';

    it('about the case that the tag names, with the token of a client who is signed in', async () => {
      const before = `globalThis[${place}] = { token: async () => 'me' };`;
      const [[url, init] = []] = await asked(named, { before });
      expect(url).to.equal(`https://care.example/v1/agencies/gji/cases/${number}`);
      // In the order of core, or it would be another question.
      expect(Object.entries(init?.headers ?? {})).to.deep.equal([
        ['accept', 'application/json'],
        ['accept-language', 'ru'],
        ['authorization', 'Bearer me'],
      ]);
    });

    const silent: Record<string, Parameters<typeof asked>> = {
      'in a trial': ['<zabota-complaint trial></zabota-complaint>'],
      'about a case': ['<zabota-complaint case="26-4817-3052"></zabota-complaint>'],
      'where the page registered the element': [
        consent,
        { before: 'customElements.define("zabota-consent", class extends HTMLElement {});' },
      ],
      'where a part of the page belongs to another agency': [
        `<div data-zabota-agency="other">${consent}</div>`,
      ],
      'where nobody said which agency': [consent, { said: '' }],
      'where a part of the page speaks to another service': [
        `<div data-zabota-api="https://other.example">${consent}</div>`,
      ],
      'of a case that the tag does not name': ['<zabota-tracker></zabota-tracker>'],
      'of a touchpoint that says nothing of its question': ['<zabota-offers></zabota-offers>'],
      'where it cannot be known who is signed in': [
        consent,
        { before: `globalThis[${place}] = { token: () => Promise.reject("later") };` },
      ],
      'of a case that this tab has opened': [
        named,
        { before: `sessionStorage['zabota:capability:gji:${number}'] = '{}';` },
      ],
      'where the address of the page may carry a code': [
        consent,
        { before: 'location.hash = "zabota=26-4817-3052.K7QF";' },
      ],
    };
    afterEach(() => sessionStorage.clear());
    for (const [where, given] of Object.entries(silent)) {
      it(`not ${where}`, async () => expect(await asked(...given)).to.deep.equal([]));
    }
  });
});
