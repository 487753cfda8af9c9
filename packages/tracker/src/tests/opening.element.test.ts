import { expect } from '@open-wc/testing';
import { findCapability, keepCapability } from '@zabota/core';
import { until } from '@zabota/core/testing.js';
import { firstQuestion } from '../first-question.js';
import { application, number } from '../states/sample.js';
import type { TrackerOpenedEvent } from '../tracker.events.js';
import { show, tidyUp } from '../testing/tracker.harness.js';

const code = 'K7QF-93XW-TM2C-H4D8N';
const capability = { token: 'token-of-the-case', number, expiresAt: '2126-01-01T00:00:00Z' };
const service = {
  openCase: { status: 201 as const, body: capability },
  readCase: { body: application },
  watchCase: 'pending' as const,
};
const ended = {
  problem: { code: 'access-expired' as const, status: 401, detail: 'Доступ закончился.' },
};

describe('opening a case in <zabota-tracker>', () => {
  afterEach(() => {
    tidyUp();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('A25: opens by number and code as people type them, and leads to the title', async () => {
    const tracker = await show('opened-by-code');
    const [request] = tracker.requests('openCase');
    expect(request?.body).to.deep.equal({ number, code: 'k7qf 93xw tm2c h4d8n' });
    expect(tracker.focused?.textContent).to.contain('Перепланировка квартиры');
    expect(tracker.text).to.contain('до 14 декабря');
  });

  it('says to the page which case was opened, and nothing more', async () => {
    const tracker = await show('opened-by-code');
    const opened = tracker.heard[0] as TrackerOpenedEvent;
    expect(tracker.heardNames).to.deep.equal(['opened']);
    expect(opened.number).to.equal(number);
    expect(JSON.stringify(Object.values(opened))).to.not.contain('k7qf');
  });

  it('A40: points at what is missing, in words that say how to mend it', async () => {
    const tracker = await show('number-missing');
    expect(tracker.text).to.contain('Напишите номер: десять цифр');
    expect(tracker.text).to.contain('Напишите код');
    expect(tracker.focused?.getAttribute('name')).to.equal('number');
    expect(tracker.requests('openCase')).to.have.length(0);
  });

  it('keeps what was typed when number and code do not fit', async () => {
    const tracker = await show('code-does-not-fit');
    expect((tracker.get('textbox', 'Код') as HTMLInputElement).value).to.equal('K7QF-93XW');
    expect((tracker.get('textbox', 'Номер') as HTMLInputElement).value).to.equal('2648173052');
    expect(tracker.heardNames).to.deep.equal(['failed']);
  });

  it('A25: opens by a link, and takes the code out of the address at once', async () => {
    history.replaceState(null, '', `#map&zabota=${number}.${code}`);
    const tracker = await show('asks-for-number', { service, arrives: false });
    await tracker.see('Перепланировка');
    expect(location.hash).to.equal('#map');
    expect(tracker.requests('openCase')[0]?.body).to.deep.equal({ number, code });
  });

  it('A54: shows the way to appeal from the first moment, at a place of its own', async () => {
    const tracker = await show('asks-for-number', { service: { ...service, readCase: 'pending' } });
    const footer = () => tracker.element.shadowRoot!.querySelector('footer')!;
    const link = () => tracker.get('link', 'Обжаловать любое действие');
    location.hash = `#zabota=${number}.${code}`;
    await tracker.see('Открываем');
    const early = footer();
    expect(early.checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(link()).to.exist;
    tracker.fetch.become(service);
    location.hash = `#zabota=${number}.${code}`;
    await tracker.see('Перепланировка');
    // The early one went with its screen: it did not jump down under the eyes of a person.
    expect(early.isConnected).to.equal(false);
    expect(link()).to.exist;
  });

  it('A25: shows the three answers before the rest, which comes below and moves nothing', async () => {
    const tracker = await show('asks-for-number', { service });
    const root = tracker.element.shadowRoot!;
    const drawings: { isWhole: boolean; box: DOMRect | undefined }[] = [];
    const watch = new MutationObserver(() => {
      const box = root.querySelector('.answers')?.getBoundingClientRect();
      drawings.push({ isWhole: root.querySelector('.stages') !== null, box });
    });
    watch.observe(root, { subtree: true, childList: true });
    location.hash = `#zabota=${number}.${code}`;
    await tracker.see('до 14 декабря');
    await until(() => drawings.some(({ isWhole }) => isWhole));
    watch.disconnect();
    const opened = drawings.filter(({ box }) => box).slice(0, 2);
    expect(opened.map(({ isWhole }) => isWhole)).to.deep.equal([false, true]);
    expect(opened[0]?.box).to.deep.equal(opened[1]?.box);
    expect(tracker.has('link', 'Обжаловать любое действие')).to.equal(true);
  });

  it('A06: rings a telephone or an address that has the focus, and covers no line beside it', async () => {
    const tracker = await show('in-progress');
    const people = tracker.element.shadowRoot!.querySelector('.people')!;
    // That of a stand-in is a word in a sentence.
    const alone = [...people.querySelectorAll<HTMLElement>('p:not(.soft) > a')];
    expect(alone).to.have.length(3);
    for (const link of alone) {
      link.focus({ focusVisible: true } as FocusOptions);
      expect(linesUnderRing(people, link)).to.deep.equal([]);
    }
  });

  it('follows a link that is opened on the same page', async () => {
    const tracker = await show('asks-for-number', { service });
    location.hash = `#zabota=${number}.${code}`;
    await tracker.see('Перепланировка');
    expect(location.hash).to.equal('');
  });

  it('never keeps the code, and keeps the short access for this tab only', async () => {
    const tracker = await show('opened-by-code');
    const stored = JSON.stringify({ ...sessionStorage, ...localStorage });
    expect(stored.toLowerCase()).to.not.contain('k7qf 93xw');
    expect(localStorage).to.have.length(0);
    expect(findCapability('demo', number)).to.be.a('string');
    await tracker.press('Закрыть дело');
    expect(findCapability('demo', number)).to.equal(undefined);
    expect(tracker.text).to.not.contain('Перепланировка');
  });

  it('asks first what the loader asks for it', async () => {
    const [first] = (await show('in-progress')).fetch.requests;
    expect(first?.operation).to.equal(firstQuestion.operation);
    expect(Object.keys(first?.query ?? {})).to.deep.equal(firstQuestion.query);
  });

  it('opens without the code what another touchpoint of the tab has opened', async () => {
    keepCapability('demo', capability);
    const tracker = await show('in-progress');
    expect(tracker.requests('readCase')[0]?.headers.get('zabota-capability')).to.equal(
      capability.token,
    );
  });

  it('opens the case again by itself when the access ends while the page is open', async () => {
    const tracker = await show('opened-by-code');
    tracker.fetch.become({ readCase: [ended, { body: { ...application, version: 9 } }] });
    await tracker.press('Обновить сейчас');
    await until(() => tracker.heardNames.includes('changed'));
    expect(tracker.requests('openCase')).to.have.length(2);
    expect(tracker.text).to.contain('Перепланировка');
  });

  it('asks for the code only, when the access has ended and the code is not known', async () => {
    const tracker = await show('access-ended');
    expect(tracker.text).to.contain('Введите код');
    expect((tracker.get('textbox', 'Номер') as HTMLInputElement).value).to.equal(number);
  });

  it('says what to do when the service is down, and tries again', async () => {
    const tracker = await show('service-down');
    expect(tracker.text).to.contain('мы уже чиним');
    tracker.fetch.become({ readCase: { body: application }, watchCase: 'pending' });
    await tracker.press('Попробовать ещё раз');
    await tracker.see('до 14 декабря');
  });

  it('A25: opens a case of the list of a signed-in client', async () => {
    const tracker = await show('my-cases', {
      service: { readCase: { body: application }, watchCase: 'pending' },
    });
    await tracker.press('Перепланировка');
    await tracker.see('до 14 декабря');
    expect(tracker.requests('readCase')[0]?.headers.get('authorization')).to.equal(
      'Bearer token-of-the-client',
    );
  });

  it('A65: shows together what helps in one life situation, and says when all of it is closed', async () => {
    const tracker = await show('my-cases');
    const headings = tracker.all('heading').map(({ textContent }) => textContent?.trim());
    expect(headings).to.deep.equal([
      'Мои дела',
      'Ремонт в квартире',
      'Другие дела',
      'Родился ребёнок',
    ]);
    const items = tracker.all('listitem').map(({ textContent }) => textContent ?? '');
    expect(items).to.have.length(5);
    expect(items[0]).to.contain('ждём вашего ответа');
    expect(items[2]).to.contain('мы опаздываем');
    expect(tracker.text).to.match(/Ремонт в квартире\s*Закончено: 0 из 2/);
    expect(tracker.text).to.match(/Родился ребёнок\s*Все дела закончены/);
  });

  it('A65: keeps a situation open while help that we offer in it waits for an answer', async () => {
    const tracker = await show('my-cases-with-an-offer');
    expect(tracker.text).to.match(
      /Родился ребёнок\s*Закончено: 2 из 2\s*предлагаем помощь и ждём вашего ответа/,
    );
    expect(tracker.text).not.to.contain('Все дела закончены');
  });

  it('A65: shows the cases where nobody can say what is offered', async () => {
    const problem = { code: 'internal' as const, status: 500, detail: 'У нас сбой.' };
    const tracker = await show('my-cases', { service: { listOffers: { problem } } });
    expect(tracker.text).to.match(/Родился ребёнок\s*Все дела закончены/);
  });

  it('says so when a signed-in client has no cases', async () => {
    const tracker = await show('my-cases', {
      service: { listCases: { body: { cases: [] } } },
      arrives: false,
    });
    await tracker.see('Ваших дел у нас пока нет');
  });
});

/** Text beside a link that has the focus, where its letters stand under the ring. */
function linesUnderRing(root: Element, link: Element): string[] {
  // What browsers call the box of a text reaches a little further than its letters.
  const wide = Number(/(\d+)px$/.exec(getComputedStyle(link).boxShadow)?.[1]) - 1;
  const { top, bottom, left, right } = link.getBoundingClientRect();
  const isUnder = (line: DOMRect) =>
    line.top < bottom + wide &&
    line.bottom > top - wide &&
    line.left < right + wide &&
    line.right > left - wide;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const isBeside = !link.contains(walker.currentNode) && range.toString().trim() !== '';
    if (isBeside && [...range.getClientRects()].some(isUnder)) found.push(range.toString());
  }
  return found;
}
