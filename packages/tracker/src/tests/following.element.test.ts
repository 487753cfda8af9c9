import { expect } from '@open-wc/testing';
import type { Case, CaseEvent } from '@zabota/contract';
import { until } from '@zabota/core/testing.js';
import { application, event } from '../states/sample.js';
import { resumed } from '../states/stops.js';
import { show, tidyUp, type TrackerHarness } from '../testing/tracker.harness.js';

const message = (version: number) => ({
  events: [{ id: '9', event: 'case', data: { version, seq: 9 } }],
});

const longHistory = (newest: number, total = newest): Case['history'] => ({
  total,
  latest: pageBefore(newest + 1),
});

const pageBefore = (before: number): CaseEvent[] =>
  Array.from({ length: Math.min(50, before - 1) }, (_, index) =>
    event(before - 1 - index, '2026-11-12T07:30:00Z', 'step', `Событие ${before - 1 - index}`),
  );

const lines = ({ element }: TrackerHarness) => [
  ...(element.shadowRoot?.querySelectorAll('.events > li') ?? []),
];

/** How many were added at most by one task, from now on. */
function watchGrowth(count: () => number, { element }: TrackerHarness) {
  let [before, most] = [count(), 0];
  const observer = new MutationObserver(() => {
    most = Math.max(most, count() - before);
    before = count();
  });
  observer.observe(element.shadowRoot ?? element, { childList: true, subtree: true });
  return () => (observer.disconnect(), most);
}

/** The client goes to another tab or page, or comes back. */
function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('how <zabota-tracker> follows a case', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    tidyUp();
  });

  it('A25: shows a change by itself and says it politely, once', async () => {
    const tracker = await show('in-progress', {
      service: {
        readCase: [{ body: application }, { body: resumed }],
        watchCase: [message(resumed.version), { events: [] }],
      },
    });
    await tracker.see('до 17 декабря');
    await tracker.hear('Новое в деле: Получили согласие и продолжили');
    expect(tracker.heardNames).to.deep.equal(['opened', 'changed']);
    expect(tracker.requests('readCase')).to.have.length(2);
  });

  it('does not read again what it already shows', async () => {
    const tracker = await show('in-progress', {
      service: { watchCase: message(application.version) },
    });
    await tracker.settled();
    expect(tracker.requests('readCase')).to.have.length(1);
  });

  it('leaves focus and open details where they are when something changes', async () => {
    const tracker = await show('in-progress', {
      service: { readCase: [{ body: application }, { body: resumed }] },
      then: [{ press: 'История' }, { see: 'Вы подали заявление' }],
    });
    const history = tracker.get('button', 'История');
    history.focus();
    await tracker.press('Обновить сейчас');
    await tracker.see('Получили согласие и продолжили');
    expect(tracker.focused).to.equal(history);
    expect((history.parentElement as HTMLDetailsElement).open).to.equal(true);
  });

  it('ПП 102: updates can be paused, and gone on with', async () => {
    const tracker = await show('in-progress', {
      service: {
        readCase: [{ body: application }, { body: resumed }],
        watchCase: { events: [] },
      },
    });
    await tracker.see('Новости появятся сами');
    await tracker.press('Не обновлять');
    expect(tracker.text).to.contain('Обновление остановлено');
    expect(tracker.text).to.contain('до 14 декабря');
    await tracker.press('Снова обновлять');
    await tracker.see('до 17 декабря');
  });

  it('keeps the last view when the network is gone, says so, and recovers', async () => {
    const tracker = await show('offline-later');
    expect(tracker.text).to.contain('Данные могли устареть');
    expect(tracker.text).to.contain('до 14 декабря');
    expect(tracker.heardNames.at(-1)).to.equal('failed');
    tracker.fetch.become({ readCase: { body: resumed } });
    window.dispatchEvent(new Event('online'));
    await tracker.see('до 17 декабря');
    expect(tracker.text).to.not.contain('не последние данные');
  });

  it('never goes back to an older version of the case', async () => {
    const tracker = await show('in-progress', {
      service: { readCase: [{ body: resumed }, { body: application }] },
    });
    await tracker.press('Обновить сейчас');
    expect(tracker.text).to.contain('до 17 декабря');
  });

  it('stops listening when it leaves the page, and goes on when it comes back', async () => {
    const tracker = await show('in-progress', { service: { watchCase: { events: [] } } });
    const { element } = tracker;
    await until(() => tracker.requests('watchCase').length === 1);
    element.remove();
    window.dispatchEvent(new Event('online'));
    expect(tracker.requests('readCase')).to.have.length(1);
    document.body.append(element);
    await until(() => tracker.requests('watchCase').length === 2);
  });

  it('A25: listens only while somebody can see it: a browser has six connections for all its tabs', async () => {
    const tracker = await show('in-progress', { service: { watchCase: { events: [] } } });
    const streams = () => tracker.requests('watchCase');
    await until(() => streams().length === 1);
    hide(true);
    await tracker.settled();
    hide(false);
    await until(() => streams().length === 2);
    expect(streams()[1]?.headers.get('last-event-id')).to.equal(
      String(application.history.latest[0]?.seq),
    );
    expect(tracker.requests('readCase')).to.have.length(1);

    await tracker.press('Не обновлять');
    hide(true);
    await tracker.settled();
    hide(false);
    // Longer than it takes to begin.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(tracker.text).to.contain('Обновление остановлено');
    expect(streams()).to.have.length(2);
  });

  it('A25: a history of 1,000 events is read page by page and drawn once', async function () {
    this.timeout(60_000);
    const found = { ...application, history: longHistory(1000) };
    const tracker = await show('in-progress', {
      service: {
        readCase: [{ body: found }, { body: { ...found, version: 4, history: longHistory(1001) } }],
        readHistory: Array.from({ length: 19 }, (_, page) => ({
          body: { total: 1000, events: pageBefore(951 - page * 50) },
        })),
      },
      then: [{ press: 'История' }, { see: 'Событие 951' }],
    });
    const atOnce = watchGrowth(() => lines(tracker).length, tracker);
    for (let shown = 50; shown < 1000; shown += 50) {
      await tracker.press('Показать более ранние события');
      await until(() => lines(tracker).length === shown + 50);
    }
    expect(tracker.requests('readHistory').length).to.equal(19);
    expect(atOnce(), 'a slow phone draws no more in one task').to.equal(25);
    expect(tracker.has('button', 'Показать более ранние события')).to.equal(false);
    const oldest = lines(tracker).at(-1);
    await tracker.press('Обновить сейчас');
    await until(() => lines(tracker).length === 1001);
    expect(oldest?.isConnected).to.equal(true);
  });

  it('says when earlier events did not come, and lets the client try again', async () => {
    const failure = { problem: { code: 'internal' as const, status: 500, detail: 'У нас сбой.' } };
    const tracker = await show('in-progress', {
      service: {
        readCase: { body: { ...application, history: longHistory(60) } },
        readHistory: [failure, { body: { total: 60, events: pageBefore(11) } }],
      },
      then: [
        { press: 'История' },
        { see: 'Событие 11' },
        { press: 'Показать более ранние события' },
        { see: 'У нас сбой.' },
        { press: 'Показать более ранние события' },
      ],
    });
    await tracker.see(/Событие 1(?!\d)/);
  });

  it('A25: explains the date in plain words, with every date it has been before', async () => {
    const { text } = await show('deadline-explained');
    expect(text).to.contain('25 рабочих дней');
    expect(text).to.contain('пункт 2.4');
    expect(text).to.contain('Было 14 декабря, стало 17 декабря');
    expect(text).to.contain('ru-2026-1');
  });

  it('fetches a document with the access in a header, never in the address', async () => {
    let downloaded = '';
    const stop = (click: Event) => {
      const [link] = click.composedPath() as HTMLAnchorElement[];
      downloaded = link?.download ?? '';
      click.preventDefault();
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      stop({ composedPath: () => [this], preventDefault: () => undefined } as unknown as Event);
    };
    const tracker = await show('documents-open', { service: { readDocument: { body: 'bytes' } } });
    await tracker.press('Скачать');
    await until(() => downloaded !== '');
    delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
    expect(downloaded).to.equal('Проект перепланировки.pdf');
    expect(tracker.requests('readDocument')).to.have.length(1);
  });

  it('marks a text that is not in the language of the page', async () => {
    const tracker = await show('english-fallback');
    expect(
      tracker.get('heading', 'Flat replanning').querySelector('[lang]')?.getAttribute('lang'),
    ).to.equal('en');
  });

  it('WCAG 1.4.10: nothing is cut or scrolls sideways at 320 px', async () => {
    const tracker = await show('suspended-two-reasons', {
      then: [{ press: 'Загрузить документ' }, { see: 'Примечание' }],
    });
    expect(await tracker.widthOnPhone()).to.be.at.most(320);
    expect(await tracker.widthOnPhone('larger wider')).to.be.at.most(320);
  });

  it('WCAG 1.4.10: none of the three answers is cut, however long its words, at any width', async () => {
    const stages = application.stages.map((stage) => ({
      ...stage,
      title: { ...stage.title, text: 'Переосвидетельствование дома' },
    }));
    const tracker = await show('in-progress', {
      service: { readCase: { body: { ...application, stages } } },
    });
    await tracker.see('Переосвидетельствование дома');
    const answers = tracker.element.shadowRoot!.querySelector('.answers')!;
    const rows = new Set<number>();
    for (let width = 260; width <= 900; width += 20) {
      tracker.element.style.width = `${width}px`;
      expect([width, answers.scrollWidth - answers.clientWidth]).to.deep.equal([width, 0]);
      rows.add(new Set([...answers.children].map((each) => each.getBoundingClientRect().top)).size);
    }
    // Whether all three come to stand in one row at last, the font decides.
    expect([...rows].slice(0, 2), 'below one another, then two and one').to.deep.equal([3, 2]);
  });

  it('shows what the page wrote inside the tag until it is ready', async () => {
    const element = document.createElement('zabota-tracker');
    element.textContent = 'Позвоните нам';
    document.body.append(element);
    expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
    element.remove();
  });
});
