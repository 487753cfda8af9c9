import { assert } from '@open-wc/testing';
import { define } from '../element/define.js';
import { axeFindings } from '../testing/axe.js';
import { Harness } from '../testing/harness.js';
import { cleanUp, mount } from '../testing/mount.js';
import { SampleElement } from '../testing/sample.element.js';
import { transcribe } from '../testing/transcript.js';

define('zabota-sample', SampleElement);

async function sample(set: Partial<SampleElement> = {}) {
  const element = document.createElement('zabota-sample') as SampleElement;
  Object.assign(element, { locale: 'en', ...set });
  await mount(element);
  return { element, page: new Harness(element) };
}

describe('controls', () => {
  afterEach(cleanUp);

  it('gives every field its label, hint and error in one root', async () => {
    const { element, page } = await sample({
      errors: [{ name: 'email', message: 'Write an address such as name@example.org' }],
    });
    const email = page.get('textbox', 'E-mail');
    const described = email.getAttribute('aria-describedby')?.split(' ') ?? [];
    const texts = described.map((id) =>
      element.shadowRoot?.getElementById(id)?.textContent?.trim(),
    );
    assert.deepEqual(texts, ['The answer goes here', 'Write an address such as name@example.org']);
    assert.equal(email.getAttribute('aria-invalid'), 'true');
  });

  it('moves the focus to the summary, and from its links to the fields', async () => {
    const { page } = await sample();
    await page.press('Continue');
    assert.equal(page.focused, page.get('group', 'Two things are left to mend'));
    await page.press('Choose what happened', 'link');
    assert.equal(page.focused, page.all('radio')[0]);
    await page.press('Write an address', 'link');
    assert.equal(page.focused, page.get('textbox', 'E-mail'));
    assert.equal(location.hash, '');
  });

  it('keeps what was typed and chosen', async () => {
    const { element, page } = await sample();
    await page.fill('Family name', ' Ёлкин-Палкин ');
    await page.choose('The service was refused');
    await page.choose('An apology');
    await page.choose('Keep on this device');
    await page.fill('Day', '9');
    const { name, what, wishes, agree, learned } = element.draft.input;
    assert.equal(name.family, ' Ёлкин-Палкин ');
    assert.equal(what, 'refused');
    assert.deepEqual(wishes, ['apology']);
    assert.isTrue(agree);
    assert.equal(learned.day, '9');
    assert.include(page.text, 'We ask why next.');
  });

  it('says how much room is left only near the end, and never cuts', async () => {
    const { element, page } = await sample();
    assert.notInclude(page.text, 'characters');
    await page.fill('In your own words', 'x'.repeat(98));
    assert.include(page.text, '2 characters left');
    await page.fill('In your own words', 'x'.repeat(101));
    assert.include(page.text, 'Please shorten the text by 1 character');
    assert.equal(element.draft.input.story.length, 101);
  });

  it('keeps the focus on a button that is busy', async () => {
    const { element, page } = await sample();
    page.get('button', 'Continue').focus();
    element.busy = true;
    element.requestUpdate();
    await page.settled();
    const busy = page.get('button', 'Sending…');
    assert.equal(page.focused, busy);
    assert.equal(busy.getAttribute('aria-disabled'), 'true');
  });

  for (const theme of [
    'light',
    'dark',
    'black-on-white larger wider',
    'white-on-black',
    'dark-blue-on-light-blue',
  ]) {
    it(`passes axe in the theme "${theme}", with errors and without`, async () => {
      const { element, page } = await sample({ theme });
      await page.settled();
      assert.deepEqual(await axeFindings(element), []);
      await page.press('Continue');
      assert.deepEqual(await axeFindings(element), []);
    });
  }

  it('reads sensibly in a screen reader', async () => {
    const { element } = await sample();
    const said = await transcribe(element);
    assert.include(said, 'heading, Step 2 of 5: What happened, level 2');
    assert.include(said, 'textbox, E-mail, The answer goes here');
    assert.include(said, 'button, Files');
    assert.equal(said.at(-1), 'end of form');
  });
});
