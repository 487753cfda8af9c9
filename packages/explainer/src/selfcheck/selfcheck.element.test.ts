import { expect } from '@open-wc/testing';
import type { State } from '@zabota/core/fake.js';
import { cleanUp, mountState } from '@zabota/core/testing.js';
import './define.js';
import { states } from './states.js';

const show = (name: string) =>
  mountState('zabota-selfcheck', states.find((state) => state.name === name) as State);

describe('<zabota-selfcheck>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('A38, A39: gives advice at once for a "no", and sends nothing', async () => {
    const { element, fetch } = await show('advice');
    expect(element.shadowRoot?.textContent).to.contain('Поставьте напоминание на 10-е число.');
    expect(fetch.requests.map(({ operation }) => operation)).to.deep.equal(['readChecklist']);
  });

  it('A57: answers stay on the device only when the client asks for it', async () => {
    const { harness } = await show('advice');
    expect(JSON.stringify(localStorage)).not.to.contain('paid');
    await harness.take({ choose: 'Запомнить ответы на этом устройстве на 7 дней' });
    expect(JSON.stringify(localStorage)).to.contain('paid');
  });

  it('starts over when the client wants to', async () => {
    const { harness } = await show('advice');
    await harness.take({ press: 'Начать заново' });
    await harness.take({ see: 'Отвечено: 0 из 5' });
  });
});
