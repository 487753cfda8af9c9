// What packages/embed/src/server draws touchpoints with: one bundle for each language, texts in
// their places, and Lit left outside.
import { join } from 'node:path';
import { build } from 'esbuild';
import { embedded, root } from '../packages.mjs';
import { localized, localizedPath } from './plugins.mjs';

const server = join(root, 'packages/embed/src/server');
const registry = join(server, 'registry.ts');

/** @param {string} locale @returns {import('esbuild').Plugin} */
const sourcesOf = (locale) => ({
  name: 'localized-sources',
  setup({ onResolve }) {
    onResolve({ filter: /\/define\.js$/ }, ({ path, importer }) =>
      importer.includes('/core/src/') && !path.startsWith('@') ? { path: registry } : null,
    );
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const found = localizedPath(locale, path, importer);
      return found ? { path: found } : null;
    });
  },
});

for (const locale of ['ru', 'en']) {
  const source = (/** @type {string} */ path) => JSON.stringify(join(localized(locale), path));
  const registering = embedded.map(
    ({ folder, inner }) => `import ${source(`${folder}/src/${inner}define.js`)};`,
  );
  await build({
    stdin: {
      contents: `${registering.join('\n')}
        export { classes } from ${JSON.stringify(registry)};
        export { sheetsOf } from ${source('core/src/tokens/wardrobe.js')};`,
      resolveDir: root,
    },
    outfile: join(root, 'packages/embed/dist/touchpoints', `${locale}.js`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    inject: [join(server, 'page.ts')],
    external: ['lit', 'lit/*'],
    plugins: [sourcesOf(locale)],
    logLevel: 'warning',
  });
}
