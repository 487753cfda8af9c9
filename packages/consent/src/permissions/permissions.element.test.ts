import { expect } from '@open-wc/testing';
import { agreed, newborn } from '../states/sample.js';
import { myData } from '../states/my-data.sample.js';
import { showing, tidyUp } from '../testing/show.js';
import './define.js';
import { states } from './states.js';

const show = showing('zabota-permissions', states);

describe('"my data and consents" in <zabota-permissions>', () => {
  afterEach(tidyUp);

  it('A60: shows every consent that was decided, and withdraws in one press', async () => {
    const withdrawn = {
      ...newborn,
      standing: { ...agreed, state: 'withdrawn' as const, legal: [] },
    };
    const permissions = await show('everything', {
      service: {
        readMyData: [{ body: myData }, { body: { ...myData, consents: [withdrawn] } }],
        decideConsent: {
          status: 201,
          body: { purpose: newborn.id, standing: withdrawn.standing, receipt: {} as never },
        },
      },
    });
    await permissions.see('Вы согласились');
    const decided: [string, string, string][] = [];
    for (const name of ['zabota-consent-sending', 'zabota-consent-sent'] as const)
      permissions.element.addEventListener(name, ({ type, purpose, decision }) =>
        decided.push([type, purpose, decision]),
      );
    await permissions.press('Отозвать');
    await permissions.see('Вы отозвали согласие');
    expect(decided).to.deep.equal([
      ['zabota-consent-sending', newborn.id, 'withdraw'],
      ['zabota-consent-sent', newborn.id, 'withdraw'],
    ]);
    expect(permissions.requests('decideConsent')[0]?.body).to.include({
      purpose: newborn.id,
      decision: 'withdraw',
    });
  });

  it('shows what is offered and leads to the page of offers', async () => {
    const permissions = await show('everything');
    expect(permissions.text).to.contain('Скидка 30 % на квартплату');
    expect(permissions.get('link', 'Посмотреть предложения').getAttribute('href')).to.equal(
      '/offers',
    );
  });

  it('A85, A90: keeps how to be reached and what helps, and says that it did', async () => {
    const permissions = await show('saved');
    const [request] = permissions.requests('choosePreferences');
    expect(request?.body).to.deep.equal({
      language: 'ru',
      channels: ['site', 'email', 'phone'],
      email: 'client@example.org',
      needs: ['large-text'],
    });
    expect(permissions.heardNames).to.deep.equal(['opened', 'sending', 'sent']);
  });

  it('says who looked at the data, and when', async () => {
    const { text } = await show('everything');
    expect(text).to.contain('Специалист отдела перепланировок');
    expect(text).to.contain('Посмотрел дело, 26-4817-3052');
  });

  it('says honestly what the law keeps and until when', async () => {
    const { text } = await show('everything');
    expect(text).to.match(/Закон велит хранить.*Ваши решения о данных: 3.*до 23 ноября 2030 года/);
    expect(text).to.match(/Можно удалить.*Как с вами связаться: 1/);
  });

  it('erases only after a second word, once, and names the act', async () => {
    const permissions = await show('asks-before-erasing');
    expect(permissions.requests('eraseMyData')).to.have.length(0);
    expect(permissions.focused?.textContent).to.contain('Отменить это нельзя');
    await permissions.press('Назад');
    expect(permissions.has('button', 'Да, удалить')).to.equal(false);
    tidyUp();
    const erased = await show('erased');
    expect(erased.requests('eraseMyData')[0]?.body).to.deep.equal({ confirm: 'erase' });
    expect(erased.text).to.contain('Акт об уничтожении');
    expect(erased.has('button', 'Удалить то, что можно')).to.equal(false);
  });

  it('the page may hold an erasure back', async () => {
    const permissions = await show('asks-before-erasing');
    permissions.element.addEventListener('zabota-permissions-sending', (event) =>
      event.preventDefault(),
    );
    await permissions.press('Да, удалить');
    expect(permissions.requests('eraseMyData')).to.have.length(0);
  });
});
