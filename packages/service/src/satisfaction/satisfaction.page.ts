import type { Figures, FiguresOfGroup, Satisfaction, SatisfactionList } from '@zabota/contract';
import { html, type Html } from '../http/page.js';
import type { Language } from '../messages/messages.js';
import { pageWords } from './page.words.js';

type PageWords = (typeof pageWords)[Language];

const percent = (share: number | undefined, language: Language): string =>
  share === undefined
    ? '–'
    : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Columns that people read; the rest is in the table to be downloaded. */
const cells = (figures: Figures | undefined, language: Language): Html[] =>
  [
    figures?.n ?? '–',
    percent(figures?.satisfied?.share, language),
    figures?.satisfied
      ? `${percent(figures.satisfied.low, language)}–${percent(figures.satisfied.high, language)}`
      : '–',
    figures?.mean ?? '–',
    percent(figures?.needMet?.yes.share, language),
    percent(figures?.effort?.easy.share, language),
    percent(figures?.response?.rate, language),
  ].map((cell) => html`<td>${cell}</td>`);

const table = (caption: string, first: string, words: PageWords, rows: readonly Html[]): Html =>
  html` <div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${[first, ...words.columns].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const row = (title: string, figures: Figures | undefined, language: Language): Html =>
  html`<tr>
    <th scope="row">${title}</th>
    ${cells(figures, language)}
  </tr>`;

const groupRows = (groups: readonly FiguresOfGroup[], language: Language): Html[] =>
  groups.map(({ title, figures }) => row(title.text, figures, language));

/** A page about one service for people without scripts and for search engines; schema.org as microdata. */
export function satisfactionPage(data: Satisfaction, language: Language): Html {
  const words = pageWords[language];
  const { agency, subject, periods, method, links, changes, comments } = data;
  const latest = periods.find(({ kind, figures }) => kind === 'quarter' && figures);
  return html` <article itemscope itemtype="https://schema.org/Dataset">
    <meta itemprop="name" content="${words.title}: ${subject.title.text}" />
    <meta itemprop="dateModified" content="${data.updatedOn}" />
    <meta itemprop="inLanguage" content="${language}" />
    <p><a href="/satisfaction/${agency.id}">${agency.name.text}</a></p>
    <h1>${words.title}: ${subject.title.text}</h1>
    ${latest?.figures ? summary(data, latest.title.text, latest.figures, words, language) : html`<p>${words.few}</p>`}
    ${table(
      words.byPeriod,
      words.period,
      words,
      periods.map(({ title, figures }) => row(title.text, figures, language)),
    )}
    ${
      latest
        ? [
            table(
              `${words.bySegment}: ${latest.title.text}`,
              words.group,
              words,
              groupRows(latest.bySegment, language),
            ),
            table(
              `${words.byOutcome}: ${latest.title.text}`,
              words.group,
              words,
              groupRows(latest.byOutcome, language),
            ),
          ]
        : ''
    }
    ${
      changes.length > 0
        ? html`<h2>${words.changes}</h2>
            <dl>
              ${changes.map(
                ({ youSaid, weDid }) =>
                  html`<dt>${youSaid.text}</dt>
                    <dd>${weDid.text}</dd>`,
              )}
            </dl>`
        : ''
    }
    ${
      comments.length > 0
        ? html`<h2>${words.comments}</h2>
            ${comments.map(
              ({ text, answer }) =>
                html`<blockquote lang="${text.lang}">${text.text}</blockquote>
                  ${answer ? html`<p>${words.answer} ${answer.text}</p>` : ''}`,
            )}`
        : ''
    }
    <h2>${words.method}</h2>
    <p itemprop="description">${method.text.text}</p>
    <dl>
      ${method.definitions.map(
        ({ term, meaning }) =>
          html`<dt>${term.text}</dt>
            <dd>${meaning.text}</dd>`,
      )}
    </dl>
    <p>
      ${words.licence}
      <a itemprop="license" href="${method.licence.url}">${method.licence.name.text}</a>
    </p>
    <ul>
      <li itemprop="distribution" itemscope itemtype="https://schema.org/DataDownload">
        <meta itemprop="encodingFormat" content="text/csv" />
        <a itemprop="contentUrl" href="${links.csv}">CSV</a>
      </li>
      <li itemprop="distribution" itemscope itemtype="https://schema.org/DataDownload">
        <meta itemprop="encodingFormat" content="application/json" />
        <a itemprop="contentUrl" href="${links.json}">JSON</a>
      </li>
    </ul>
  </article>`;
}

function summary(
  { subject, agency }: Satisfaction,
  period: string,
  { n, mean, satisfied }: Figures,
  words: PageWords,
  language: Language,
): Html {
  if (mean === undefined || !satisfied) return html`<p>${period}: ${words.answers} ${n}</p>`;
  return html`<div itemprop="about" itemscope itemtype="https://schema.org/GovernmentService">
    <meta itemprop="name" content="${subject.title.text}" />
    <meta itemprop="provider" content="${agency.name.text}" />
    <p itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating">
      <meta itemprop="bestRating" content="5" /><meta itemprop="worstRating" content="1" />
      <strong>${period}: ${words.satisfied} ${percent(satisfied.share, language)}</strong>,
      ${words.mean} <span itemprop="ratingValue">${mean}</span>, ${words.answers}
      <span itemprop="ratingCount">${n}</span>
    </p>
  </div>`;
}

/** All services of an agency with their newest quarter. */
export function satisfactionListPage(
  agency: string,
  { subjects }: SatisfactionList,
  language: Language,
): Html {
  const words = pageWords[language];
  return html`<h1>${words.title}</h1>
    <ul class="choices">
      ${subjects.map(
        ({ id, title, figures, period }) =>
          html`<li>
            <a href="/satisfaction/${agency}/${id}"
              >${title.text}${
                figures?.satisfied
                  ? ` – ${percent(figures.satisfied.share, language)} (${period?.text ?? ''})`
                  : ''
              }</a
            >
          </li>`,
      )}
    </ul>`;
}
