import { assert } from '@open-wc/testing';
import { define } from '../element/define.js';
import { Harness } from '../testing/harness.js';
import { cleanUp, mount } from '../testing/mount.js';
import { SampleElement } from '../testing/sample.element.js';

define('zabota-sample', SampleElement);

const day = 24 * 60 * 60 * 1000;

async function open() {
  const element = document.createElement('zabota-sample') as SampleElement;
  element.locale = 'en';
  await mount(element);
  return { element, page: new Harness(element) };
}

/** Leaves the page and comes back to it in the same tab. */
async function reload(element: Element) {
  element.remove();
  return open();
}

/** Everything that lies on the device beyond the tab. */
const onDevice = () => Object.values({ ...localStorage }).join();

describe('a draft', () => {
  afterEach(cleanUp);

  it('is there again after a reload, and nowhere but in the tab', async () => {
    const { element, page } = await open();
    await page.fill('Family name', 'Ёлкина');
    assert.equal((await reload(element)).element.draft.input.name.family, 'Ёлкина');
    assert.equal(onDevice(), '');
  });

  it('stays on the device when the client asks, for 7 days at most', async () => {
    const { element, page } = await open();
    await page.fill('Family name', 'Ёлкина');
    element.draft.keepOnDevice(30);
    assert.include(onDevice(), 'Ёлкина');
    assert.equal({ ...sessionStorage }['zabota:draft:sample'], undefined);
    const left = Number(element.draft.until) - Date.now();
    assert.isAtMost(left, 7 * day);
    assert.isAbove(left, 6 * day);
    sessionStorage.clear();
    assert.equal((await reload(element)).element.draft.input.name.family, 'Ёлкина');
  });

  it('is gone when its time on the device is over', async () => {
    const { element, page } = await open();
    await page.fill('Family name', 'Ёлкина');
    element.draft.keepOnDevice();
    const stored = JSON.parse(onDevice()) as { until: number };
    const over = JSON.stringify({ ...stored, until: Date.now() - 1 });
    localStorage.setItem('zabota:draft:sample', over);
    assert.equal((await reload(element)).element.draft.input.name.family, '');
    assert.equal(onDevice(), '');
  });

  it('leaves the device when the client takes that back, and everything when it is cleared', async () => {
    const { element, page } = await open();
    await page.fill('Family name', 'Ёлкина');
    element.draft.keepOnDevice();
    element.draft.keepInTab();
    assert.equal(onDevice(), '');
    assert.isUndefined(element.draft.until);
    element.draft.keepOnDevice();
    element.draft.clear();
    assert.equal(onDevice() + Object.values({ ...sessionStorage }).join(), '');
    assert.equal(element.draft.input.name.family, '');
  });

  it('keeps its key over a reload, and takes another when it changes after a send', async () => {
    const first = await open();
    await first.page.fill('Family name', 'Ёлкина');
    const key = first.element.draft.beginSending();
    const { element, page } = await reload(first.element);
    assert.equal(element.draft.beginSending(), key);
    await page.fill('Family name', 'Ёлкина-Палкина');
    assert.notEqual(element.draft.key, key);
  });

  it('goes on in memory where storage is forbidden, and says so', async () => {
    const { element, page } = await open();
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    try {
      await page.fill('Family name', 'Ёлкина');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    assert.equal(element.draft.input.name.family, 'Ёлкина');
    assert.isFalse(element.draft.stored);
  });

  it('survives a damaged one', async () => {
    sessionStorage.setItem('zabota:draft:sample', '{"input":{"name":7},"key":"k","begun":"no"}');
    const { element } = await open();
    assert.deepEqual(element.draft.input.name, { family: '', given: '' });
    sessionStorage.setItem('zabota:draft:sample', '{"input');
    assert.equal((await reload(element)).element.draft.input.email, '');
  });
});
