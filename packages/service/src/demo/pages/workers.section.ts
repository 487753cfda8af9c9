import type { AgencyWords } from '../words/agency.words.js';
import { html, type Html } from '../../http/page.js';
import { Fields } from './fields.js';

/** What the agency's own people say, by unit and in proposals (A95, A98); the script fills it in. */
export const workersSection = (words: AgencyWords, site: string): Html => {
  const { title, all, lead, link, columns, hidden, proposals, answer, said, done, states } =
    words.workers;
  const fields = new Fields(words);
  return html`<section
    id="workers"
    aria-labelledby="workers-title"
    hidden
    data-all="${all}"
    data-hidden="${hidden}"
    data-said="${said}"
    data-answer="${answer}"
    data-done="${done}"
    data-refused="${words.refused}"
    data-new="${states.new}"
    data-accepted="${states.accepted}"
    data-declined="${states.declined}"
    data-carried-out="${states['carried-out']}"
  >
    <h2 id="workers-title">${title}</h2>
    <p>${lead} <a href="${site}/intranet">${link}</a></p>
    <div id="worker-quarters"></div>
    <template id="worker-quarter">
      <table>
        <caption></caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody></tbody>
      </table>
    </template>
    <h3>${proposals}</h3>
    <ol class="history" id="worker-proposals"></ol>
    <template id="worker-answer">
      <form data-command="answer">
        ${fields.choice('decision', 'verdict', ['accepted', 'carried-out', 'declined'])}
        ${fields.text('answer', 'reply', {
          ru: 'Спасибо, сделаем до конца квартала.',
          en: 'Thank you, we do it before the quarter ends.',
        })}
        ${fields.others()}
        <p class="row"><button>${words.send}</button></p>
      </form>
    </template>
  </section>`;
};
