import type * as Reader from '@guidepup/virtual-screen-reader';
import { flatten } from './composed-tree.js';

const theEnd = 'end of transcript';

/** Said at the edges of small things; real readers leave it out and a reviewer reads past it. */
const noise =
  /^(paragraph|end of (paragraph|term|definition|time|heading|link|button|listitem)\b.*)$/;

/** Phrases after which a reader that goes in circles is stopped. */
const mostPhrases = 2_000;

/**
 * What a screen reader says from the beginning of an element to its end
 * (decision 28). Evidence for review as text; it does not stand for a person.
 */
export async function transcribe(element: Element): Promise<string[]> {
  // @ts-expect-error the browser build carries no types; those of the package are the same
  const { virtual } = (await import('@guidepup/virtual-screen-reader/browser.js')) as typeof Reader;
  const copy = flatten(element);
  // The reader goes in circles: a last paragraph tells that it came round.
  copy.append(Object.assign(document.createElement('p'), { textContent: theEnd }));
  document.body.append(copy);
  try {
    await virtual.start({ container: copy });
    for (let phrase = 0; phrase < mostPhrases; phrase += 1) {
      await virtual.next();
      if ((await virtual.lastSpokenPhrase()) === theEnd) break;
    }
    const said = await virtual.spokenPhraseLog();
    return said.slice(0, said.lastIndexOf(theEnd)).filter((phrase) => !noise.test(phrase));
  } finally {
    await virtual.stop();
    copy.remove();
  }
}
