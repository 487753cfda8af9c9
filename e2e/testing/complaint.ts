import type { Page } from 'playwright-core';
import type { Attachment, Hands } from './hands.js';
import { say, type Language } from './words.js';

/** Invented words that stand nowhere else: where they turn up, personal data has leaked. */
export const canary = {
  family: 'Канарейкина-Ыъэ',
  given: 'Вымысла',
  residence: 'г. Нигдейск, ул. Небылиц, 777',
  email: 'kanareika-9f3a@example.org',
  story: 'Небывальщина про согласие 8c41: всё прислали вовремя, а дело стоит.',
} as const;

const whatHappened: Readonly<Record<Language, readonly [topic: string, ground: string]>> = {
  ru: ['Отказали или остановили', 'Услугу приостановили без причины'],
  en: ['I was refused or put on hold', 'The service was suspended without a reason'],
};

/** Goes through the steps of the form up to the last one; the form is open at its first step. */
export async function fillComplaint(
  page: Page,
  hands: Hands,
  language: Language,
  files: readonly Attachment[] = [],
): Promise<void> {
  const goOn = () => hands.press(say(language, 'Continue'));
  for (const answer of whatHappened[language]) await hands.choose(answer);
  await page.getByText(say(language, 'What will happen to your complaint')).first().waitFor();
  await goOn();
  await hands.fill(say(language, 'Tell us what happened'), canary.story);
  if (files.length > 0) {
    await hands.attach(say(language, 'Photos and documents'), files);
    await page
      .getByText(say(language, 'received'))
      .nth(files.length - 1)
      .waitFor();
  }
  await goOn();
  await hands.fill(say(language, 'Family name'), canary.family);
  await hands.fill(say(language, 'Given name'), canary.given);
  await hands.fill(say(language, 'Place of residence'), canary.residence);
  await hands.fill(say(language, 'E-mail'), canary.email);
  await goOn();
  await page.getByText(canary.story).first().waitFor();
}

/** Files a complaint and takes the receipt. */
export async function fileComplaint(
  page: Page,
  hands: Hands,
  language: Language,
  files: readonly Attachment[] = [],
): Promise<{ readonly number: string; readonly code: string }> {
  await fillComplaint(page, hands, language, files);
  await hands.press(say(language, 'Send the complaint'));
  return readReceipt(page, language);
}

export async function readReceipt(page: Page, language: Language) {
  await page.getByText(say(language, 'The complaint is accepted')).first().waitFor();
  const text = await page.locator('zabota-complaint [part~=receipt]').innerText();
  const [number = ''] = /\d\d-\d{4}-\d{4}/.exec(text) ?? [];
  const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(text) ?? [];
  return { number, code };
}
