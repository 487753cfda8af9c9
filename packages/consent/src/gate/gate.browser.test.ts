import { expect } from '@open-wc/testing';
import { until } from '@zabota/core/testing.js';
import type { Decision } from './decisions.js';
import type { StorageGate } from './storage-gate.js';

const gate = new URL('./gate.ts?zabota-gate', import.meta.url).href;

type Page = Window &
  typeof globalThis & {
    readonly zabotaGate: StorageGate;
    ran?: string[];
    heard: [string, boolean, boolean][];
    dataLayer?: ArrayLike<unknown>[];
    asked?: string[];
  };

/**
 * The strictest host: only its own files, a nonce for its one script, and no Trusted Types policy.
 * The origin is named: to Firefox 'self' is nobody in a page that has no address.
 */
const strict = `script-src ${location.origin} 'nonce-known'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

const granted = (purpose: string, more: Partial<Decision> = {}): Decision => ({
  purpose,
  decision: 'grant',
  at: '2026-11-20T09:00:00Z',
  ...more,
});

const keep = (...decisions: Decision[]) =>
  localStorage.setItem(
    'zabota:decisions',
    JSON.stringify(Object.fromEntries(decisions.map((one) => [one.purpose, one]))),
  );

const note = (word: string) => `(globalThis.ran ??= []).push('${word}')`;

const script = (word: string, purpose = 'analytics', more = '') =>
  `<script type="text/plain" nonce="known" data-zabota-purpose="${purpose}" ${more}>${note(word)}</script>`;

const video = `<figure data-zabota-purpose="video">
  <p data-zabota-instead>The video is held back.
    <button type="button" data-zabota-once>Show it this once</button></p>
  <iframe data-src="about:blank#film" title="A film"></iframe>
</figure>`;

interface Head {
  /** More of the script tag. */
  readonly attributes?: string;
  /** What runs before it. */
  readonly before?: string;
  readonly policy?: string;
}

/** Opens a page of a host with the gate in its head. */
async function open(
  body: string,
  { attributes = '', before = '', policy = strict }: Head = {},
): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ru"><head>
    <meta http-equiv="content-security-policy" content="${policy}">
    <script nonce="known">
      globalThis.heard = [];
      document.addEventListener('zabota-gate-changed', ({ purpose, granted, reload }) =>
        heard.push([purpose, granted, reload]));
      ${before}
    </script>
    <script type="module" src="${gate}" ${attributes}></script></head><body>${body}</body></html>`;
  document.body.append(frame);
  await until(() => (frame.contentWindow as Page)?.zabotaGate);
  const page = frame.contentWindow as Page;
  await until(() => page.document.readyState === 'complete');
  return page;
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

afterEach(() => {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  localStorage.clear();
});

describe('the storage gate', () => {
  it('runs no script before its purpose is granted, and runs it once after that', async () => {
    const page = await open(script('counter'));
    await quiet();
    expect(page.ran).to.equal(undefined);
    page.zabotaGate.decide('analytics', 'grant');
    await until(() => page.ran);
    page.zabotaGate.decide('analytics', 'refuse');
    page.zabotaGate.decide('analytics', 'grant');
    await quiet();
    expect(page.ran).to.deep.equal(['counter']);
  });

  it('remembers what was decided when the page is opened again', async () => {
    keep(granted('analytics'));
    const page = await open(script('counter') + script('pixel', 'ads'));
    await until(() => page.ran);
    await quiet();
    expect(page.ran).to.deep.equal(['counter']);
    expect(page.zabotaGate.granted('analytics')).to.equal(true);
    expect(page.zabotaGate.granted('ads')).to.equal(false);
    expect(page.zabotaGate.decision('ads')).to.equal(undefined);
  });

  it('wants every purpose of a script, and opens nothing that names none', async () => {
    keep(granted('analytics'));
    const page = await open(script('both', 'analytics ads') + script('nameless', ''));
    await quiet();
    expect(page.ran).to.equal(undefined);
    page.zabotaGate.decide('ads', 'grant');
    await until(() => page.ran);
    expect(page.ran).to.deep.equal(['both']);
  });

  it('counts a decision whose time is over as none', async () => {
    keep(granted('analytics', { until: '2026-11-21T09:00:00Z' }));
    const page = await open(script('counter'));
    await quiet();
    expect(page.ran).to.equal(undefined);
    expect(page.zabotaGate.granted('analytics')).to.equal(false);
  });

  it('holds back what the page adds later', async () => {
    const page = await open('<main></main>', {
      policy: `script-src ${location.origin} 'nonce-known'`,
    });
    const add = (word: string) => {
      const late = page.document.createElement('script');
      late.type = 'text/plain';
      late.nonce = 'known';
      late.dataset['zabotaPurpose'] = 'analytics';
      late.append(note(word));
      page.document.querySelector('main')?.append(late);
    };
    add('early');
    await quiet();
    expect(page.ran).to.equal(undefined);
    page.zabotaGate.decide('analytics', 'grant');
    add('late');
    await until(() => page.ran?.length === 2);
    expect(page.ran).to.deep.equal(['early', 'late']);
  });

  it('keeps the order of scripts, and runs modules as modules', async () => {
    keep(granted('analytics'));
    const page = await open(
      script('first') + script('module', 'analytics', 'data-type="module"') + script('second'),
    );
    await until(() => page.ran?.length === 3);
    expect(page.ran?.slice(0, 2)).to.deep.equal(['first', 'second']);
  });

  it('fills a frame on consent and takes what stood in its place away, and back on withdrawal', async () => {
    const page = await open(video);
    const frame = () => page.document.querySelector('iframe') as HTMLIFrameElement;
    const instead = page.document.querySelector('p') as HTMLElement;
    await quiet();
    expect(frame().hasAttribute('src')).to.equal(false);
    expect([frame().hidden, instead.hidden]).to.deep.equal([true, false]);
    page.zabotaGate.decide('video', 'grant');
    expect(frame().getAttribute('src')).to.equal('about:blank#film');
    expect([frame().hidden, instead.hidden]).to.deep.equal([false, true]);
    page.zabotaGate.decide('video', 'withdraw');
    expect(frame().hasAttribute('src')).to.equal(false);
    expect([frame().hidden, instead.hidden]).to.deep.equal([true, false]);
  });

  it('shows a frame once at the person’s word, decides nothing by that, and keeps the focus', async () => {
    const page = await open(video);
    await quiet();
    const button = page.document.querySelector('button') as HTMLElement;
    button.focus();
    button.click();
    const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.getAttribute('src')).to.equal('about:blank#film');
    expect(page.document.activeElement).to.equal(frame);
    expect(page.zabotaGate.decision('video')).to.equal(undefined);
    expect(localStorage).to.have.length(0);
  });

  it('closes a frame that the page filled by mistake', async () => {
    const page = await open(
      '<div data-zabota-purpose="video"><iframe src="about:blank#film" title="A film"></iframe></div>',
    );
    await until(() => !page.document.querySelector('iframe')?.hasAttribute('src'));
    page.zabotaGate.decide('video', 'grant');
    expect(page.document.querySelector('iframe')?.getAttribute('src')).to.equal('about:blank#film');
  });

  it('clears the named cookies and items on withdrawal, and leaves the others alone', async () => {
    const names = ['_ym_uid', '_ym_d', '_ga', 'session'];
    for (const name of names) {
      document.cookie = `${name}=1; path=/`;
      localStorage.setItem(name, '1');
    }
    keep(granted('analytics', { clears: ['_ga'] }));
    const page = await open(script('counter', 'analytics', 'data-zabota-cookies="_ym_*"'));
    await until(() => page.ran);
    page.zabotaGate.decide('analytics', 'withdraw', { clears: ['_ga'] });
    const left = document.cookie.split('; ').map((cookie) => cookie.split('=')[0]);
    expect(left).to.include('session');
    expect(left.filter((name) => name !== 'session' && names.includes(name ?? ''))).to.deep.equal(
      [],
    );
    expect(names.filter((name) => localStorage.getItem(name))).to.deep.equal(['session']);
    document.cookie = 'session=; max-age=0; path=/';
  });

  it('says what changed, and when only a fresh load is free of a script that has run', async () => {
    const page = await open(script('counter'));
    page.zabotaGate.decide('analytics', 'grant');
    page.zabotaGate.decide('video', 'grant');
    page.zabotaGate.decide('analytics', 'withdraw');
    page.zabotaGate.decide('video', 'withdraw');
    expect(page.heard).to.deep.equal([
      ['analytics', true, false],
      ['video', true, false],
      ['analytics', false, true],
      ['video', false, false],
    ]);
  });

  it('tells a script that waits for a purpose, whether it is granted before or after', async () => {
    keep(granted('analytics'));
    const page = await open('');
    const told: string[] = [];
    void page.zabotaGate.whenGranted('analytics').then(() => told.push('analytics'));
    void page.zabotaGate.whenGranted('ads').then(() => told.push('ads'));
    await quiet();
    expect(told).to.deep.equal(['analytics']);
    page.zabotaGate.decide('ads', 'grant');
    await quiet();
    expect(told).to.deep.equal(['analytics', 'ads']);
  });

  it('follows a decision of another tab', async () => {
    const page = await open(script('counter') + video);
    const other = await open('');
    other.zabotaGate.decide('analytics', 'grant');
    await until(() => page.ran);
    expect(page.heard).to.deep.equal([['analytics', true, false]]);
  });

  it('keeps decisions of two tabs about two purposes, and the later one about the same', async () => {
    const [one, two] = [await open(''), await open('')];
    one.zabotaGate.decide('analytics', 'grant');
    two.zabotaGate.decide('video', 'grant');
    two.zabotaGate.decide('analytics', 'refuse');
    // The other tab hears of each a moment later.
    await until(() => one.zabotaGate.granted('video') && !one.zabotaGate.granted('analytics'));
    await quiet();
    expect(one.zabotaGate.granted('video')).to.equal(true);
    expect(one.zabotaGate.granted('analytics')).to.equal(false);
  });

  it('survives damaged storage: nothing is open', async () => {
    localStorage.setItem('zabota:decisions', '{"analytics":');
    const page = await open(script('counter'));
    await quiet();
    expect(page.ran).to.equal(undefined);
    page.zabotaGate.decide('analytics', 'grant');
    await until(() => page.ran);
  });

  it('tells Google’s tags before any of them runs, and after each decision', async () => {
    keep(granted('analytics'));
    const map = 'analytics=analytics_storage ads=ad_storage,ad_user_data';
    const page = await open('', { attributes: `data-consent-mode="${map}"` });
    const said = () => (page.dataLayer ?? []).map((command) => Array.from(command));
    const of = (analytics: string, ads: string) => ({
      analytics_storage: analytics,
      ad_storage: ads,
      ad_user_data: ads,
    });
    expect(said()[0]).to.deep.equal(['consent', 'default', of('granted', 'denied')]);
    page.zabotaGate.decide('ads', 'grant');
    expect(said().at(-1)).to.deep.equal(['consent', 'update', of('granted', 'granted')]);
    page.zabotaGate.decide('analytics', 'withdraw');
    expect(said().at(-1)).to.deep.equal(['consent', 'update', of('denied', 'granted')]);
    // An array would be taken for data.
    expect(Array.isArray(page.dataLayer?.[0])).to.equal(false);
  });

  it('says nothing to Google’s tags unless the page asks', async () => {
    const page = await open('');
    page.zabotaGate.decide('analytics', 'grant');
    expect(page.dataLayer).to.equal(undefined);
  });

  it('sends what is unsent when the network is back, to the origin of its script', async () => {
    const before = `
      globalThis.asked = [];
      globalThis.fetch = async (address) => { asked.push(address); throw new TypeError('no network'); };`;
    const page = await open('', { attributes: 'data-agency="demo"', before });
    await quiet();
    expect(page.asked).to.deep.equal([]);
    page.zabotaGate.decide('analytics', 'grant');
    await quiet();
    page.dispatchEvent(new Event('online'));
    await quiet();
    expect(page.asked).to.deep.equal(Array(2).fill(`${location.origin}/v1/agencies/demo/consents`));
  });

  it('keeps decisions on the device alone where the page names no agency', async () => {
    const before = `globalThis.asked = []; globalThis.fetch = async (address) => asked.push(address);`;
    const page = await open('', { before });
    page.zabotaGate.decide('analytics', 'grant');
    await quiet();
    expect(page.asked).to.deep.equal([]);
  });
});
