import { expect } from '@open-wc/testing';
import { until } from '@zabota/core/testing.js';

const script = new URL('./standalone.ts', import.meta.url).href;
const settings = Symbol.for('zabota.configuration');

type Answers = Record<string, Promise<Pick<Response, 'ok' | 'json'>>>;
type Page = Window &
  typeof globalThis & { [settings]?: Record<string, unknown>; tags: string[]; asked: string[] };

const first = { path: '/v1/agencies/gji/complaint-form', answer: { topics: ['waiting'] } };
const form = { tag: 'zabota-complaint', agency: 'gji', language: 'en', first };

/** Notes which touchpoint is brought, in the place of the chunks of a build. */
const build = `data:text/javascript,globalThis.tags.push(import.meta.url.match(/[a-z-]+(?=.js$)/)[0])//`;
const tags = {
  'zabota-complaint': ['complaint-form'],
  'zabota-tracker': ['cases/'],
  'zabota-offers': [],
};
const chunks = { build, tags };

/** A page that brings a touchpoint whole: this script, and the element behind it in the same file. */
async function open(body: string, before = '', told: { tag: string } = form): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ru"><script>
    globalThis.tags = [];
    globalThis.ZABOTA_CHUNKS = ${JSON.stringify(chunks)};
    globalThis.ZABOTA_TOLD = ${JSON.stringify(told)};
    customElements.define('${told.tag}', class extends HTMLElement {});
    ${before}
  </script><body>${body}<script type="module" src="${script}" data-theme="dark"></script></html>`;
  document.body.append(frame);
  const page = () => frame.contentWindow as Page;
  await until(() => page()?.[settings]);
  return page();
}

describe('a touchpoint whole in one file', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('has its agency and language from the file, and the rest from its tag', async () => {
    const page = await open('<zabota-complaint></zabota-complaint>');
    const { origin } = new URL(script);
    expect(page[settings]).to.include({ agency: 'gji', locale: 'en', theme: 'dark', api: origin });
  });

  it('finds the answer to what it asks first where core looks for it', async () => {
    const page = await open('<zabota-complaint></zabota-complaint>');
    const headers = { accept: 'application/json', 'accept-language': 'en' };
    const question = JSON.stringify([new URL(first.path, script).href, headers]);
    const answer = await (page[settings]?.['ahead'] as Answers)[question];
    expect(answer?.ok).to.equal(true);
    expect(await answer?.json()).to.deep.equal(first.answer);
  });

  it('A25: asks at once what this page alone asks, as about the case that its tag names', async () => {
    const asks = `globalThis.asked = []; globalThis.fetch = async (url) => (asked.push(url), new Response('{}'));`;
    const tracker = { tag: 'zabota-tracker', agency: 'gji', language: 'ru' };
    const page = await open('<zabota-tracker number="26-1"></zabota-tracker>', asks, tracker);
    const { origin } = new URL(script);
    const question = `${origin}/v1/agencies/gji/cases/26-1`;
    await until(() => page.asked.length > 0);
    expect(page.asked).to.deep.equal([question]);
    const headers = { accept: 'application/json', 'accept-language': 'ru' };
    const ahead = page[settings]?.['ahead'] as Answers;
    expect(Object.keys(ahead)).to.deep.equal([JSON.stringify([question, headers])]);
  });

  it('brings what else the page uses, and itself not again', async () => {
    const page = await open('<zabota-complaint></zabota-complaint><zabota-offers></zabota-offers>');
    await until(() => page.tags.length === 2);
    expect(page.tags).to.have.members(['core', 'zabota-offers']);
  });

  it('leaves the page to a script that was there before', async () => {
    const place = 'Symbol.for("zabota.configuration")';
    const page = await open('', `globalThis[${place}] = { loader: 'first', agency: 'own' };`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page[settings]).to.deep.equal({ loader: 'first', agency: 'own' });
  });
});
