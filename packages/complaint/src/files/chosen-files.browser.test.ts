import { expect } from '@open-wc/testing';
import { createClient, define, type Client } from '@zabota/core';
import { createFakeFetch } from '@zabota/core/fake.js';
import { LitElement, render } from 'lit';
import * as carrying from './carrying.js';
import { ChosenFilesController } from './chosen-files.controller.js';

define('zabota-of-files', class extends LitElement {});

const photo = new File(['свет'], 'двор.jpg', { type: 'image/jpeg' });
const plan = new File(['план'], 'план.pdf');

/** What carries files does not come until the network is back. */
function without(network: { isThere: boolean }) {
  const host = document.createElement('zabota-of-files') as LitElement;
  const fetch = createFakeFetch({ service: { createUpload: 'pending' } });
  const client: Client = createClient({ api: '', agency: 'demo', locale: 'en', fetch });
  const bring = () =>
    network.isThere ? Promise.resolve(carrying) : Promise.reject(new Error('offline'));
  return new ChosenFilesController(host, () => client, bring);
}

const shown = ({ list }: ChosenFilesController) => {
  const place = document.createElement('div');
  render(list, place);
  return place;
};

const press = (place: Element, label: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(label))?.click();

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('files, where what carries them did not come', () => {
  it('A54: stay chosen, hold the complaint back, and go when they can', async () => {
    const network = { isThere: false };
    const files = without(network);
    files.add([photo]);
    files.add([plan]);
    await turn();
    expect(files.items.map(({ name, state }) => [name, state])).to.deep.equal([
      ['двор.jpg', 'failed'],
      ['план.pdf', 'failed'],
    ]);
    expect(shown(files).textContent).to.contain('двор.jpg, план.pdf');
    network.isThere = true;
    press(shown(files), 'Try again');
    await turn();
    expect(files.items.map(({ name, state }) => [name, state])).to.deep.equal([
      ['двор.jpg', 'sending'],
      ['план.pdf', 'sending'],
    ]);
  });

  it('are taken back by the client', async () => {
    const files = without({ isThere: false });
    files.add([photo]);
    await turn();
    press(shown(files), 'Remove');
    expect(files.items).to.deep.equal([]);
    expect(shown(files).textContent?.trim()).to.equal('');
  });
});
