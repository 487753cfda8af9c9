import { expect } from '@open-wc/testing';
import { css, html, LitElement, nothing } from 'lit';
import { define } from '../element/define.js';
import { Harness } from '../testing/harness.js';
import { PartsController, type PartModule } from './parts.controller.js';

/** Whether the file comes; until then every attempt fails. */
let isReachable = true;
const said: string[] = [];

const loaders = {
  speaker: async (): Promise<PartModule<object> & { create: () => (word: string) => void }> => {
    if (!isReachable) throw new TypeError('Failed to fetch');
    return { create: () => (word) => void said.push(word), styles: [css``] };
  },
};

class PartsTestElement extends LitElement {
  readonly parts = new PartsController<object, typeof loaders>(this, loaders, {});

  override render() {
    return html`${this.parts.trouble('speaker') ?? nothing}`;
  }

  say = (word: string) => this.parts.bring('speaker', (speak) => speak(word));
}
define('zabota-parts-test', PartsTestElement);

describe('a part that a client asks something of', () => {
  let element: PartsTestElement;
  let person: Harness;

  beforeEach(async () => {
    said.length = 0;
    isReachable = true;
    element = document.createElement('zabota-parts-test') as PartsTestElement;
    document.body.append(element);
    person = new Harness(element);
    await element.updateComplete;
  });

  afterEach(() => element.remove());

  it('does it once it has come, and all that was asked on the way', async () => {
    await Promise.all([element.say('one'), element.say('two')]);
    expect(said).to.deep.equal(['one', 'two']);
    expect(person.text).to.equal('');
  });

  it('A54: does it after another attempt too: nothing is asked of the client twice', async () => {
    isReachable = false;
    await element.say('one');
    expect(person.has('button', 'Try again')).to.equal(true);
    isReachable = true;
    await person.press('Try again');
    expect(said).to.deep.equal(['one']);
    expect(person.has('button', 'Try again')).to.equal(false);
  });

  it('does what was asked last, when the client asked for something else meanwhile', async () => {
    isReachable = false;
    await element.say('yes');
    await element.say('no');
    isReachable = true;
    await person.press('Try again');
    expect(said).to.deep.equal(['no']);
  });
});
