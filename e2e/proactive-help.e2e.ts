import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { keyboard, pointer, type Hands } from './testing/hands.js';
import { openBrowser, Visitor } from './testing/visitor.js';
import { say, type Language } from './testing/words.js';

const world = inject('demo');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly person: 'anna' | 'boris' | 'gleb' | 'darya';
  readonly handsOf: typeof pointer;
}

const ways: readonly Way[] = [
  {
    name: 'with a mouse, on a desktop, in Russian',
    language: 'ru',
    width: 1280,
    person: 'anna',
    handsOf: pointer,
  },
  {
    name: 'by keyboard alone, 320 px wide, in English',
    language: 'en',
    width: 320,
    person: 'boris',
    handsOf: keyboard,
  },
  {
    name: 'by keyboard alone, 320 px wide, in Russian',
    language: 'ru',
    width: 320,
    person: 'gleb',
    handsOf: keyboard,
  },
  {
    name: 'with a mouse, on a desktop, in English',
    language: 'en',
    width: 1280,
    person: 'darya',
    handsOf: pointer,
  },
];

/** Texts of the demo's content pack, not of a touchpoint. */
const told = {
  purpose: {
    ru: 'Предлагать помощь с жильём, когда в семье родится ребёнок',
    en: 'Offer help with housing when a child is born',
  },
  offer: {
    ru: 'Пересчёт квартплаты на новую семью',
    en: 'The bill counted anew for the family',
  },
  event: {
    ru: 'Зарегистрировали рождение ребёнка',
    en: 'The birth of a child was registered',
  },
  use: { ru: 'Проверить, что вам положено', en: 'Check what is due to you' },
} as const;

/** The registry office reports a third child. */
async function reportBirth(person: string, language: Language): Promise<string> {
  const answer = await fetch(`${world.service}/demo/systems`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ deed: 'birth', person }),
  });
  const { text } = (await answer.json()) as { text: string };
  return text;
}

for (const { name, language, width, person, handsOf } of ways) {
  describe(`help without an application, ${name}`, () => {
    const path = language === 'en' ? '/en' : '';
    const words = (text: { readonly ru: string; readonly en: string }) => text[language];
    const button = (source: string) => new RegExp(`^${say(language, source)}\\s*(:|$)`);
    let visitor: Visitor;
    let hands: Hands;

    const see = (text: string) => visitor.page.getByText(text).first().waitFor();
    const offers = () =>
      visitor.page.locator('zabota-offers h3', { hasText: words(told.offer) }).count();

    const expectCalm = async () => {
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.record.faults).toEqual([]);
    };

    beforeAll(async () => {
      visitor = await Visitor.come(browser, world, { language, width });
      hands = handsOf(visitor.page);
      const back = encodeURIComponent(`${world.site}${path}/life`);
      await visitor.page.goto(
        `${world.service}/development-issuer/client/choose?return=${back}&person=${person}`,
      );
    });

    afterEach(({ task }) => visitor.photographFailure(task));
    afterAll(() => visitor?.leave());

    it('A33, A60: the client agrees for one life situation, by one press', async () => {
      await see(words(told.purpose));
      await hands.press(button('Agree'));
      await see(say(language, 'You agreed'));
      await expectCalm();
    });

    it('A32, A62, A63: an event brings an offer with its reason and plan', async () => {
      await reportBirth(person, language);
      await visitor.page.reload();
      await visitor.page.locator('zabota-offers').getByText(words(told.offer)).first().waitFor();
      await see(words(told.event));
      await see(say(language, 'Until you confirm, we send nothing anywhere.'));
      expect(await offers()).toBe(1);
      await expectCalm();
    });

    it('A64, A65: the confirmed offer becomes a case that the tracker shows', async () => {
      await hands.press(button('Confirm'));
      await see(say(language, 'Your cases'));
      const text = await visitor.page.locator('zabota-offers section').first().innerText();
      const [number = ''] = /\d\d-\d{4}-\d{4}/.exec(text) ?? [];
      expect(number).not.toBe('');
      await visitor.page.goto(`${world.site}${path}/track`);
      await hands.press(new RegExp(`^${say(language, 'Open')}\\s*:.*${number}`));
      await see(say(language, 'Stages'));
      await expectCalm();
    });

    it('A60: the use log says who used which data, what for, and what came of it', async () => {
      await visitor.page.goto(`${world.site}${path}/life`);
      await see(say(language, 'You agreed'));
      await hands.open(say(language, 'Who used the data and what for'));
      await see(words(told.use));
      await see(say(language, 'What came of it:'));
      await expectCalm();
    });

    it('A60, A32: after a withdrawal by one press the next event makes no offer', async () => {
      const before = await offers();
      await hands.press(button('Withdraw'));
      await see(say(language, 'You withdrew it'));
      await reportBirth(person, language);
      await visitor.page.reload();
      await visitor.page.locator('zabota-offers h3').first().waitFor();
      await see(say(language, 'You withdrew it'));
      expect(await offers()).toBe(before);
      expect(await visitor.page.getByRole('button', { name: button('Confirm') }).count()).toBe(0);
      await expectCalm();
    });
  });
}
