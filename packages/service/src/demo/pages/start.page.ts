import type { Language } from '../../messages/messages.js';
import { demoWordsIn, type DemoWords } from '../words/demo.words.js';
import { html, type Html } from '../../http/page.js';
import { layout } from './layout.page.js';

/** A ready case of the demo, with the code that opens it. */
export interface ShowcaseCase {
  readonly number: string;
  readonly code: string;
  readonly kind: 'application' | 'complaint' | 'initiative';
  /** Texts in the language of the page. */
  readonly title: string;
  readonly state: string;
  readonly isLate: boolean;
  readonly waitsForClient: boolean;
}

export interface StartFacts {
  readonly language: Language;
  readonly agency: string;
  readonly service: string;
  readonly site: string;
  readonly cases: readonly ShowcaseCase[];
}

type Start = DemoWords['start'];

export function startPage(facts: StartFacts): string {
  const words = demoWordsIn(facts.language);
  const { start } = words;
  const sitePath = `${facts.site}${facts.language === 'en' ? '/en' : ''}`;
  return layout({
    language: facts.language,
    words,
    address: '/',
    title: start.title,
    scripts: ['start.js'],
    content: html`
      <p class="lead">${start.lead}</p>
      <p><a class="button" href="${sitePath}/">${start.openSite}</a></p>
      <section>
        <h2>${start.cases}</h2>
        <p>${start.casesLead}</p>
        <ul class="cases">
          ${facts.cases.map((one) => caseLink(one, sitePath, start))}
        </ul>
      </section>
      <section>
        <h2>${start.where}</h2>
        <ul class="places">
          ${place(start.places.site, `${sitePath}/`)}
          ${place(start.places.agency, `/demo/agency?lang=${facts.language}`)}
          ${place(start.places.outbox, `/demo/outbox?lang=${facts.language}`)}
          ${place(start.places.staff, `/staff/sign-in?to=/demo/agency&agency=${facts.agency}`)}
          ${place(start.places.api, '/docs/api')} ${place(start.places.stories, '/stories')}
          ${place(start.places.health, '/health/ready')}
        </ul>
      </section>
      ${twoLines(facts, start)} ${key(start)} ${afresh(start)}
    `,
  });
}

function caseLink(one: ShowcaseCase, sitePath: string, start: Start): Html {
  return html`<li>
    <a href="${sitePath}/track#zabota=${one.number}.${one.code}">${one.title}</a>
    <span class="state">${one.state}</span>
    ${one.isLate ? html`<span class="mark late">${start.late}</span>` : ''}
    ${one.waitsForClient ? html`<span class="mark waits">${start.waits}</span>` : ''}
    <span class="small">${start[one.kind]} <span class="number">${one.number}</span></span>
  </li>`;
}

const place = ({ title, about }: Start['places']['site'], address: string): Html =>
  html`<li><a href="${address}">${title}</a>${about}</li>`;

function twoLines({ service, agency }: StartFacts, start: Start): Html {
  const lines = [
    `<script type="module" src="${service}/embed/zabota.js" data-agency="${agency}"></script>`,
    '<zabota-tracker><a href="tel:+70000001000">+7 (000) 000-10-00</a></zabota-tracker>',
  ];
  return html`<section>
    <h2>${start.paste}</h2>
    <p>${start.pasteLead}</p>
    <pre tabindex="0"><code>${lines.join('\n')}</code></pre>
    <p class="small">${start.pasteAfter}</p>
  </section>`;
}

const key = (start: Start): Html =>
  html`<section>
    <h2>${start.key}</h2>
    <p>${start.keyLead}</p>
    <p><button class="quiet" id="make-key" type="button">${start.keyButton}</button></p>
    <p role="status" id="made-key" data-failed="${start.failed}"></p>
  </section>`;

const afresh = (start: Start): Html =>
  html`<section>
    <h2>${start.afresh}</h2>
    <p>${start.afreshLead}</p>
    <p><button class="quiet" id="afresh" type="button">${start.afreshButton}</button></p>
    <p role="status" id="afresh-status" data-failed="${start.failed}"></p>
  </section>`;
