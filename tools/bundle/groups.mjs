// Which modules travel together. Chunks compress better the larger they are, and a page that has
// loaded one touchpoint should find most of the next one in its cache: so core comes in few pieces.

/**
 * Pieces of core by name, each with what it is made of. What stands in none of them goes with the
 * touchpoint that needs it, or into a chunk of its own where several do.
 * @type {readonly (readonly [name: string, modules: RegExp])[]}
 */
const groups = [
  // What every touchpoint shows and asks with.
  [
    'core',
    /\/(lit-html|lean\/lit)\.(js|ts)$|\0|\/contract\/dist\/paths\.js$|\/core\/src\/(client|configuration|element)\/|\/core\/src\/(tokens\/tokens\.styles|styles\/base\.styles|controllers\/(announce|theme)\.controller|controls\/button|storage\/capability\.storage|attempt)\.js$|\/core\/src\/language\/(built-in|format|memoize|plural|words)\.js$/,
  ],
  // What every form asks with.
  [
    'form',
    /\/core\/src\/(controls|storage|styles)\/|\/core\/src\/controllers\/(draft|submission)|\/core\/src\/random-key\.js$|\/contract\/dist\/limits\.js$|\/if-defined\.js$/,
  ],
];

/** The piece that a module belongs to; for `manualChunks` of Rollup. @param {string} id */
export const groupOf = (id) => groups.find(([, modules]) => modules.test(id))?.[0];
