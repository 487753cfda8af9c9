import { messagesIn, type Language } from '../../messages/messages.js';
import { systemDeeds } from '../systems.js';
import type { SystemsWords } from '../words/agency.words.js';
import { demoWordsIn } from '../words/demo.words.js';
import { commandTemplates } from './commands.js';
import { claritySection } from './clarity.section.js';
import { feedbackSection } from './feedback.section.js';
import { html } from '../../http/page.js';
import { layout } from './layout.page.js';
import { workersSection } from './workers.section.js';

/**
 * "Be the agency" (decision 18): a plain desk over the staff operations of the contract. The page
 * brings the words and the forms; its script talks to `/v1` as any desk would.
 */
export function agencyPage(language: Language, agency: string, site: string): string {
  const words = demoWordsIn(language);
  const desk = words.agency;
  return layout({
    language,
    words,
    address: '/demo/agency',
    title: desk.title,
    scripts: ['agency.js', 'feedback.js', 'clarity.js', 'workers.js', 'systems.js'],
    content: html`
      <p class="lead">${desk.lead}</p>
      <section id="sign-in" hidden>
        <p>${desk.signInLead}</p>
        <p>
          <a class="button" href="/staff/sign-in?to=/demo/agency&amp;agency=${agency}"
            >${desk.signIn}</a
          >
        </p>
      </section>
      <div
        class="desk"
        id="desk"
        hidden
        data-agency="${agency}"
        data-incomplete="${desk.incomplete}"
        data-refused="${desk.refused}"
        data-done="${desk.done}"
        data-state-granted="${desk.states.granted}"
        data-state-withdrawn="${desk.states.withdrawn}"
      >
        <nav aria-labelledby="cases-title">
          <h2 id="cases-title">${desk.cases}</h2>
          <ul class="cases" id="cases"></ul>
        </nav>
        <section aria-live="off">
          <p class="note" id="choose">${desk.choose}</p>
          <div id="case" hidden>
            <h2 id="case-title" tabindex="-1"></h2>
            <p class="small" id="case-state"></p>
            <div role="status" id="status"></div>
            <div
              id="typed"
              hidden
              data-unproven="${desk.unproven}"
              data-complaint="${desk.complaintText}"
              data-declaration="${desk.declarationText}"
              data-yes="${desk.checkAnswers.yes}"
              data-no="${desk.checkAnswers.no}"
              data-not-applicable="${desk.checkAnswers.notApplicable}"
              data-initiative="${desk.initiativeText}"
              data-answers="${desk.clientAnswers}"
            ></div>
            <div class="tabs" id="legal" data-nothing="${desk.nothing}"></div>
            <div id="form"></div>
            <h3>${desk.history}</h3>
            <ol class="history quoted" id="history"></ol>
          </div>
        </section>
      </div>
      <div id="beside" hidden>
        ${systemsSection(desk.systems, language)} ${feedbackSection(desk, site)}
        ${claritySection(desk, site)} ${workersSection(desk, site)}
      </div>
      ${commandTemplates(desk)}
    `,
  });
}

/** Events and uses, as systems of the agency would report and ask for them. */
function systemsSection(words: SystemsWords, language: Language) {
  const people = Object.entries(messagesIn(language).signIn.clients).map(
    ([id, name]) => html`<option value="${id}">${name}</option>`,
  );
  const deeds = systemDeeds.map(
    (deed) =>
      html`<button type="button" class="quiet" data-deed="${deed}">${words.deeds[deed]}</button> `,
  );
  return html`<section id="systems" aria-labelledby="systems-title">
    <h2 id="systems-title">${words.title}</h2>
    <p>${words.lead}</p>
    <p>
      <label
        >${words.who}
        <select>
          ${people}
        </select></label
      >
    </p>
    <p class="tabs">${deeds}</p>
    <p class="note" role="status"></p>
  </section>`;
}
