import type { RequirementList } from '@zabota/contract';
import { expect } from '@open-wc/testing';
import type { State } from '@zabota/core/fake.js';
import { cleanUp, mountState, until } from '@zabota/core/testing.js';
import './define.js';
import { states } from './states.js';

const show = (name: string) =>
  mountState('zabota-explainer', states.find((state) => state.name === name) as State);

describe('<zabota-explainer>', () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('A05: a found rule is an ordinary link, and the address opens it', async () => {
    const { harness } = await show('list');
    const link = harness.get('link', 'Нужно ли согласовать перепланировку квартиры?');
    expect(link).to.have.attribute('href', '#requirement=flat-remodelling-approval');
    location.hash = '#requirement=housing-bill-by-15th';
    await harness.take({ see: 'До 15-го числа следующего месяца.' });
  });

  it('says above the old list that a search did not come, and leads to what came at last', async () => {
    const list = states.find(({ name }) => name === 'list') as State;
    const { body } = list.service['listRequirements'] as { body: RequirementList };
    const failed = {
      problem: { code: 'internal', status: 500, detail: 'У нас сбой.' },
    } as const;
    const { harness, element } = await mountState('zabota-explainer', {
      ...list,
      service: { ...list.service, listRequirements: [{ body }, failed, { body }] },
    });
    await harness.fill('Что вы хотите узнать?', 'дрон');
    await harness.take({ press: 'Найти' });
    await harness.take({ see: 'Эта часть страницы не открылась' });
    expect(harness.text.indexOf('не открылась')).to.be.below(harness.text.indexOf('Найдено 3'));
    await harness.take({ press: 'Попробовать ещё раз' });
    await until(() => element.shadowRoot?.activeElement?.matches('.count'));
    expect(harness.text).not.to.contain('не открылась');
  });

  it('A05: a long list goes on below, and the focus with it', async () => {
    const { service } = states.find(({ name }) => name === 'list') as State;
    const { body } = service['listRequirements'] as { body: RequirementList };
    const { harness, fetch, element } = await show('list');
    const cut = { ...body, total: body.items.length * 2 };
    const items = body.items.map((item) => ({ ...item, id: `more-${item.id}` }));
    fetch.become({ ...service, listRequirements: [{ body: cut }, { body: { ...cut, items } }] });
    await harness.take({ fill: 'Что вы хотите узнать?', with: 'ремонт' });
    await harness.take({ press: 'Найти' });
    await harness.take({ press: 'Показать ещё' });
    const links = () => [...(element.shadowRoot?.querySelectorAll('.result a') ?? [])];
    await until(() => links().length === cut.total);
    await until(() => element.shadowRoot?.activeElement === links()[body.items.length]);
  });

  it('A06, WCAG 1.4.10: a list that is not in sight yet is no wider than its column', async () => {
    document.body.style.paddingBlockStart = '300vh';
    try {
      const { element } = await show('list');
      const widths = [...(element.shadowRoot?.children ?? [])].map((part) => part.clientWidth);
      expect(Math.max(...widths)).to.be.within(1, element.clientWidth);
    } finally {
      document.body.style.paddingBlockStart = '';
    }
  });

  it('A05: a code of activity narrows the list, however it is typed', async () => {
    const { element, fetch } = await show('of-an-activity');
    const asked = fetch.requests.map(({ query }) => query['activity']);
    expect(asked).to.deep.equal([undefined, '47.11']);
    const field = element.shadowRoot?.activeElement as HTMLInputElement;
    expect(field).to.have.property('value', '47.11');
  });

  it('A44: what is new leads to the rules that hold, and compares editions where there are two', async () => {
    const { harness, fetch, element } = await show('news-compared');
    const links = [...(element.shadowRoot?.querySelectorAll('.news a') ?? [])];
    const [rule, feed, ...more] = links.map((link) => link.getAttribute('href'));
    expect(rule).to.equal('#requirement=housing-bill-by-15th');
    expect(feed).to.match(/\/requirement-feed\?lang=ru$/);
    expect(more).to.deep.equal([]);
    const asked = fetch.requests.find(({ operation }) => operation === 'compareRequirement');
    expect(asked?.query).to.deep.equal({ from: '35bc3ed31fb71443', to: '7ad37ed6e7a10203' });
    expect(harness.focused).to.have.property('id', 'difference-7ad37ed6e7a10203');
  });

  it('A01: what a page is about holds for its list, its news and its feed', async () => {
    const state = states.find(({ name }) => name === 'news') as State;
    const about = { field: 'housing', activity: '68.32' };
    const { element, fetch } = await mountState('zabota-explainer', {
      ...state,
      properties: { ...state.properties, ...about },
    });
    for (const asked of ['listRequirements', 'listRequirementChanges'])
      expect(fetch.requests.find(({ operation }) => operation === asked)?.query).to.include(about);
    const feed = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.news a') ?? [])].at(
      -1,
    );
    expect(Object.fromEntries(new URL(feed?.href ?? '').searchParams)).to.deep.equal({
      lang: 'ru',
      ...about,
    });
  });

  it('A44: what is new includes the day that a person names; a wrong day asks for nothing', async () => {
    const { harness, fetch } = await show('news-date-wrong');
    const asked = () =>
      fetch.requests.flatMap(({ operation, query }) =>
        operation === 'listRequirementChanges' ? [query['since']] : [],
      );
    expect(asked()).to.have.length(1);
    expect(harness.focused).to.have.property('name', 'since.day');
    await harness.take({ fill: 'Месяц', with: '3' });
    await harness.take({ fill: 'День', with: '1' });
    await harness.take({ fill: 'Год', with: '2026' });
    await harness.take({ press: 'Показать' });
    expect(asked().slice(1)).to.deep.equal(['2026-02-28']);
  });

  it('A35, A40: a card says what, why, by when, what it costs and what comes of a breach', async () => {
    const { harness } = await show('card');
    for (const title of [
      'Что сделать',
      'Зачем это нужно',
      'До какого срока',
      'Сколько это стоит',
      'Сколько уйдёт времени',
      'Если не сделать',
    ])
      harness.get('heading', title);
  });

  it('A44: says where it comes from, that it is not checked officially, and what holds', async () => {
    const { element } = await show('card');
    const text = element.shadowRoot?.textContent ?? '';
    expect(text).to.contain('Пока не сверено с официальным текстом');
    expect(text).to.contain('верен точный текст закона');
    expect(text).not.to.contain('оценщик');
  });

  it('A05: "is this about me?" names the one condition that decides, and sends nothing', async () => {
    const { fetch, element } = await show('does-not-apply');
    expect(element.shadowRoot?.textContent).to.contain('Вы не платите за жильё в большом доме.');
    expect(fetch.requests.map(({ operation }) => operation)).to.deep.equal(['readRequirement']);
  });

  it('A36: one press tells that a paragraph is not clear', async () => {
    const { fetch, harness } = await show('mark-not-sent');
    const form = {
      agency: { name: { text: 'Инспекция', lang: 'ru' as const } },
      subject: { value: 'requirement:x', title: { text: 'x', lang: 'ru' as const } },
      instrument: {
        id: 'page',
        version: '0123abcd',
        kind: 'micro' as const,
        title: { text: 'Понятно?', lang: 'ru' as const },
        questions: [
          {
            id: 'clear',
            kind: 'single' as const,
            measure: 'clarity' as const,
            title: { text: 'Понятно?', lang: 'ru' as const },
            choices: [{ value: 'unclear', title: { text: 'Нет', lang: 'ru' as const } }],
            required: true,
          },
        ],
      },
      state: 'open' as const,
      kinds: [],
      privacy: { text: '', lang: 'ru' as const },
    };
    const receipt = {
      number: '26-1111-1111',
      code: 'x',
      on: '2026-11-23',
      revision: 1,
      masked: [],
      openUntil: '2026-11-24T00:00:00Z',
    };
    const { service } = states.find(({ name }) => name === 'card') as State;
    fetch.become({ ...service, getFeedbackForm: { body: form }, putFeedback: { body: receipt } });
    const heard: string[][] = [];
    harness.element.addEventListener('zabota-explainer-sent', ({ requirement, paragraph }) =>
      heard.push([requirement, paragraph]),
    );
    await harness.take({ press: 'Не понятно' });
    await harness.take({ see: 'Спасибо. Мы это получили.' });
    expect(heard).to.deep.equal([['housing-bill-by-15th', 'st-155-1-plain-1']]);
    const sent = fetch.requests.find(({ operation }) => operation === 'putFeedback');
    // The service takes no other id.
    expect(sent?.params['feedback']).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(sent?.headers.get('idempotency-key')).to.match(/^.{16,}$/);
    expect(sent?.body).to.include({
      subject: 'requirement:housing-bill-by-15th.st-155-1-plain-1',
      kind: 'rating',
    });
  });
});
