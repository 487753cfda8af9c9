import { expect, waitUntil } from '@open-wc/testing';

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

const chunks = { build: folder, tags: ['zabota-tracker', 'zabota-complaint', 'zabota-broken'] };

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
  await waitUntil(() => page()?.[settings], 'the script has run');
  return page();
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 100));

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the script of an agency page', () => {
  it('brings only what the page uses, from the folder of its build', async () => {
    const page = await open('<zabota-tracker></zabota-tracker>');
    await waitUntil(() => page.loaded?.length === 2);
    await quiet();
    expect(page.loaded).to.have.members(['ru core', 'ru zabota-tracker']);
  });

  it('brings a touchpoint that the page adds later', async () => {
    const page = await open('<main></main>');
    await quiet();
    expect(page.loaded).to.equal(undefined);
    page.document.querySelector('main')!.innerHTML = '<p><zabota-complaint></zabota-complaint></p>';
    await waitUntil(() => page.customElements.get('zabota-complaint'));
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
      await waitUntil(() => page.loaded?.length === 2);
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
    await waitUntil(() => page[settings]?.['theme']);
    expect(page[settings]).to.include({ agency: 'own', theme: 'dark' });
  });

  it('keeps the text inside the tag and says one line when a file does not come', async () => {
    const page = await open('<zabota-broken><a href="/complaint">Пожаловаться</a></zabota-broken>');
    await waitUntil(() => page.errors.length);
    await quiet();
    expect(page.errors).to.deep.equal(['Zabota: zabota-broken did not load.']);
    expect(page.document.body.innerText).to.contain('Пожаловаться');
  });

  it('may stand on a page twice, in two versions: the first serves every tag', async () => {
    const first = `<script type="module" src="${loader}?version=1" data-agency="gji"></script>`;
    const body = `${first}<zabota-tracker></zabota-tracker><zabota-complaint></zabota-complaint>`;
    const page = await open(body, { script: 'data-agency="gji" data-theme="dark"' });
    await waitUntil(() => page.loaded?.length === 3);
    await quiet();
    expect(page.loaded).to.have.members(['ru core', 'ru zabota-tracker', 'ru zabota-complaint']);
    expect(page[settings]).to.not.have.property('theme');
    expect(page.errors).to.deep.equal([]);
  });

  it('does not touch an element that the page registered itself', async () => {
    const before = 'customElements.define("zabota-tracker", class extends HTMLElement {})';
    const page = await open('<zabota-tracker></zabota-tracker>', { before });
    await quiet();
    expect(page.loaded).to.equal(undefined);
    expect(page.errors).to.deep.equal([]);
  });
});
