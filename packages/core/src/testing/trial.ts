import { expect } from '@open-wc/testing';
import { axeFindings } from './axe.js';
import { Harness } from './harness.js';
import { cleanUp, mount } from './mount.js';

/** What a page could send by. */
function listenToNetwork() {
  const asked: string[] = [];
  const { fetch: realFetch, XMLHttpRequest: RealRequest } = globalThis;
  const beacon = navigator.sendBeacon.bind(navigator);
  globalThis.fetch = (input) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return Promise.reject(new TypeError('Nothing may be sent.'));
  };
  globalThis.XMLHttpRequest = class extends RealRequest {
    override open(_method: string, url: string | URL) {
      asked.push(String(url));
    }
  };
  navigator.sendBeacon = (url) => asked.push(String(url)) > 0;
  return {
    asked,
    stop() {
      Object.assign(globalThis, { fetch: realFetch, XMLHttpRequest: RealRequest });
      navigator.sendBeacon = beacon;
    },
  };
}

const mark = (element: HTMLElement, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(
    (one) => getComputedStyle(one, '::before').content,
  );

/** That the screen shown cannot be taken for the real thing, by eye or by ear. */
export async function expectTrialMarks(element: HTMLElement): Promise<void> {
  const harness = new Harness(element);
  expect(harness.text).to.match(/^Это проба\. Ничего никуда не отправляем/);
  expect(element.getAttribute('aria-label')).to.equal('Проба: ничего не отправляем');
  expect(getComputedStyle(element).borderStyle).to.equal('dashed');
  const marks = ['h2:not(.unseen, .step)', '.step > :first-child', "[part~='submit']"].flatMap(
    (selector) => mark(element, selector),
  );
  for (const content of marks) expect(content).to.equal('"Проба: "');
  expect(await axeFindings(element)).to.deep.equal([]);
}

/**
 * The suite that every touchpoint runs over its trial (A59): nothing is sent, every screen is
 * marked, and an English page gets English.
 *
 * @param walk goes through the trial as a person would.
 */
export function describeTrial(
  tag: string,
  properties: object,
  walk: (harness: Harness, check: () => Promise<void>) => Promise<void> = async () => {},
): void {
  describe(`the trial of <${tag}>`, () => {
    let network: ReturnType<typeof listenToNetwork>;
    beforeEach(() => (network = listenToNetwork()));
    afterEach(() => {
      network.stop();
      cleanUp();
    });

    const begin = async (locale: string) => {
      const element = document.createElement(tag);
      // As on a page in earnest: the trial must not speak to the service that is configured.
      const real = { api: 'https://care.example', agency: 'demo' };
      element.toggleAttribute('trial', true);
      Object.assign(element, { locale, ...real, ...properties });
      const harness = new Harness(await mount(element));
      await harness.see(locale === 'en' ? 'This is a trial.' : 'Это проба.');
      await harness.settled();
      return harness;
    };

    it('A59: is marked on every screen and sends nothing', async function () {
      this.timeout(30_000);
      const harness = await begin('ru');
      await new Promise((answered) => setTimeout(answered, 500));
      await expectTrialMarks(harness.element);
      await walk(harness, () => expectTrialMarks(harness.element));
      expect(network.asked).to.deep.equal([]);
    });

    it('A59: speaks English on an English page', async () => {
      const harness = await begin('en');
      await new Promise((answered) => setTimeout(answered, 500));
      await harness.settled();
      // The name of the Russian language is the same in every language.
      expect(harness.text.replaceAll('Русский', '')).not.to.match(/[а-яё]/i);
    });
  });
}
