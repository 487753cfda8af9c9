import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { configure } from '../configuration/configuration.js';
import { setLocale } from '../language/catalogues.js';
import { formatDate } from '../language/format.js';
import { msg, str } from '../language/localize.js';
import { plural } from '../language/plural.js';
import { baseStyles } from '../styles/base.styles.js';
import { Harness } from '../testing/harness.js';
import { cleanUp, mount } from '../testing/mount.js';
import { until } from '../testing/until.js';
import { define } from './define.js';
import { TouchpointElement } from './touchpoint.element.js';

class PlainElement extends TouchpointElement {
  static override styles = [baseStyles];

  /** Seen from the test. */
  override setting(name: Parameters<TouchpointElement['setting']>[0]) {
    return super.setting(name);
  }

  protected override render() {
    const number = 3;
    return html`<p>${msg(str`${number} KB`)}</p>
      <button>${msg('Try again')}</button>`;
  }
}
define('zabota-plain', PlainElement);

async function plain(attributes: Record<string, string> = {}, parent: Element = document.body) {
  const element = document.createElement('zabota-plain') as PlainElement;
  element.innerHTML = '<a href="tel:+70000000000">Call us</a>';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await mount(element);
  if (parent !== document.body) parent.append(element);
  await new Harness(element).settled();
  return element;
}

const colour = (element: Element, name: 'color' | 'backgroundColor' = 'backgroundColor') =>
  getComputedStyle(element)[name];

describe('a touchpoint', () => {
  afterEach(async () => {
    cleanUp();
    configure({ api: '', agency: '', locale: '', theme: '', situation: '' });
    document.documentElement.removeAttribute('data-zabota-theme');
    document.documentElement.removeAttribute('style');
    await setLocale('en');
  });

  it('takes a setting from its attribute, then the nearest ancestor, then the configuration', async () => {
    configure({ api: 'https://care.example', agency: 'configured' });
    const holder = document.createElement('div');
    holder.dataset['zabotaAgency'] = 'ancestor';
    const inner = holder.attachShadow({ mode: 'open' });
    document.body.append(holder);
    const place = inner.appendChild(document.createElement('div'));
    const element = await plain({}, place);
    assert.equal(element.setting('agency'), 'ancestor');
    assert.equal(element.client.options.api, 'https://care.example');
    element.agency = 'attribute';
    assert.equal(element.client.options.agency, 'attribute');
    holder.remove();
  });

  it('shares its configuration with other copies on the page', () => {
    configure({ agency: 'demo' });
    const shared = (globalThis as unknown as Record<symbol, { agency: string }>)[
      Symbol.for('zabota.configuration')
    ];
    assert.equal(shared?.agency, 'demo');
  });

  it('shows the light DOM until it is ready, and itself after that', async () => {
    const element = document.createElement('zabota-plain') as PlainElement;
    element.innerHTML = '<a href="tel:+70000000000">Call us</a>';
    document.body.append(element);
    assert.isTrue(element.querySelector('a')?.checkVisibility());
    await mount(element);
    assert.isFalse(element.querySelector('a')?.checkVisibility());
    assert.include(new Harness(element).text, '3');
  });

  it('speaks the language of the page, and another one when that is asked for', async () => {
    const element = await plain({ locale: 'ru' });
    assert.equal(new Harness(element).text, '3 КБ Попробовать ещё раз');
    assert.equal(formatDate('2026-12-11', new Date('2026-11-23')), '11\u00a0декабря');
    assert.equal(formatDate('2027-01-11', new Date('2026-11-23')), '11\u00a0января 2027 года');
    const forms = { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' };
    assert.deepEqual(
      [1, 3, 5, 21, 112].map((count) => plural(count, forms)),
      ['файл', 'файла', 'файлов', 'файл', 'файлов'],
    );
    element.locale = 'en';
    await new Harness(element).settled();
    assert.equal(new Harness(element).text, '3 KB Try again');
  });

  it('A06: says in which language it speaks, or a Russian text would be read with an English voice', async () => {
    const element = await plain({ locale: 'ru' });
    assert.notEqual(document.documentElement.lang, 'ru');
    assert.equal(element.lang, 'ru');
    element.locale = 'en';
    await new Harness(element).settled();
    assert.equal(element.lang, 'en');
  });

  it('follows the page when its theme is switched', async () => {
    const element = await plain();
    assert.equal(colour(element), 'rgb(255, 255, 255)');
    document.documentElement.dataset['zabotaTheme'] = 'white-on-black';
    // The sheets come over the network; nothing in the tree tells when.
    await until(() => colour(element) === 'rgb(0, 0, 0)');
    assert.equal(colour(element, 'color'), 'rgb(255, 255, 255)');
    document.documentElement.removeAttribute('data-zabota-theme');
    await until(() => colour(element) === 'rgb(255, 255, 255)');
  });

  for (const theme of ['light', 'dark', 'black-on-white', 'dark-blue-on-light-blue']) {
    it(`lets the page’s own colours win in the theme "${theme}"`, async () => {
      document.documentElement.style.setProperty('--zabota-color-face', 'rgb(1, 2, 3)');
      const element = await plain({ theme });
      assert.equal(colour(element), 'rgb(1, 2, 3)');
    });
  }

  it('is never smaller than 16 px, follows the host’s size, and grows when asked', async () => {
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    document.documentElement.style.fontSize = '62.5%';
    const element = await plain();
    assert.equal(size(element), 16);
    element.style.fontSize = '';
    const holder = document.body.appendChild(document.createElement('div'));
    holder.style.fontSize = '20px';
    assert.equal(size(await plain({}, holder)), 20);
    assert.equal(size(await plain({ theme: 'larger' }, holder)), 27.5);
    holder.remove();
  });

  it('has targets of at least 44 px', async () => {
    const element = await plain();
    const box = new Harness(element).get('button').getBoundingClientRect();
    assert.isAtLeast(box.height, 44);
  });

  it('lives beside another copy that took its tag first', () => {
    assert.doesNotThrow(() => define('zabota-plain', class extends HTMLElement {}));
  });
});
