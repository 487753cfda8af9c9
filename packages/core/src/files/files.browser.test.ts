import { assert } from '@open-wc/testing';
import { define } from '../element/define.js';
import { createFakeFetch } from '../fake/fake-fetch.js';
import type { FakeService } from '../fake/state.types.js';
import { axeFindings } from '../testing/axe.js';
import { Harness } from '../testing/harness.js';
import { cleanUp, mount } from '../testing/mount.js';
import { SampleElement } from '../testing/sample.element.js';
import { sha256 } from './digest.js';

define('zabota-sample', SampleElement);

const plan = () => new File(['план'], 'план.pdf');
const digestOfPlan = '7a3cc55f16a8f1fb1b9a5da18ae7a9ac54b1c7c1d0fa7b5f9d35cd7fff4ad2e7';

async function sampleWith(service: FakeService) {
  const fetch = createFakeFetch({ service });
  const element = document.createElement('zabota-sample') as SampleElement;
  Object.assign(element, { locale: 'en', api: 'https://care.example', agency: 'demo', fetch });
  await mount(element);
  return { element, fetch, page: new Harness(element) };
}

const place = {
  status: 201,
  body: { id: 'u1', token: 'opens-u1', expiresAt: '2026-11-24T00:00:00Z' },
} as const;
const arrived = async () => ({
  body: {
    id: 'u1',
    name: 'план.pdf',
    size: 8,
    sha256: (await sha256(plan())) ?? '',
    mediaType: 'application/pdf',
  },
});

describe('files', () => {
  afterEach(cleanUp);

  it('go to a place of their own, and stand in the manifest when they have arrived', async () => {
    const { element, fetch, page } = await sampleWith({
      createUpload: place,
      putUpload: await arrived(),
    });
    element.files.add([plan()]);
    await page.see('received');
    const [asked, put] = fetch.requests;
    assert.deepInclude(asked?.body as object, { name: 'план.pdf', size: 8 });
    assert.equal(put?.headers.get('zabota-upload'), 'opens-u1');
    assert.lengthOf(element.files.claims, 1);
    assert.isFalse(element.files.isBusy);
    assert.deepEqual(await axeFindings(element), []);
  });

  it('are not believed to have arrived when the service holds other bytes', async () => {
    const other = { body: { ...(await arrived()).body, sha256: digestOfPlan } };
    const { element, page } = await sampleWith({ createUpload: place, putUpload: other });
    element.files.add([plan()]);
    await page.see('not received');
    assert.lengthOf(element.files.claims, 0);
  });

  it('A04: are taken back from the service when the client removes them, and the focus stays at the files', async () => {
    const { element, fetch, page } = await sampleWith({
      createUpload: place,
      putUpload: await arrived(),
      discardUpload: { status: 204 },
    });
    element.files.add([plan()]);
    await page.see(', received');
    await page.press('Remove: план.pdf');
    await page.settled();
    const last = fetch.requests.at(-1);
    assert.equal(last?.operation, 'discardUpload');
    assert.equal(last?.headers.get('zabota-upload'), 'opens-u1');
    assert.lengthOf(element.files.claims, 0);
    // The button has gone with its file.
    assert.equal((page.focused as HTMLInputElement).type, 'file');
  });

  it('are tried again one by one', async () => {
    const { element, fetch, page } = await sampleWith({
      createUpload: place,
      putUpload: 'offline',
    });
    element.files.add([plan()]);
    await page.see('It is still chosen: try again.');
    fetch.become({ putUpload: await arrived() });
    await page.press('Try again: план.pdf');
    await page.see(', received');
    assert.lengthOf(element.files.claims, 1);
  });

  it('are cancelled on their way', async () => {
    const { element, page } = await sampleWith({ createUpload: place, putUpload: 'pending' });
    element.files.add([plan()]);
    await page.see('sending');
    await page.press('Cancel: план.pdf');
    assert.notInclude(page.text, 'план.pdf');
    assert.isFalse(element.files.isBusy);
  });

  it('say how to mend them, and offer no retry that cannot help', async () => {
    const refused = {
      problem: { code: 'file-damaged', detail: 'The file does not open.', status: 422 },
    } as const;
    const { element, page } = await sampleWith({ createUpload: place, putUpload: refused });
    element.files.add([plan(), new File(['x'], 'virus.exe'), new File([], 'empty.txt')]);
    await page.see('The file does not open.');
    assert.include(page.text, 'Send it as PDF or JPG.');
    assert.include(page.text, 'There is nothing in this file.');
    assert.isFalse(page.has('button', 'Try again'));
  });
});
