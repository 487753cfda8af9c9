import type { StaffFeedback } from '@zabota/contract';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { AgencySystem } from './testing/agency-system.js';
import { grantIt } from './testing/commands.js';
import { keyboard, pointer, type Hands } from './testing/hands.js';
import { signIn, StaffDesk } from './testing/staff.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say, type Language } from './testing/words.js';

const world = inject('demo');
let browser: Browser;
let system: AgencySystem;
let desk: StaffDesk;

beforeAll(async () => {
  browser = await openBrowser();
  system = await AgencySystem.connect(world);
  desk = new StaffDesk(await signIn(browser, world), world);
});

afterAll(() => browser?.close());

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly handsOf: typeof pointer;
  /** What this person proposes: a name that stands nowhere else. */
  readonly proposal: string;
  /** Who they are at work, where they are asked as staff. */
  readonly worker: { readonly ru: string; readonly en: string };
}

const ways: readonly Way[] = [
  {
    name: 'with a mouse, on a desktop, in Russian',
    language: 'ru',
    width: 1280,
    handsOf: pointer,
    proposal: 'Поставьте кулер с водой в приёмной',
    worker: { ru: 'Ольга', en: 'Olga' },
  },
  {
    name: 'by keyboard alone, 320 px wide, in English',
    language: 'en',
    width: 320,
    handsOf: keyboard,
    proposal: 'A bicycle rack at the entrance',
    worker: { ru: 'Павел', en: 'Pavel' },
  },
  {
    name: 'with a mouse, on a desktop, in English',
    language: 'en',
    width: 1280,
    handsOf: pointer,
    proposal: 'Say on the door when the office opens',
    worker: { ru: 'Зоя', en: 'Zoya' },
  },
  {
    name: 'by keyboard alone, 320 px wide, in Russian',
    language: 'ru',
    width: 320,
    handsOf: keyboard,
    proposal: 'Повесьте часы напротив окна номер два',
    worker: { ru: 'Илья', en: 'Ilya' },
  },
];

/** Texts of the content pack, not of a touchpoint. */
const told = {
  asked: { ru: 'Как всё прошло?', en: 'How did it go?' },
  need: { ru: 'Решили ли вы свой вопрос?', en: 'Is your question settled?' },
  score: { ru: 'Скорее не доволен', en: 'Rather not' },
  mend: { ru: 'Что нам исправить', en: 'What should we mend' },
  stage: { ru: 'Проверка документов', en: 'Check of documents' },
  changed: { ru: 'По отзыву есть изменения', en: 'We have changed something' },
  signIn: { ru: 'Войти как сотрудник', en: 'Sign in as staff' },
} as const;

const said = {
  words: { ru: 'Ответ пришёл поздно вечером', en: 'The answer came late at night' },
  answer: { ru: 'Вы правы: ночью писать не нужно.', en: 'You are right: not at night.' },
  youSaid: { ru: 'Письма приходят ночью.', en: 'Letters come at night.' },
  weDid: { ru: 'Теперь пишем с 9 до 20.', en: 'Now we write from 9 to 20.' },
  why: { ru: 'Так удобнее всем, кто ждёт.', en: 'It helps everybody who waits.' },
  next: { ru: 'Поставим до конца месяца.', en: 'We place it before the month ends.' },
  placed: { ru: 'Поставили у входа.', en: 'It stands at the entrance.' },
} as const;

const today = () => new Date().toISOString().slice(0, 10);

for (const { name, language, width, handsOf, proposal, worker } of ways) {
  describe(`the voice of a client, ${name}`, () => {
    const path = language === 'en' ? '/en' : '';
    const words = (text: { readonly ru: string; readonly en: string }) => text[language];
    const button = (source: string) =>
      new RegExp(`^${say(language, source).replace('?', '\\?')}\\s*(:|$)`);
    let visitor: Visitor;
    let hands: Hands;
    let application: { readonly number: string; readonly code: string };
    let receipt: { readonly number: string; readonly code: string };
    let initiative: string;

    const see = (text: string) => visitor.page.getByText(text).first().waitFor();
    const go = (page: string) => visitor.page.goto(`${world.site}${path}${page}`);

    const keep = async (tag: string) => {
      const text = await visitor.page.locator(`${tag} [part~=receipt]`).innerText();
      const [number = ''] = /\d\d-\d{4}-\d{4}/.exec(text) ?? [];
      const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(text) ?? [];
      expect([number, code]).not.toContain('');
      return { number, code };
    };

    /** The feedback of the receipt, as staff have it before them. */
    const found = async (): Promise<StaffFeedback> => {
      const all = await desk.feedbackOf('replanning');
      const own = all.find(({ number }) => number === receipt.number);
      if (!own) throw new Error(`Staff do not see the feedback ${receipt.number}.`);
      return own;
    };

    const expectCalm = async () => {
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
    };

    beforeAll(async () => {
      application = await system.push({ applicant: { lang: language } });
      visitor = await Visitor.come(browser, world, { language, width });
      hands = handsOf(visitor.page);
    });

    afterEach(({ task }) => visitor.photographFailure(task));
    afterAll(() => visitor?.leave());

    it('A66: nobody is asked while the case goes on; its end brings an invitation', async () => {
      const { number, code } = application;
      await go(`/track#zabota=${number}.${code}`);
      await see(number);
      await system.command(number, { type: 'register' });
      await see(words(told.stage));
      expect(await visitor.page.getByText(words(told.asked)).count()).toBe(0);
      await system.command(number, grantIt);
      await see(words(told.asked));
      // The case asks that itself: nobody is asked twice.
      await see(say(language, 'Did you get what you needed?'));
      expect(await visitor.page.getByText(words(told.need)).count()).toBe(0);
      await expectCalm();
    });

    it('A26: the first mark is stored at once, the rest joins it, the receipt is kept', async () => {
      const before = await desk.feedbackOf('replanning');
      await hands.choose(words(told.score));
      await visitor.page
        .getByText(say(language, 'Your answer is stored'), { exact: true })
        .first()
        .waitFor();
      expect((await desk.feedbackOf('replanning')).length).toBe(before.length + 1);
      await hands.fill(words(told.mend), words(said.words));
      await hands.press(button('Send'));
      await see(say(language, 'Thank you, we have your feedback'));
      receipt = await keep('zabota-feedback');
      expect((await desk.feedbackOf('replanning')).length).toBe(before.length + 1);
      const { answers } = await found();
      expect(answers.map(({ answer }) => answer.text)).toContain(words(said.words));
      await expectCalm();
    });

    it('A26, A66: staff name what changed at their desk; it is seen by number and code, typed by hand', async () => {
      const { youSaid, weDid, answer } = said;
      await desk.recordChange({ youSaid, weDid, on: today() });
      await desk.answerByHand(receipt.number, { weDid: weDid.ru, answer });
      await go('/opinion');
      await hands.press(button('What became of my feedback?'));
      await hands.fill(say(language, 'Number'), receipt.number);
      await hands.fill(say(language, 'Receipt code'), receipt.code.toLowerCase());
      await hands.press(button('Show'));
      await see(words(told.changed));
      await see(words(answer));
      await see(words(youSaid));
      await see(words(weDid));
      await expectCalm();
    });

    it('A27, A54: a proposal waits for the network, and is not public until a person has published it', async () => {
      await go('/initiatives');
      await hands.press(button('Propose'));
      await hands.fill(say(language, 'What do you propose?').replace('?', ''), proposal);
      await hands.fill(
        say(language, 'What will become better, and for whom?').replace('?', ''),
        words(said.why),
      );
      await visitor.goOffline();
      await hands.press(button('Send'));
      await hands.press(button('Wait on this device'));
      await see(say(language, 'Send now'));
      await visitor.goOnline();
      await see(say(language, 'Thank you, we have your initiative'));
      initiative = (await keep('zabota-initiatives')).number;
      await hands.press(button('I have kept it'));
      await see(say(language, 'Follow by Atom feed'));
      expect(await visitor.page.getByText(proposal).count()).toBe(0);
      await expectCalm();
    });

    it('A27, A54: published, it is found and supported, once by a device, with the network or without', async () => {
      await desk.commandCase(initiative, { type: 'publish' });
      await go('/initiatives');
      await visitor.page.getByRole('link', { name: proposal }).waitFor();
      await visitor.goOffline();
      await hands.press(new RegExp(`^${say(language, 'Support')}\\s*:\\s*${proposal}`));
      await see(say(language, 'Take my voice back'));
      await visitor.goOnline();
      const one = visitor.page.locator('zabota-initiatives article', { hasText: proposal });
      const counted = { ru: 'Поддерживает 1 человек', en: '1 person supports it' };
      await one.getByText(words(counted)).waitFor();
      await expectCalm();
    });

    it('A27: the official answer and the change stand in the public list', async () => {
      const { why: reasons, next: nextSteps, placed: weDid, youSaid } = said;
      await desk.commandCase(initiative, {
        type: 'decide',
        decision: 'accepted',
        reasons,
        nextSteps,
      });
      await visitor.page.reload();
      const shown = visitor.page.locator('zabota-initiatives article', { hasText: proposal });
      await shown.getByText(words(nextSteps)).waitFor();
      await shown.getByText(say(language, 'Official answer')).waitFor();
      const change = await desk.recordChange({ youSaid, weDid, on: today() });
      await desk.commandCase(initiative, { type: 'carry-out', change });
      await visitor.page.reload();
      await shown.getByText(words(weDid)).waitFor();
      await expectCalm();
    });

    it('A30, A83: satisfaction shows its figures and hides what is too small', async () => {
      await go('/satisfaction');
      await see(say(language, 'are satisfied'));
      const period = visitor.page.getByLabel(say(language, 'Period'));
      const quarter = await period.locator('option[value*=Q]').first().getAttribute('value');
      await period.selectOption(quarter);
      await hands.open(say(language, 'Groups, comments and how we count'));
      const table = visitor.page
        .locator('zabota-satisfaction table', { hasText: say(language, 'Who answered') })
        .last();
      await table.waitFor();
      const rows = await table.locator('tbody tr').allInnerTexts();
      const hidden = say(language, 'not shown');
      expect(rows.some((row) => row.includes(hidden))).toBe(true);
      expect(rows.some((row) => row.includes('%'))).toBe(true);
      await expectCalm();
    });

    it('A95, A98: somebody who works here answers on the intranet once, apart from clients', async () => {
      await go('/intranet');
      await hands.follow(words(told.signIn));
      await hands.follow(new RegExp(`^${words(worker)}`));
      await hands.choose(words(told.score));
      await hands.fill(say(language, 'What should we do better?').replace('?', ''), proposal);
      await hands.press(button('Send'));
      await see(say(language, 'Thank you, your answer is in'));
      await visitor.page.reload();
      await see(say(language, 'Thank you, your answer is in'));
      await see(proposal);
      await expectCalm();
      const atDesk = await desk.textOf('#workers');
      expect(atDesk, 'a unit with few answers').toContain('не показано');
      expect(atDesk).toContain(proposal);
    });
  });
}

describe('A108: the guide of the client’s voice', () => {
  it.each(['ru', 'en'] as const)(
    'shows all three elements at work under its policy: %s',
    async (language) => {
      const visitor = await Visitor.come(browser, world, { language, width: 320 });
      await visitor.page.goto(`${world.service}/docs/${language}/feedback`);
      for (const [tag, source] of [
        ['zabota-feedback', 'What became of my feedback?'],
        ['zabota-initiatives', 'Propose'],
        ['zabota-satisfaction', 'are satisfied'],
      ] as const)
        await visitor.page
          .locator(`.live ${tag}`)
          .getByText(say(language, source))
          .first()
          .waitFor();
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
      await visitor.leave();
    },
  );
});
