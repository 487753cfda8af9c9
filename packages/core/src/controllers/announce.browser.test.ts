import { assert } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { define } from '../element/define.js';
import { cleanUp, mount } from '../testing/mount.js';
import { AnnounceController } from './announce.controller.js';

class SpeakingElement extends LitElement {
  readonly announce = new AnnounceController(this);

  protected override render() {
    return html`${this.announce.region()}`;
  }
}
define('zabota-speaking', SpeakingElement);

/** Every text that the region came to hold, as a screen reader would notice it. */
async function heard(say: (announce: AnnounceController) => void | Promise<void>) {
  const element = await mount(document.createElement('zabota-speaking') as SpeakingElement);
  const region = element.renderRoot.querySelector('[role=status]') as HTMLElement;
  assert.equal(region.textContent, '', 'the region is there before any text');
  const texts: string[] = [];
  const observer = new MutationObserver(() => texts.push(region.textContent ?? ''));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  await say(element.announce);
  await new Promise((resolve) => setTimeout(resolve, 700));
  observer.disconnect();
  return texts;
}

describe('announcements', () => {
  afterEach(cleanUp);

  it('say a burst of changes once, as it ended', async () => {
    const texts = await heard((announce) => {
      announce.say('One file is sent');
      announce.say('Two files are sent');
      announce.say('Three files are sent');
    });
    assert.deepEqual(texts, ['Three files are sent']);
  });

  it('say the same thing once', async () => {
    const texts = await heard(async (announce) => {
      announce.say('Saved');
      await new Promise((resolve) => setTimeout(resolve, 600));
      announce.say('Saved');
    });
    assert.deepEqual(texts, ['Saved']);
  });
});
