import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { AgencySystem } from './testing/agency-system.js';
import { canary, fileComplaint } from './testing/complaint.js';
import { answerIt, askForPlan, grantIt, resumeIt, stopForConsent } from './testing/commands.js';
import { consent, photo } from './testing/files.js';
import { keyboard, pointer, type Hands } from './testing/hands.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say, type Language } from './testing/words.js';

const world = inject('demo');
let browser: Browser;
let system: AgencySystem;

beforeAll(async () => {
  browser = await openBrowser();
  system = await AgencySystem.connect(world);
});

afterAll(() => browser?.close());

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly handsOf: typeof pointer;
}

const ways: readonly Way[] = [
  { name: 'with a mouse, on a desktop, in Russian', language: 'ru', width: 1280, handsOf: pointer },
  {
    name: 'by keyboard alone, 320 px wide, in English',
    language: 'en',
    width: 320,
    handsOf: keyboard,
  },
  { name: 'with a mouse, on a desktop, in English', language: 'en', width: 1280, handsOf: pointer },
  {
    name: 'by keyboard alone, 320 px wide, in Russian',
    language: 'ru',
    width: 320,
    handsOf: keyboard,
  },
];

for (const { name, language, width, handsOf } of ways) {
  describe(`an application and a complaint about it, ${name}`, () => {
    const path = language === 'en' ? '/en' : '';
    const words = (text: { readonly ru: string; readonly en?: string | undefined }) =>
      text[language] ?? text.ru;
    const button = (source: string) => new RegExp(`^${say(language, source)}\\s*(:|$)`);
    let visitor: Visitor;
    let hands: Hands;
    let application: { readonly number: string; readonly code: string };
    let complaint: { readonly number: string; readonly code: string };

    /** Waits until the text is on the page; nobody reloads it. */
    const see = (text: string) => visitor.page.getByText(text).first().waitFor();

    /** What holds on every page at every moment. */
    const expectCalm = async () => {
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
    };

    beforeAll(async () => {
      application = await system.push({ applicant: { name: canary.family, lang: language } });
      visitor = await Visitor.come(browser, world, { language, width });
      hands = handsOf(visitor.page);
    });

    afterEach(({ task }) => visitor.photographFailure(task));
    afterAll(() => visitor?.leave());

    it('A25: a link from a letter opens the case, and the code leaves the address bar', async () => {
      const { number, code } = application;
      await visitor.page.goto(`${world.site}${path}/track#zabota=${number}.${code}`);
      await see(number);
      expect(visitor.page.url()).toBe(`${world.site}${path}/track`);
      await expectCalm();
    });

    it('A25: a request for a word of the client appears without reload and is answered', async () => {
      await system.command(application.number, { type: 'register' });
      await system.command(application.number, askForPlan);
      await see(words(askForPlan.action.title));
      await hands.press(button('Write an answer'));
      await hands.fill(say(language, 'Your answer'), '9,4 м²');
      await hands.press(button('Send'));
      await see(say(language, 'Thank you, we have received it'));
      await expectCalm();
    });

    it('A18: a stop names every fix, and the client mends it with a file', async () => {
      await system.command(application.number, stopForConsent);
      for (const fix of stopForConsent.reasons?.[0]?.fixes ?? [])
        if (fix.title) await see(words(fix.title));
      await see(say(language, 'This is the whole list: there is nothing else to mend.'));
      await hands.press(button('Upload a document'));
      await hands.attach(say(language, 'Documents'), [consent]);
      await see(say(language, 'received'));
      await hands.press(button('Send'));
      await see(say(language, 'Thank you, we have received it'));
      await expectCalm();
    });

    it('A54: a complaint with two files is filed from the tracker', async () => {
      await hands.follow(button('Appeal any action or delay'));
      const about = language === 'ru' ? 'По заявлению' : 'About application';
      await see(`${about} ${application.number}`);
      complaint = await fileComplaint(visitor.page, hands, language, [consent, photo]);
      expect(complaint.number).toMatch(/^\d\d-\d{4}-\d{4}$/);
      await expectCalm();
    });

    it('A55: the complaint is registered and answered before the eyes of the client', async () => {
      await visitor.page.goto(
        `${world.site}${path}/track#zabota=${complaint.number}.${complaint.code}`,
      );
      await see(complaint.number);
      await system.command(complaint.number, { type: 'register' });
      await system.command(complaint.number, answerIt);
      await see(say(language, 'You were right: the complaint is upheld'));
      for (const part of ['reasons', 'apology', 'actionsTaken', 'nextSteps'] as const)
        await see(words(answerIt[part] ?? { ru: '' }));
      await expectCalm();
    });

    it('A25: the application is resumed and decided, each step live', async () => {
      const { number, code } = application;
      await visitor.page.goto(`${world.site}${path}/track#zabota=${number}.${code}`);
      await see(number);
      await system.command(number, resumeIt);
      await visitor.page.getByText(words(stopForConsent.resume ?? { ru: '' })).waitFor({
        state: 'detached',
      });
      await system.command(number, grantIt);
      await see(words(grantIt.explanation));
      await expectCalm();
    });

    it('A88: the client says whether the need is met', async () => {
      await hands.press(button('Yes'));
      await hands.press(button('Send'));
      await see(say(language, 'Thank you: it helps us to do better.'));
      await expectCalm();
    });

    it('A25: the receipt code opens the complaint when it is typed by hand', async () => {
      await hands.press(button('Close the case'));
      await hands.fill(say(language, 'Number'), complaint.number);
      await hands.fill(say(language, 'Receipt code'), complaint.code.toLowerCase());
      await hands.press(button('Show'));
      await see(say(language, 'You were right: the complaint is upheld'));
      await expectCalm();
    });

    it('A50: what the client typed reaches no log, no address, no referrer, no lasting storage', async () => {
      const { page, record } = visitor;
      const kept = await page.evaluate(async () => {
        const bases = await indexedDB.databases();
        return JSON.stringify([
          { ...localStorage },
          bases.map(({ name }) => name),
          document.cookie,
        ]);
      });
      const said = readFileSync(world.log, 'utf8');
      const secrets = [...Object.values(canary), complaint.code, application.code];
      for (const secret of secrets) {
        expect(said).not.toContain(secret);
        expect(kept).not.toContain(secret);
        const seen = record.addresses.filter((one) => decodeURI(one).includes(secret));
        // The one place where a code may stand: the fragment of a link that was followed.
        expect(seen.filter((one) => !new URL(one).hash.includes(secret))).toEqual([]);
      }
    });
  });
}
