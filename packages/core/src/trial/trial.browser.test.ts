import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { define } from '../element/define.js';
import { TouchpointElement } from '../element/touchpoint.element.js';
import { Harness } from '../testing/harness.js';
import { cleanUp, mount } from '../testing/mount.js';
import { beginTrial } from './begin.js';

class TrialSample extends TouchpointElement {
  protected override rehearsal = async () => ({
    begin: (host: TrialSample) =>
      beginTrial(host, () => ({ service: { getAgency: 'offline' }, example: { name: 'Мария' } })),
  });

  override render() {
    return html`<h2>Анкета</h2>
      <label>Имя <input name="name" /></label>
      <label>Не для примера <input name="other" /></label>`;
  }
}
class NoTrial extends TouchpointElement {
  override render() {
    return html`<p>По-настоящему</p>`;
  }
}
define('zabota-trial-sample', TrialSample);
define('zabota-no-trial', NoTrial);

const shown = async (tag: string) => {
  const element = document.createElement(tag) as TouchpointElement;
  element.toggleAttribute('trial', true);
  Object.assign(element, { api: 'https://care.example', agency: 'demo', locale: 'ru' });
  element.textContent = 'Позвоните нам';
  await mount(element);
  await new Harness(element).settled();
  return element;
};

describe('A59: a trial', () => {
  afterEach(cleanUp);

  it('speaks to a service that no network knows, whatever is configured', async () => {
    const { client } = await shown('zabota-trial-sample');
    assert.equal(client.options.api, 'https://trial.invalid');
    assert.equal(client.options.agency, 'trial');
  });

  it('does not take what waits on this device in earnest', async () => {
    const { client } = await shown('zabota-trial-sample');
    const send = client.options.fetch ?? fetch;
    const answer = await send('https://care.example/v1/agencies/demo/complaints').catch(
      (error: unknown) => error,
    );
    assert.instanceOf(answer, TypeError);
  });

  it('says in words what it cannot do', async () => {
    const { client } = await shown('zabota-trial-sample');
    const answer = await client.options.fetch?.('https://trial.invalid/v1/nothing');
    assert.equal(answer?.status, 422);
    assert.include(JSON.stringify(await answer?.json()), 'В пробе это не работает');
  });

  it('fills in what the example knows, and leaves what a person typed', async () => {
    const harness = new Harness(await shown('zabota-trial-sample'));
    const [name, other] = harness.all('textbox') as HTMLInputElement[];
    await harness.press('Заполнить примером');
    assert.deepEqual([name?.value, other?.value], ['Мария', '']);
    if (name) name.value = 'Анна';
    harness.element.setAttribute('theme', 'light larger');
    await harness.settled();
    assert.isFalse(harness.has('button', 'Заполнить примером'));
    assert.equal(name?.value, 'Анна');
  });

  it('begins again with nothing kept, and leaves what is kept in earnest', async () => {
    sessionStorage.setItem('zabota:draft:complaint:trial:', '{}');
    sessionStorage.setItem('zabota:draft:complaint:demo:', '{}');
    const element = await shown('zabota-trial-sample');
    await new Harness(element).press('Начать сначала');
    assert.isNull(sessionStorage.getItem('zabota:draft:complaint:trial:'));
    assert.equal(sessionStorage.getItem('zabota:draft:complaint:demo:'), '{}');
    assert.isFalse(element.isConnected);
    document.querySelector('zabota-trial-sample')?.remove();
  });

  it('leaves the text inside the tag where a touchpoint has none', async () => {
    const element = document.createElement('zabota-no-trial');
    element.toggleAttribute('trial', true);
    element.textContent = 'Позвоните нам';
    const reason = await mount(element).catch((error: unknown) => error);
    assert.instanceOf(reason, TypeError);
    assert.equal(new Harness(element).text, 'Позвоните нам');
  });
});
