import {
  messagesIn,
  type Language,
  type LetterFacts,
  type LetterName,
} from '../messages/messages.js';
import type { Letter } from './carrier.js';

/** One line, whatever was typed into it: a line break would begin a header of its own. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A plain address without a name: nothing in it can be read as a second one. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text);

/** Letters about consents lead to “my data”, all others to their case. */
export const isAboutConsent = (template: LetterName): boolean => template === 'consent-ends';

/** A letter in fixed words around a few facts. */
export function composeLetter(
  to: string,
  template: LetterName,
  language: Language,
  facts: LetterFacts,
): Letter {
  const { letters, letterFrame, consentFrame } = messagesIn(language);
  const frame = isAboutConsent(template) ? consentFrame : letterFrame;
  const safe = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, oneLine(String(value))]),
  ) as unknown as LetterFacts;
  const { subject, body } = letters[template];
  const text = [
    ...body(safe),
    `${frame.link}\n${safe.link}`,
    `${safe.agency}\n${frame.footer}`,
  ].join('\n\n');
  return { to: oneLine(to), subject: oneLine(subject(safe)), text, language };
}
