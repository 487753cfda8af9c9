// What our touchpoints are held against: the same page with something plainer on it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const cookieConsent = dirname(require.resolve('vanilla-cookieconsent'));
const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk');

/** As the page that our touchpoints stand on: no icon is asked for. */
const head = '<!doctype html><html lang="ru"><meta charset="utf-8"><link rel="icon" href="data:,">';

/** One Lit element that fetches a case and shows its title. @param {string} address */
const bareElement = (address) => `
  import { LitElement, html } from 'lit';
  customElements.define('bare-element', class extends LitElement {
    static properties = { found: { state: true } };
    connectedCallback() {
      super.connectedCallback();
      fetch('${address}').then((answer) => answer.json()).then((found) => (this.found = found));
    }
    render() { return this.found ? html\`<h2>\${this.found.title.text}</h2>\` : html\`<p>…</p>\`; }
  });`;

/**
 * @param {string} address Where the same answer comes from.
 * @returns {Promise<Record<string, { type: string, body: string | Buffer }>>} Files of the peer.
 */
export async function bareLit(address) {
  const { outputFiles } = await build({
    stdin: { contents: bareElement(address), resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const page = `${head}<bare-element></bare-element><script type="module" src="/peer.js"></script>`;
  return {
    '/': { type: 'text/html', body: page },
    '/peer.js': { type: 'text/javascript', body: outputFiles[0]?.text ?? '' },
  };
}

const radios = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
  .map(
    (name) => `<div class="govuk-radios__item">
      <input class="govuk-radios__input" id="${name}" name="ground" type="radio" value="${name}">
      <label class="govuk-label govuk-radios__label" for="${name}">${name}</label></div>`,
  )
  .join('');

/** The first step of a form with the styles and scripts of govuk-frontend. */
export const govukForm = () => ({
  '/': {
    type: 'text/html',
    body: `${head.replace('<html', '<html class="govuk-template"')}<link rel="stylesheet" href="/peer.css">
      <body class="govuk-template__body"><script>document.body.className += ' js-enabled govuk-frontend-supported';</script>
      <form><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">What happened?</legend>
      <div class="govuk-radios" data-module="govuk-radios">${radios}</div></fieldset>
      <button class="govuk-button" data-module="govuk-button">Continue</button></form>
      <script type="module">import { initAll } from '/peer.js'; initAll(); performance.mark('ready');</script>`,
  },
  '/peer.css': { type: 'text/css', body: readFileSync(join(govuk, 'govuk-frontend.min.css')) },
  '/peer.js': {
    type: 'text/javascript',
    body: readFileSync(join(govuk, 'govuk-frontend.min.js')),
  },
});

/** The smallest of the cookie managers, with the two buttons of its banner. */
export const cookieBanner = () => ({
  '/': {
    type: 'text/html',
    body: `${head}<link rel="stylesheet" href="/peer.css"><body><script type="module">
      import { run } from '/peer.js';
      const section = { title: 'Счётчик', description: 'Считает посещения', linkedCategory: 'analytics' };
      // It takes a browser that is steered for a robot, and shows robots nothing.
      await run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
        language: { default: 'ru', translations: { ru: {
          consentModal: { title: 'Согласие', description: 'Можно считать посещения?', acceptAllBtn: 'Да', acceptNecessaryBtn: 'Нет' },
          preferencesModal: { title: 'Цели', acceptAllBtn: 'Да', acceptNecessaryBtn: 'Нет', savePreferencesBtn: 'Сохранить', sections: [section] } } } } });
      </script></body></html>`,
  },
  '/peer.css': { type: 'text/css', body: readFileSync(join(cookieConsent, 'cookieconsent.css')) },
  '/peer.js': {
    type: 'text/javascript',
    body: readFileSync(join(cookieConsent, 'cookieconsent.esm.js')),
  },
});
