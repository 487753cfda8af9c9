import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { keyboard, pointer, type Hands } from './testing/hands.js';
import { signIn, StaffDesk } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say, type Language } from './testing/words.js';

const world = inject('demo');
let browser: Browser;
let desk: StaffDesk;

beforeAll(async () => {
  browser = await openBrowser();
  desk = new StaffDesk(await signIn(browser, world), world);
});

afterAll(() => browser?.close());

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly handsOf: typeof pointer;
}

const ways: readonly Way[] = [
  {
    name: 'by keyboard alone, 320 px wide, in Russian',
    language: 'ru',
    width: 320,
    handsOf: keyboard,
  },
  {
    name: 'by keyboard alone, 320 px wide, in English',
    language: 'en',
    width: 320,
    handsOf: keyboard,
  },
  {
    name: 'with a mouse, on a desktop, in Russian',
    language: 'ru',
    width: 1280,
    handsOf: pointer,
  },
];

/** Texts of the content pack, not of a touchpoint. */
const told = {
  situation: { ru: /Ремонт в квартире/, en: /Renovation of a flat/ },
  question: {
    ru: 'Нужно ли согласовать перепланировку квартиры?',
    en: 'Do I need permission to alter a flat?',
  },
  walls: { ru: 'Вы меняете стены', en: 'Do you change walls' },
  house: { ru: 'У вас квартира или комната', en: 'Is it a flat or a room' },
  condition: { ru: 'Ваше жильё в большом доме.', en: 'Your home is in a block of flats.' },
  found: { ru: 'Найдено 1 правило', en: '1 rule found' },
  step: { ru: 'Закажите проект у тех', en: 'Order a plan from people' },
  exact: /Переустройство и \(или\) перепланировка/,
  list: { ru: 'Ремонт со стенами', en: 'Renovation with walls' },
  checks: [
    { ru: 'Вы знаете, какие стены меняете?', en: 'Do you know which walls you change?' },
    { ru: 'Вы подали заявление?', en: 'Have you applied?' },
    { ru: 'Решение города у вас на руках?', en: 'Is the decision in your hands?' },
    { ru: 'Рабочие делают всё по проекту?', en: 'Do the workers keep to the plan?' },
  ],
  toMend: { ru: 'Нужно исправить: 1', en: '1 thing to mend' },
  advice: { ru: 'Дождитесь решения.', en: 'Wait for it.' },
  flat: { ru: 'Моя квартира', en: 'My flat' },
  reminder: { ru: 'Заплатить за квартиру', en: 'Pay for the flat' },
  houseList: { ru: 'Дом под управлением', en: 'Running a house' },
  houseChecks: [
    { ru: 'Служба отвечает на звонок за 5 минут?', en: 'Does the line answer in 5 minutes?' },
    { ru: 'Каждая заявка записана с датой и часом?', en: 'Is each call in the log' },
    { ru: 'В комнатах 18 градусов или больше?', en: 'Do rooms have 18 degrees or more?' },
    { ru: 'Мастер смотрел тягу до холодов?', en: 'Was the draught checked before the cold?' },
    { ru: 'Акты за год лежат в одной папке?', en: 'Are the reports of the year in one place?' },
  ],
  gives: { ru: 'Инспекция реже приходит с проверкой.', en: 'The inspection comes to check less' },
  service: { ru: 'Подать декларацию', en: 'Send a declaration' },
  ofTrade: { ru: 'Нужна ли мне касса?', en: 'Do I need a till?' },
  billTitle: { ru: 'Срок платы за квартиру', en: 'When to pay for a flat' },
} as const;

const clause = 'st-26-1';
const requirement = 'flat-remodelling-approval';

/** Sheets of paper that the browser was asked to print: their texts. */
function catchPaper(): void {
  const sheets: string[] = [];
  Object.assign(window, { sheets });
  const { appendChild } = Node.prototype;
  Node.prototype.appendChild = function <Child extends Node>(this: Node, child: Child): Child {
    const added = appendChild.call(this, child) as Child;
    const paper = child instanceof HTMLIFrameElement ? child.contentWindow : null;
    if (paper) paper.print = () => sheets.push(paper.document.body.innerText);
    return added;
  };
}

const sheetsOfPage = () => (window as unknown as { readonly sheets: string[] }).sheets;

for (const { name, language, width, handsOf } of ways) {
  describe(`must I …? ${name}`, () => {
    const words = (text: { readonly ru: string; readonly en: string }) => text[language];
    const mine = (source: string) => say(language, source);
    let visitor: Visitor;
    let hands: Hands;

    const see = (text: string | RegExp) => visitor.page.getByText(text).first().waitFor();
    const sheets = () => visitor.page.evaluate(sheetsOfPage);
    /** The sheet that this press brings: what prints may come a moment later, with its part. */
    const printedBy = async (name: string) => {
      const before = (await sheets()).length;
      await hands.press(name);
      await expect.poll(async () => (await sheets()).length).toBe(before + 1);
      return (await sheets()).at(-1) ?? '';
    };

    const expectCalm = async () => {
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
    };

    /** Questions to the service: code and styles come from elsewhere on it. */
    const questions = () => visitor.record.addresses.filter((one) => one.includes('/v1/')).length;

    /** Where the keyboard is: the text of what has the focus, shadow roots included. */
    const focused = () =>
      visitor.page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.textContent ?? '';
      });

    beforeAll(async () => {
      visitor = await Visitor.come(browser, world, { language, width });
      await visitor.context.addInitScript(catchPaper);
      hands = handsOf(visitor.page);
    });

    afterEach(({ task }) => visitor.photographFailure(task));
    afterAll(() => visitor?.leave());

    it('A05: is found by what happened', async () => {
      await visitor.page.goto(`${world.site}${language === 'en' ? '/en' : ''}/rules`);
      await see(mine('What happened'));
      await hands.select(mine('What happened'), told.situation[language]);
      await see(words(told.found));
      await hands.follow(words(told.question));
      await see(words(told.step));
      await expect.poll(focused).toBe(words(told.question));
      await expectCalm();
    });

    it('A44: a questionnaire names the condition that decides, and nothing is sent', async () => {
      const before = questions();
      await hands.choose(mine('Yes'), words(told.walls));
      await see(mine('Probably this is about you'));
      await hands.choose(mine('Yes'), words(told.house));
      await see(mine('Yes, this is about you'));
      await see(words(told.condition));
      expect(questions()).toBe(before);
      await expectCalm();
    });

    it('A05, A44: the exact text stands beside the plain one, and its clause has an address', async () => {
      await hands.open(mine('Exact text'));
      await see(told.exact);
      await hands.follow(/26/);
      await visitor.page.waitForURL(`**#requirement=${requirement}&clause=${clause}`);
      await expectCalm();
    });

    it('A36: a paragraph marked as not clear arrives where the agency reads feedback', async () => {
      const subject = `requirement:${requirement}.${clause}-plain-1`;
      const before = await desk.feedbackAbout(subject);
      await hands.press(mine('Not clear'));
      await visitor.page.getByText(mine('Thank you. We have it.')).first().waitFor({
        state: 'attached',
      });
      const after = await desk.feedbackAbout(subject);
      expect(after).toHaveLength(before.length + 1);
      await expectCalm();
    });

    it('A40: the rule goes onto paper, steps and exact text with it', async () => {
      const sheet = await printedBy(mine('Print'));
      expect(sheet).toContain(words(told.question));
      expect(sheet).toContain(words(told.step));
      expect(sheet).toMatch(told.exact);
    });

    it('A38, A39: a self-check gives advice at once and sends nothing', async () => {
      await hands.follow(mine('Check yourself'));
      await see(words(told.checks[0]));
      await expect.poll(focused).toBe(words(told.list));
      const before = questions();
      for (const check of told.checks)
        await hands.choose(mine(check === told.checks[2] ? 'No' : 'Yes'), words(check));
      await see(words(told.advice));
      await see(words(told.toMend));
      expect(questions()).toBe(before);
      await expectCalm();
    });

    it('A39: the memo is printed with what to mend first', async () => {
      const sheet = await printedBy(mine('Print the memo'));
      expect(sheet).toContain(words(told.list));
      expect(sheet.indexOf(words(told.advice))).toBeLessThan(sheet.indexOf(words(told.checks[0])));
    });

    it('A39: reminders go into the calendar of the client', async () => {
      await hands.follow(mine('All check lists'));
      await hands.follow(words(told.flat));
      await see(mine('Reminders for my calendar'));
      const [file] = await Promise.all([
        visitor.page.waitForEvent('download'),
        hands.press(mine('Reminders for my calendar')),
      ]);
      expect(file.suggestedFilename()).toBe('reminders.ics');
      const calendar = readFileSync(await file.path(), 'utf8');
      expect(calendar).toContain('RRULE:FREQ=MONTHLY');
      expect(calendar).toContain(`SUMMARY:${words(told.reminder)}`);
      await expectCalm();
    });

    it('A38, A39: a declaration is sent by the client alone, and is a case that opens', async () => {
      await hands.follow(mine('All check lists'));
      await hands.follow(words(told.houseList));
      for (const check of told.houseChecks) await hands.choose(mine('Yes'), words(check));
      await see(words(told.gives));
      await hands.press(mine('Prepare a declaration'));
      await see(mine('What will be sent'));
      expect(visitor.record.addresses.join()).not.toContain('/declarations');
      await hands.fill(mine('Name of the organisation'), 'ООО «Тёплый дом»');
      await hands.press(mine('Send the declaration'));
      await see(mine('The declaration is accepted'));
      await expectCalm();
      await hands.follow(mine('Follow the declaration'));
      await see(words(told.service));
      await expectCalm();
    });

    it('A01: the code of an activity leaves the rules of that trade', async () => {
      await visitor.page.goto(`${world.site}${language === 'en' ? '/en' : ''}/rules`);
      const [label = ''] = mine('Code of your activity (OKVED)').split(' (');
      await hands.fill(label, '47.11');
      await visitor.page.keyboard.press('Enter');
      await see(words(told.ofTrade));
      await visitor.page.getByText(words(told.question)).first().waitFor({ state: 'detached' });
      await expectCalm();
    });

    it('A44: what is new since a day, how it differs in words, and where to subscribe', async () => {
      await hands.press(mine('What is new in the rules'));
      await see(words(told.billTitle));
      await hands.press(new RegExp(`${mine('Compare word by word')}.*${words(told.billTitle)}`));
      const feed = visitor.page.getByRole('link', { name: mine('Follow changes (Atom)') });
      const answer = await visitor.context.request.get((await feed.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toContain('application/atom+xml');
      expect(await answer.text()).toContain(words(told.billTitle));
      await expectCalm();
    });

    it('A36: the agency sees which paragraph is not clear to people', async () => {
      const { paragraphs } = await desk.clarityOf(requirement);
      expect(paragraphs[0]).toMatchObject({ paragraph: `${clause}-plain-1`, clear: 0 });
      expect(await desk.marksOnTheDesk()).toContain('Не понятно');
    });
  });
}
