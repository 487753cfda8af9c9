// Bundles the demo agency's own widget with a copy of Lit that has nothing to do with Zabota's.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({
  entryPoints: [at('demo-site/own-widget.source.js')],
  outfile: at('dist/demo-site/own-widget.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
});
