import { findPersonalData, type PersonalDataName } from '@zabota/contract/personal-data.js';
import { msg, notice } from '@zabota/core';
import { html, nothing } from 'lit';

/** What a kind of personal data is called. */
export const personalName = (kind: PersonalDataName): string =>
  ({
    email: msg('an e-mail address'),
    phone: msg('a telephone number'),
    card: msg('a bank card number'),
    passport: msg('a passport number'),
    snils: msg('a SNILS number'),
  })[kind];

/** Places in the texts that look like personal data, as the client typed them. */
export const personalPlaces = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    findPersonalData(text).map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) })),
  );

const inOneLine = (words: string) => words.replaceAll(' ', '\u00a0');

/**
 * Said before anything is sent: others read these words (A83). It is a focus
 * target of the form, so that it is heard too.
 */
export const personalNotice = (texts: readonly string[]) => {
  const found = personalPlaces(texts);
  return found.length === 0
    ? nothing
    : html`<div id="personal" tabindex="-1">
        ${notice({
          kind: 'wait',
          title: msg('There may be personal data in your words'),
          body: html`<ul>
              ${found.map(({ kind, words }) => html`<li>${personalName(kind)}: <b>${inOneLine(words)}</b></li>`)}
            </ul>
            <p>
              ${msg('Please take it out: several people read this, and nobody will call or write to it. What stays we hide ourselves.')}
            </p>`,
        })}
      </div>`;
};
