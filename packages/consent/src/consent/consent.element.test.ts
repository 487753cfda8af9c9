import { expect } from '@open-wc/testing';
import { createFakeFetch } from '@zabota/core/fake.js';
import { until } from '@zabota/core/testing.js';
import { granted, readDecisions } from '../gate/decisions.js';
import { agreed, analytics, hash, newborn, undecided } from '../states/sample.js';
import { showing, tidyUp } from '../testing/show.js';
import type { ConsentSentEvent } from './consent.events.js';
import './define.js';
import { firstQuestion } from './first-question.js';
import { states } from './states.js';

const show = showing('zabota-consent', states);
const taken = {
  status: 201 as const,
  body: { purpose: newborn.id, standing: agreed, receipt: { receipt: {}, jws: '' } as never },
};

describe('deciding in <zabota-consent>', () => {
  afterEach(tidyUp);

  it('asks first what the loader asks for it', async () => {
    const properties = { situation: 'child-born', service: 'replanning', kind: 'proactive' };
    const { fetch } = await show('asks', { properties });
    const [first] = fetch.requests;
    expect(first?.operation).to.equal(firstQuestion.operation);
    expect(Object.keys(first?.query ?? {})).to.deep.equal(firstQuestion.query);
  });

  it('law.md B4: says before a decision which data, who, what for, how long, if refused, how to withdraw', async () => {
    const { text } = await show('asks');
    for (const part of [
      'Состав семьи',
      'Проверить, положена ли скидка',
      'Жилищная инспекция',
      'Один год',
      'Ничего не изменится',
      'одной кнопкой',
      'Полный текст',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('A60: nothing is chosen beforehand; yes and no look alike and take one press each', async () => {
    const consent = await show('asks');
    for (const role of ['checkbox', 'radio', 'switch']) expect(consent.all(role)).to.have.length(0);
    const [yes, no] = [consent.get('button', 'Согласиться'), consent.get('button', 'Отказаться')];
    const look = (button: HTMLElement) => {
      const { backgroundColor, color, fontWeight, fontSize, borderColor } =
        getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return { backgroundColor, color, fontWeight, fontSize, borderColor, width, height };
    };
    expect(look(yes)).to.deep.equal(look(no));
    expect(consent.requests('decideConsent')).to.have.length(0);
  });

  it('A33: names the exact text that was seen, and the standing it was seen in', async () => {
    const consent = await show('just-agreed');
    const [request] = consent.requests('decideConsent');
    expect(request?.body).to.deep.equal({
      purpose: newborn.id,
      decision: 'grant',
      text: { hash, lang: 'ru' },
      seen: 0,
    });
    expect(request?.headers.get('idempotency-key')).to.have.length(32);
    expect(consent.heardNames).to.deep.equal(['opened', 'sending', 'sent']);
    expect((consent.heard[2] as ConsentSentEvent).receipt).to.equal(agreed.receipt);
  });

  it('A60: withdraws in one press, and says what becomes of the data', async () => {
    const consent = await show('just-withdrawn');
    expect(consent.requests('decideConsent')[0]?.body).to.include({ decision: 'withdraw' });
    expect(consent.text).to.contain('Данные уничтожим до 23 декабря');
  });

  it('leads to the purpose after a decision, and says how things stand', async () => {
    const consent = await show('just-agreed');
    expect(consent.focused?.textContent).to.contain('Предложить скидку');
    expect(consent.text).to.contain('Вы согласились');
    expect(consent.has('button', 'Согласиться')).to.equal(false);
  });

  for (const [label, decision] of [
    ['Не сейчас', 'not-now'],
    ['Больше не спрашивать', 'never-ask'],
  ]) {
    it(`"${label}" is an answer too`, async () => {
      const consent = await show('asks', { service: { decideConsent: taken } });
      await consent.press(label as string);
      expect(consent.requests('decideConsent')[0]?.body).to.include({ decision });
    });
  }

  it('one press is one decision, however often the button is pressed', async () => {
    const consent = await show('deciding');
    await consent.press(/Одну минуту/);
    await consent.press('Отказаться');
    expect(consent.requests('decideConsent')).to.have.length(1);
  });

  it('the page may hold a decision back', async () => {
    const consent = await show('asks');
    consent.element.addEventListener('zabota-consent-sending', (event) => event.preventDefault());
    await consent.press('Согласиться');
    expect(consent.requests('decideConsent')).to.have.length(0);
  });

  it('says so when a decision was not taken, and takes it under the same key', async () => {
    const consent = await show('decision-not-taken');
    expect(consent.text).to.contain('мы уже чиним');
    consent.fetch.become({ decideConsent: taken });
    await consent.press('Отказаться');
    const keys = consent
      .requests('decideConsent')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(1);
    expect(consent.text).to.not.contain('Это решение не записано');
  });

  it('two windows: the second learns what the first has decided, and nothing is overwritten', async () => {
    const consent = await show('decided-in-another-window');
    expect(consent.text).to.contain('Вы согласились');
    expect(consent.text).to.contain('Вы уже решили это в другом окне');
    expect(consent.requests('listPurposes')).to.have.length(2);
  });

  it('a changed text asks again, and shows what it was and what it is now', async () => {
    const { text, element } = await show('text-changed-meanwhile');
    expect(text).to.contain('Было: Состав семьи');
    expect(text).to.contain('Стало: Состав семьи; адрес квартиры');
    expect(element.shadowRoot?.querySelectorAll('ins')).to.have.length(2);
  });

  it('A61: where the law needs no consent there is its article and nothing to switch', async () => {
    const consent = await show('by-law');
    expect(consent.text).to.contain('152-ФЗ, статья 6, часть 1, пункт 4');
    expect(consent.all('button')).to.have.length(0);
  });

  it('who is not signed in can read all of it, and is told why deciding needs a sign-in', async () => {
    const consent = await show('not-signed-in');
    expect(consent.text).to.contain('Состав семьи');
    expect(consent.get('link', 'Войти').getAttribute('href')).to.equal('/sign-in');
    expect(consent.has('button', 'Согласиться')).to.equal(false);
  });

  it('A09: a representative is named whole or not at all, and goes with the decision', async () => {
    const consent = await show('representative-open', { service: { decideConsent: taken } });
    await consent.press('Согласиться');
    expect(consent.requests('decideConsent')).to.have.length(0);
    await consent.fill('Имя', 'Иван');
    await consent.fill('Документ о полномочиях', 'Доверенность 1 от 01.06.2026');
    await consent.press('Согласиться');
    expect(consent.requests('decideConsent')[0]?.body).to.deep.include({
      representative: {
        name: { family: 'Иванов', given: 'Иван' },
        authority: 'Доверенность 1 от 01.06.2026',
      },
    });
  });

  it('A60: the use log says who used what, what for, and what came of it', async () => {
    const { text } = await show('uses-open');
    expect(text).to.contain('Проверили, положена ли скидка');
    expect(text).to.contain('Предложили скидку 30 %');
    expect(text).to.contain('Не разрешено: Согласие не о передаче в фонд');
  });

  it('gives the receipt as a file for programs, with its signature', async () => {
    const consent = await show('receipt-open');
    let made = '';
    const click = (event: Event) => {
      event.preventDefault();
      made = (event.target as HTMLAnchorElement).download;
    };
    // The link that is pressed by script stands in no document: the window does not hear of it.
    const own = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function press() {
      click({ target: this, preventDefault() {} } as never);
    };
    await consent.press('Скачать для программ');
    HTMLAnchorElement.prototype.click = own;
    expect(made).to.match(/^consent-.*\.json$/);
  });

  it('asks for the purposes of the situation, the service and the kind that the page names', async () => {
    const asked: string[] = [];
    const answer = createFakeFetch({ service: { listPurposes: 'pending' } });
    const fetch: typeof globalThis.fetch = (address, init) => {
      asked.push(new URL(address as string).search);
      return answer(address, init);
    };
    await show('reading', { properties: { fetch, service: 'bill-discount', kind: 'proactive' } });
    expect(asked).to.deep.equal(['?situation=child-born&service=bill-discount&kind=proactive']);
  });

  it('shows one purpose alone when the page asks for it', async () => {
    const consent = await show('asks-about-several', { properties: { purpose: newborn.id } });
    expect(consent.all('heading')).to.have.length(2);
  });
});

describe('what a site keeps on the device, in <zabota-consent>', () => {
  afterEach(tidyUp);

  it('is decided without a sign-in, kept here at once, and sent when the service is back', async () => {
    const consent = await show('site-storage-offline');
    expect(consent.text).to.contain('Вы отказались');
    const kept = readDecisions()[analytics.id];
    expect(kept).to.include({ decision: 'refuse', version: analytics.text.version });
    expect(kept?.unsent).to.have.length(32);
    expect(kept?.clears).to.deep.equal(['stat_id', 'stat_seen']);
  });

  it('is named in the title, and not again with each purpose', async () => {
    const consent = await show('site-storage');
    const title = 'Что сайт хранит на этом устройстве';
    expect(consent.get('heading', title).localName).to.equal('h2');
    expect(consent.text.split(title)).to.have.length(2);
  });

  it('is never asked about along with a person’s token', async () => {
    const consent = await show('site-storage', { service: { decideConsent: taken } });
    await consent.press('Согласиться');
    await until(() => consent.requests('decideConsent').length === 1);
    const [request] = consent.requests('decideConsent');
    expect(request?.headers.get('authorization')).to.equal(null);
    expect(request?.headers.get('zabota-device')).to.match(/^[0-9a-f]{32}$/);
    for (const { headers } of consent.requests('listPurposes'))
      expect(headers.get('zabota-device')).to.equal(null);
  });

  it('is asked again when the text has changed, and the gate shuts meanwhile', async () => {
    localStorage.setItem(
      'zabota:decisions',
      JSON.stringify({
        analytics: {
          purpose: 'analytics',
          decision: 'grant',
          at: '2026-10-01T00:00:00Z',
          version: 'old',
        },
      }),
    );
    const outdated = { ...undecided, state: 'outdated' as const, revision: 1 };
    const consent = await show('site-storage', {
      service: {
        listPurposes: [
          { body: { purposes: [analytics], identified: false } },
          { body: { purposes: [{ ...analytics, standing: outdated }], identified: false } },
        ],
      },
    });
    await consent.see('Текст изменился');
    expect(granted('analytics')).to.equal(false);
  });
});
