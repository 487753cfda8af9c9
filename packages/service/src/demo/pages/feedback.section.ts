import type { AgencyWords, FeedbackDeed } from '../words/agency.words.js';
import { html, type Html } from '../../http/page.js';
import { Fields } from './fields.js';

/** What each deed asks for; prefilled, so that a visitor can press the button at once. */
const forms: Readonly<Record<FeedbackDeed, (fields: Fields) => Html>> = {
  analyse: (fields) => html`
    ${fields.text('answer', 'reply', {
      ru: 'Спасибо, мы прочли и разбираемся.',
      en: 'Thank you, we have read it and look into it.',
    })}
    ${fields.others()}
  `,
  'make-change': (fields) => html`
    ${fields.fromCase('change', 'change', 'changes')}
    ${fields.text('answer', 'reply', {
      ru: 'Вы правы. Вот что мы изменили.',
      en: 'You are right. This is what we changed.',
    })}
    ${fields.others()}
  `,
  decline: (fields) => html`
    ${fields.text('reason', 'reasons', {
      ru: 'Этого требует закон. Мы передали ваши слова тем, кто его пишет.',
      en: 'The law asks for it. We passed your words on to those who write it.',
    })}
    ${fields.others()}
  `,
};

/** Feedback as the agency's people answer it; the script fills the list in. */
export const feedbackSection = (words: AgencyWords, site: string): Html => {
  const { title, lead, nothing, link, deeds, done, drop } = words.feedback;
  return html`<section
    id="feedback"
    aria-labelledby="feedback-title"
    hidden
    data-done="${done}"
    data-drop="${drop}"
    data-refused="${words.refused}"
  >
    <h2 id="feedback-title">${title}</h2>
    <p>${lead}</p>
    <div id="drops"></div>
    <p id="no-feedback" hidden>${nothing} <a href="${site}/opinion">${link}</a></p>
    <ol class="history" id="feedback-list"></ol>
    ${(Object.keys(forms) as FeedbackDeed[]).map(
      (deed) =>
        html`<template data-feedback="${deed}" data-title="${deeds[deed]}">
          <form data-command="${deed}">
            ${forms[deed](new Fields(words))}
            <p class="row"><button>${words.send}</button></p>
          </form>
        </template>`,
    )}
  </section>`;
};
