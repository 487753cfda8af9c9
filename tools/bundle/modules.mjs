// Writes packages/*/dist, each source file as a module of its own. Checking types is a matter of
// npm test and declarations one of npm run types: neither is needed to run.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../packages.mjs';

const notBuilt = /\.test\.ts$|\.d\.ts$|(^|[\\/])testing[\\/]/;

for (const name of readdirSync(join(root, 'packages'))) {
  const source = join(root, 'packages', name, 'src');
  if (!existsSync(source)) continue;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  await build({
    entryPoints: files
      .filter((file) => file.endsWith('.ts') && !notBuilt.test(file))
      .map((file) => join(source, file)),
    outbase: source,
    outdir: join(root, 'packages', name, 'dist'),
    tsconfig: join(root, 'tsconfig.base.json'),
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'warning',
  });
}

// @lit/localize may be configured once per copy and the host page may use it too: core carries a
// copy of its own. Lit itself stays shared.
await build({
  entryPoints: [join(root, 'packages/core/src/language/localize.ts')],
  outfile: join(root, 'packages/core/dist/language/localize.js'),
  bundle: true,
  external: ['lit', 'lit/*', 'lit-html', '@lit/reactive-element'],
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
});
