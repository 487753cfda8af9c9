import type { Locator, Page } from 'playwright-core';

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Name = string | RegExp;

/** How a person works with a page. */
export interface Hands {
  press(name: Name): Promise<void>;
  follow(name: Name): Promise<void>;
  /** Opens what stands folded under a title. */
  open(title: string): Promise<void>;
  /** Chooses an answer; `question` where several questions have the same answers. */
  choose(label: Name, question?: string): Promise<void>;
  /** Chooses from a list that folds down. */
  select(label: string, option: RegExp): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  attach(label: string, chosen: readonly Attachment[]): Promise<void>;
}

const button = (page: Page, name: Name) => page.getByRole('button', { name }).first();
const link = (page: Page, name: Name) => page.getByRole('link', { name }).first();
const fold = (page: Page, hasText: string) => page.locator('summary', { hasText }).first();
const radio = (page: Page, name: Name, question?: string) =>
  (question ? page.getByRole('radiogroup', { name: question }) : page)
    .getByRole('radio', { name })
    .first();
const list = (page: Page, label: string) => page.getByRole('combobox', { name: label }).first();
const files = (page: Page, label: Name) => page.getByLabel(label).first();
/** A field to type in; after its label may stand that it is not required. */
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first();

/** A mouse or a finger. */
export const pointer = (page: Page): Hands => ({
  press: (name) => button(page, name).click(),
  follow: (name) => link(page, name).click(),
  open: (title) => fold(page, title).click(),
  // The label around the dot takes the click, as it does for people.
  choose: (label, question) => radio(page, label, question).check({ force: true }),
  select: async (label, option) => {
    const wanted = list(page, label).locator('option', { hasText: option });
    await list(page, label).selectOption((await wanted.getAttribute('value')) ?? '');
  },
  fill: (label, text) => field(page, label).fill(text),
  attach: (label, chosen) => files(page, label).setInputFiles([...chosen]),
});

/** Nothing but keys: a control counts only when Tab and the arrows lead to it. */
export function keyboard(page: Page): Hands {
  let held: readonly Attachment[] = [];
  page.on('filechooser', (chooser) => chooser.setFiles([...held]));
  return {
    press: (name) => pressOn(page, button(page, name), 'Enter'),
    follow: (name) => pressOn(page, link(page, name), 'Enter'),
    open: (title) => pressOn(page, fold(page, title), 'Enter'),
    choose: (label, question) => arrowTo(page, radio(page, label, question)),
    select: (label, option) => arrowDownTo(page, list(page, label), option),
    fill: async (label, text) => {
      await reach(page, field(page, label));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    attach: async (label, chosen) => {
      held = chosen;
      await pressOn(page, files(page, label), 'Space');
    },
  };
}

async function arrowTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: 'attached' });
  await tabUntil(page, () => wanted.evaluate(isInFocusedGroup));
  for (let steps = 0; !(await wanted.isChecked()); steps += 1) {
    if (steps > 60) throw new Error('The arrows do not lead to this answer.');
    // A group in which nothing is chosen yet takes its first answer with the space bar.
    await page.keyboard.press(steps === 0 ? 'Space' : 'ArrowDown');
  }
}

async function arrowDownTo(page: Page, target: Locator, option: RegExp): Promise<void> {
  await reach(page, target);
  const chosen = () => target.locator('option:checked').innerText();
  for (let steps = 0; !option.test(await chosen()); steps += 1) {
    if (steps > 60) throw new Error('The arrows do not lead to this option.');
    await page.keyboard.press('ArrowDown');
  }
}

async function pressOn(page: Page, target: Locator, key: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabUntil(page, () => target.evaluate(hasFocus));
}

/** @throws when the keyboard cannot get there: that is what is being tested. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Two hundred presses of Tab did not lead there.');
}

const hasFocus = (element: Element): boolean =>
  (element.getRootNode() as ShadowRoot | Document).activeElement === element;

const isInFocusedGroup = (element: Element): boolean => {
  const { activeElement } = element.getRootNode() as ShadowRoot | Document;
  return (
    activeElement instanceof HTMLInputElement &&
    activeElement.name === (element as HTMLInputElement).name
  );
};
