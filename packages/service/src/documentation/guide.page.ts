import { Html, html } from '../http/page.js';
import type { Language } from '../messages/messages.js';
import type { Finding } from './guide.search.js';
import { guideWords } from './guide.words.js';
import type { Guide, Library } from './library.js';

export interface Frame {
  readonly library: Library;
  readonly language: Language;
  /** Whose touchpoints stand in live examples; in a trial nothing is sent and nobody answers. */
  readonly live: { readonly agency: string; readonly isTrial: boolean };
  /** What stands in the search field. */
  readonly query?: string;
}

/** A guide with its place among the others. */
export function guidePage(frame: Frame, guide: Guide): string {
  const words = guideWords(frame.language);
  const isForeign = guide.written !== guide.language;
  const order = titlesOf(frame);
  const at = order.findIndex(({ slug }) => slug === guide.slug);
  const isLive = guide.html.includes('<div class="live">');
  return page(
    frame,
    guide.title,
    guide.slug,
    [
      isForeign ? html`<p class="aside">${words.onlyEnglish}</p>` : undefined,
      html`<article lang="${guide.written}">
        <h1>${guide.title}</h1>
        ${new Html(frame.live.isTrial ? guide.html.replace(/<zabota-[\w-]+/g, '$& trial') : guide.html)}
      </article>`,
      at < 0
        ? undefined
        : html`<p class="around">
            ${turn(frame.language, words.previous, order[at - 1])}
            ${turn(frame.language, words.next, order[at + 1])}
          </p>`,
    ],
    isLive,
  );
}

/** What a search found. */
export function searchPage(frame: Frame, query: string, findings: readonly Finding[]): string {
  const words = guideWords(frame.language);
  return page({ ...frame, query }, words.found(query, findings.length), undefined, [
    html`<h1>${words.found(query, findings.length)}</h1>`,
    findings.length === 0 ? html`<p>${words.nothing}</p>` : undefined,
    html`<ol class="findings">
      ${findings.map(
        ({ guide, section, excerpt }) =>
          html`<li lang="${guide.written}">
            <a href="${addressOf(guide)}${section.anchor && `#${section.anchor}`}"
              >${section.heading}</a
            >
            ${
              section.heading === guide.title
                ? undefined
                : html`<span class="of">${guide.title}</span>`
            }
            <p>${excerpt}</p>
          </li>`,
      )}
    </ol>`,
  ]);
}

const addressOf = ({ language, slug }: Pick<Guide, 'language' | 'slug'>): string =>
  `/docs/${language}/${slug}`;

/** Guides of the contents in their order. */
const titlesOf = ({ library, language }: Frame): readonly Guide[] =>
  library.chapters
    .flatMap(({ slugs }) => slugs)
    .flatMap((slug) =>
      library.pages.filter((guide) => guide.language === language && guide.slug === slug),
    );

const turn = (language: Language, word: string, guide: Guide | undefined): Html | undefined =>
  guide &&
  html`<a href="${addressOf({ language, slug: guide.slug })}"
    ><span>${word}</span> ${guide.title}</a
  >`;

function page(
  frame: Frame,
  title: string,
  slug: string | undefined,
  content: readonly (Html | undefined)[],
  isLive = false,
): string {
  const { language, live, query = '' } = frame;
  const words = guideWords(language);
  const other = language === 'ru' ? 'en' : 'ru';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} — ${words.product}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/docs/guide.css" />
        ${isLive ? html`<script type="module" src="/embed/zabota.js" data-agency="${live.agency}"></script>` : undefined}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <a class="product" href="/docs/${language}/start">${words.product}</a>
          <form role="search" action="/docs/${language}/search">
            <input
              type="search"
              name="q"
              aria-label="${words.search}"
              placeholder="${words.search}"
              value="${query}"
            />
            <button>${words.find}</button>
          </form>
          <a href="/docs/${other}/${slug ?? 'start'}" lang="${other}" hreflang="${other}"
            >${words.otherLanguage}</a
          >
        </header>
        <div class="sheet">
          <nav class="contents" aria-label="${words.guides}">
            <div>${contents(frame, slug)}</div>
          </nav>
          <main id="main">${content}</main>
        </div>
      </body>
    </html>`.text;
}

function contents({ library, language }: Frame, here: string | undefined): readonly Html[] {
  const chapters = library.chapters.map(({ title, slugs }) => {
    const guides = slugs.flatMap((slug) =>
      library.pages.filter((guide) => guide.language === language && guide.slug === slug),
    );
    return html`<h2>${title[language]}</h2>
      <ul>
        ${guides.map(
          (guide) =>
            html`<li>
              <a
                href="${addressOf(guide)}"
                ${new Html(guide.slug === here ? 'aria-current="page"' : '')}
                ${new Html(guide.written === language ? '' : `lang="${guide.written}"`)}
                >${guide.title}</a
              >
            </li>`,
        )}
      </ul>`;
  });
  return [...chapters, html`<p><a href="/docs/api">${guideWords(language).api}</a></p>`];
}
