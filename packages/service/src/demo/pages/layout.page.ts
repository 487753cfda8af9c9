import type { Language } from '../../messages/messages.js';
import type { DemoWords } from '../words/demo.words.js';
import { html, type Html } from '../../http/page.js';

export interface PageParts {
  readonly language: Language;
  readonly words: DemoWords;
  /** Address of the page, to offer it in the other language. */
  readonly address: string;
  readonly title: string;
  /** Names of scripts of the page, of those in `demo-pages`. */
  readonly scripts?: readonly string[];
  readonly content: Html;
}

/** The frame that all demo pages share; its files are the service's own, so a strict policy holds. */
export function layout({
  language,
  words,
  address,
  title,
  scripts = [],
  content,
}: PageParts): string {
  const other = language === 'ru' ? 'en' : 'ru';
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} — ${words.product}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/demo/files/demo.css" />
        ${scripts.map((name) => html`<script type="module" src="/demo/files/${name}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="top">
          <a class="product" href="/?lang=${language}">
            <img src="/icon.svg" width="32" height="32" alt="" />${words.product}
          </a>
          <a href="${address}?lang=${other}" lang="${other}" hreflang="${other}"
            >${words.otherLanguage}</a
          >
        </header>
        <main id="main">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>${words.fictional}</footer>
      </body>
    </html> `;
  return page.text;
}
