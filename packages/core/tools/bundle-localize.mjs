/**
 * Puts a private copy of @lit/localize into the built `language/localize.js`.
 *
 * The library can be configured once per copy: with a shared one, a host page
 * that speaks through it too would throw, whichever comes second.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  // From our own words, not from what was built, so that a second run does the same.
  stdin: {
    contents:
      "export { configureLocalization, LOCALE_STATUS_EVENT, msg, str } from '@lit/localize';",
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  outfile: fileURLToPath(new URL('../dist/language/localize.js', import.meta.url)),
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['lit', 'lit/*', 'lit-html', 'lit-html/*'],
  logLevel: 'warning',
});
