// What happens to our modules, and to Lit, on the way into the script bundles.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { clientPaths } from '../../packages/contract/dist/paths.js';
import { root } from '../packages.mjs';

/** @typedef {import('rollup').Plugin} Plugin */

/** Where lit-localize left the sources of one language. @param {string} locale */
export const localized = (locale) => join(root, '.build/locales', locale, 'packages');

/**
 * Where a module of ours lies in the sources of one language, in which the texts are built in and
 * the catalogues of core have nothing to do.
 * @param {string} locale
 * @param {string} id As it is imported.
 * @param {string | undefined} importer
 * @returns {string | null} Nothing where the module is not ours, or is named by its own path.
 */
export function localizedPath(locale, id, importer) {
  if (/\/(catalogues|locale\.controller)\.js$/.test(id) && importer?.includes('/core/src/')) {
    return join(localized(locale), 'core/src/language/built-in.js');
  }
  const [, name, entry = ''] = /^@zabota\/([a-z-]+)(\/.+)?$/.exec(id) ?? [];
  if (!name) return null;
  const manifest = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
  const target = JSON.parse(manifest).exports[`.${entry}`];
  // A package without texts, such as the contract, is the same in every language.
  if (!existsSync(join(localized(locale), name)))
    return join(root, 'packages', name, target.default);
  return join(localized(locale), name, target['@zabota/source'].replace(/\.ts$/, '.js'));
}

/**
 * Resolves `@zabota/*` to the sources of one language.
 * @param {string} locale
 * @returns {Plugin}
 */
export const localizedSources = (locale) => ({
  name: 'localized-sources',
  resolveId: (id, importer) => localizedPath(locale, id, importer),
});

/**
 * Parts of lit-html that none of our templates meets, by what stands in their place: hooks of
 * polyfills, templates of SVG and MathML alone, values within comments and within the text of
 * `<textarea>`, names for other libraries to read, directives that live on when they are taken
 * off the page or that stand on an element or in its attributes, listeners that are objects or have
 * options, a place to render before, and templates that were compiled in a build; and what the
 * minifier leaves of no template: comments, values in tag names, single quotes, none, spaces around
 * `=`, and `/>`.
 *
 * @type {[RegExp, string | ((all: string) => string)][]}
 */
const cuts = [
  [/,\w+=\w+\.litHtmlPolyfillSupport;.*?\.push\("[\d.]+"\);const /, ','],
  [/\w+=2===\w+\?"<svg>":3===\w+\?"<math>":""/, (all) => `${all[0]}=""`],
  [/\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, ''],
  [/(?<=this\.el\.content),2===\w\|\|3===\w\)\{.*?\.childNodes\)\}/, ');'],
  [/else\{let (\w)=-1;for\(;-1!==\(\1=.*?\.length-1\}/, ';'],
  [/void 0!==(\w\[2\])\?\(\w\.test\(\1\)&&\(.*?"g"\)\),(\w=\w)\):/, 'void 0!==$1?$2:'],
  [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else )/, ''],
  [/else \w\.startsWith\(\w\)&&\(.*?\);/, ''],
  [/1===\w\.type\?(?=\w=new)/, ''],
  [/:6===\w\.type&&\(.*?\)\)/, ''],
  [/class \w\{constructor\(\w,\w,\w\)\{this\.element=\w,this\.type=6.*?\}\}/, ''],
  [/,F:\w(?=\})/, ''],
  [/get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/, ''],
  [/get tagName\(\)\{.*?\}/, ''],
  [/get _\$AU\(\)\{.*?\}/g, ''],
  [/this\._\$AN=void 0,/g, ''],
  [/this\._\$AP\?\.\(!1,!0,\w\)/, ''],
  [/setConnected\(\w\)\{.*?\)\}/, ''],
  [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
  [/\w\?\._\$AO\?\.\(!1\),/, ''],
  [/\|\|\w\.capture!==\w\.capture\|\|\w\.once!==\w\.once\|\|\w\.passive!==\w\.passive/, ''],
  [/"function"==typeof this\._\$AH\?(this\.\S+?\)):this\._\$AH\.handleEvent\(\w\)/, '$1'],
  [/\w\?\.creationScope\?\?/, ''],
  [/const (\w)=\w\?\.renderBefore\?\?(\w);/, 'const $1=$2;'],
  [/const (\w)=\w\?\.renderBefore\?\?null;/, 'const $1=null;'],
  [/\/<\(\?:\(!--.*?\/g/, String.raw`/<\/?[a-zA-Z][^>\s]*/g`],
  [/"!--"===(\w)\[1\]\?.*?void 0!==\1\[2\]\?(\w=\w):void 0!==\1\[3\]&&\(\2\)/, '$2'],
  [/,\w="\[ \\t\\n\\f\\r\]"/, ''],
  [/RegExp\(`>\|.*?,"g"\)/, String.raw`/>|\s([^\s"'>=/]+)="/g`],
  [/void 0===\w\[1\]\?\w=-2:(?=\()/, ''],
  [/\w\[2\]\.length(?=,\w=\w\[1\])/, '2'],
  [/void 0===(\w\[3\])\?\w:'"'===\1\?\$:\w/, '$$'],
  [/(?<=:)\w===\$\|\|.*?\((\w=\w),\w=void 0\)/, '$1'],
  [/\w\?\?(?=\w,\w=-1\))/, ''],
  [/const \w=\w===\w&&\w\[\w\+1\]\.startsWith\("\/>"\)\?" ":"";/, ''],
  [/\+\w\):(\w\+\w)\+\(-2.*?\)(?=\}return)/, '):$1'],
  [/Math\.random\(\)\.toFixed\(9\)\.slice\(2\)/, '1'],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
  [/this\.type=1,/, ''],
  [
    /constructor\((\w,?){5}\)\{super\(.*?type=5\}_\$AI\(.*?\}(?=handleEvent)/,
    '_$AI(t){this.element.addEventListener(this.name,this),this._$AH=t}',
  ],
  [/(?<=handleEvent.{0,20}\._\$AH)\.call\(/, '?.call?.('],
  [/get parentNode\(\)\{.*?\}/g, ''],
  [/=void 0!==\w\?\w\._\$Co\?\.\[\w\]:/, '='],
  [/void 0!==\w\?\(\w\._\$Co\?\?=\[\]\)\[\w\]=\w:/, ''],
  [/(?<=void 0===\w\))\w=\w\(this,\w,\w,0\),/, ''],
  [/(\w=)\w\(this,(\w\[\w\+\w\]),\w,\w\)/, '$1$2'],
  [/(\._\$AT\(\w,\w),\w/, '$1'],
  [/(\._\$AS\(\w,\w\.values\),\w),\w/, '$1'],
  [/(?<=function \w\(\w,\w,\w=\w),\w/, ''],
  [/if\(\w\.hasAttributes\(\)\)/, ''],
  [/\w\((\w)\)\.nextSibling;\w\(\1\)/, '$1.nextSibling;$1'],
  [/(?<=this\.(_\$AD|name)=\w),this\._\$AM=\w/g, ''],
  [/"invalid template strings array"/, ''],
  [/void 0!==\w&&(\(void 0!==\w\.strings)/, '$1'],
  [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===\w\.el.*?,\w\)(?=;)/, '$1'],
  [/static createElement\(.*?innerHTML=\w,\w\}/, ''],
  [
    /this\.el=\w\.createElement\((\w),\w\)/,
    'this.el=document.createElement("template"),this.el.innerHTML=$1',
  ],
  [/(_\$AI\(\w,\w)=this(,\w),\w(?=\)\{const)/, '$1$2'],
  [/&&!\w(?=&&this\.j\()/, ''],
  [/(new \w\.ctor\(\w,\w\.name,\w\.strings),this/, '$1'],
  [/(constructor\(\w,\w,\w),\w(?=,\w\)\{this\._\$AH=\w,this\.element)/, '$1'],
  [/\w\((\w)\)\|\|"function"==typeof \1\?\.(?=\[Symbol)/, '$1'],
  [/void 0!==(?=\w\.(_\$litType\$|nodeType))/g, ''],
  [/(\{values:\w),_\$litType\$:\w(?=\}=)/, '$1'],
  [/(\(\{strings:\w),_\$litType\$:\w\},\w\)/, '$1})'],
  [/\?(?=\.host\?\?)/, ''],
  [/(?<=return )void 0===(\w)&&/, '$1||'],
  [/(?<=return )void 0!==(?=(\w)\?\1\.createHTML)/, ''],
];

/**
 * Gives our copy of Lit a Trusted Types policy of its own: a page that has another Lit already
 * took `lit-html`, and a second policy of one name is an error. Where the name is refused all the
 * same, rendering goes on without a policy, which every page but a strict one allows. Takes out
 * what is not used, too; a version that reads differently stops the build.
 * @returns {Plugin}
 */
export const ownTemplates = () => ({
  name: 'own-templates',
  transform(source, id) {
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
    // A browser without policies throws here as well, and goes on as without one.
    const policy = /\w+\?(\w+)\.createPolicy\("lit-html",(\{[^}]*\})\):void 0/;
    const guarded = '(()=>{try{return $1.createPolicy("zabota-lit-html",$2)}catch{}})()';
    let code = source;
    for (const [part, instead] of [...cuts, /** @type {const} */ ([policy, guarded])]) {
      const cut = code.replace(part, /** @type {string} */ (instead));
      if (cut === code) throw new Error(`lit-html no longer has ${part} as it used to.`);
      code = cut;
    }
    return { code, map: null };
  },
});

/** @type {Record<string, string>} */
const decorators = {
  'lit/decorators.js': `export const property = (options) => (target, name) => {
    target.constructor.createProperty(name, options);
  };`,
  tslib: `export const __decorate = (decorators, target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };`,
};

/**
 * What TypeScript's decorators come to for us. The originals serve standard decorators, accessors
 * and metadata as well: 300 bytes of every page for what no touchpoint uses. A decorator that is
 * missing here stops the build.
 * @returns {Plugin}
 */
export const plainDecorators = () => ({
  name: 'plain-decorators',
  resolveId: (id) => (id in decorators ? `\0${id}` : null),
  load: (id) => decorators[id.slice(1)] ?? null,
});

/**
 * Reads TypeScript that has no texts and no decorators.
 * @param {() => Record<string, string>} [define] What the build puts in the place of names; asked late.
 * @returns {Plugin}
 */
export const plainSources = (define = () => ({})) => ({
  name: 'plain-sources',
  resolveId: (id, importer) =>
    importer && id.endsWith('.js') ? join(importer, '..', id.replace(/\.js$/, '.ts')) : null,
  async transform(source) {
    const { code } = await transform(source, {
      loader: 'ts',
      target: 'es2022',
      define: define(),
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    });
    return { code, map: null };
  },
});

const leanFile = join(root, 'packages/embed/src/lean/lit.ts');

/** What Lit has and the lean element has not, as it would stand in a source. */
const notLean =
  /\b(reflect|converter|hasChanged|noAccessor|useDefault|shouldUpdate|getUpdateComplete|firstUpdated|shadowRootOptions|renderOptions)\b|type: (Number|Object|Array)\b|\bstatic properties\b/;

/**
 * Puts our lean element in the place of Lit's, and refuses what it cannot do: nothing is told
 * that it leaves the page, so no directive may wait to hear it.
 * @returns {Plugin}
 */
export const leanLit = () => ({
  name: 'lean-lit',
  resolveId(id, importer) {
    if (/async-directive/.test(id)) throw new Error(`${importer} needs ${id}, which we cut away.`);
    return id === 'lit' ? leanFile : null;
  },
  async transform(source, id) {
    if (id === leanFile) {
      const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
      return { code, map: null };
    }
    const [found] = (/\.element\.js$/.test(id) && notLean.exec(source)) || [];
    if (found) {
      throw new Error(`${id} uses "${found}", which ${leanFile} has to learn from Lit first.`);
    }
    return null;
  },
});

/**
 * Writes the address of an operation where its name stands, so that a page carries those operations
 * that it calls and not those of every touchpoint.
 * @returns {Plugin}
 */
export const inlineOperations = () => ({
  name: 'inline-operations',
  resolveId: (id) => (/\/address-of\.js$/.test(id) ? '\0address-of' : null),
  load(id) {
    if (id !== '\0address-of') return null;
    return `export const addressOf = (operation) => {
      const [method, url] = operation.split(' ');
      return { method, url };
    };`;
  },
  transform(source, id) {
    if (!id.includes('/.build/')) return null;
    const code = source.replace(/'(\w+)'/g, (all, name) => {
      const { method, url } =
        /** @type {Record<string, { method: string, url: string }>} */ (clientPaths)[name] ?? {};
      return url ? `'${method} ${url}'` : all;
    });
    return { code, map: null };
  },
});

/** The private custom properties of core, `--_accent-wash` and the like. */
const privateTokens = () => {
  const styles = readFileSync(join(root, 'packages/core/src/tokens/tokens.styles.ts'), 'utf8');
  return [...new Set(styles.match(/--_[a-z0-9-]+/g))].sort();
};

/**
 * Gives the private custom properties names of one or two letters. Their sheets say them three
 * hundred times; what a page may set, `--zabota-…`, keeps its name.
 * @returns {Plugin}
 */
export const shortTokens = () => {
  const names = new Map(privateTokens().map((name, at) => [name, `--_${at.toString(36)}`]));
  return {
    name: 'short-tokens',
    transform: (source, id) =>
      id.includes('/.build/') && source.includes('--_')
        ? { code: source.replace(/--_[a-z0-9-]+/g, (name) => names.get(name) ?? name), map: null }
        : null,
  };
};
