import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { packagesForPages } from './tools/packages.mjs';

const tests = ['**/*.test.ts', '**/*.e2e.ts', '**/testing/**/*.ts'];
const atMost = (max) => ['error', { max }];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'packages/*/src/language/locales/',
    '.build/',
    '.cache/',
    'coverage/',
    'reports/',
    'packages/service/test/corpora/',
    '.puppeteerrc.cjs',
    'stories/generated/',
  ]),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-warning-comments': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // False on Lit listeners: the template binds them to their element.
      '@typescript-eslint/unbound-method': 'off',
      // Fastify plugins and Lit tasks are asynchronous by type whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // False where a shape is read out of a wider one: its own fix does not compile.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: packagesForPages.map((name) => `packages/${name}/src/**/*.ts`),
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { globals: globals.browser },
    rules: { 'wc/guard-define-call': 'error' },
    settings: { wc: { elementBaseClasses: ['LitElement', 'TouchpointElement'] } },
  },
  // How long a file may grow before it must hold a second idea.
  { files: ['packages/*/src/**/*.ts'], ignores: tests, rules: { 'max-lines': atMost(300) } },
  { files: ['packages/*/src/**/*.element.ts'], rules: { 'max-lines': atMost(200) } },
  {
    files: ['packages/*/src/**/*.controller.ts', 'packages/*/src/**/*.routes.ts'],
    rules: { 'max-lines': atMost(100) },
  },
  {
    // Chai speaks in expressions, fakes are looser than what they stand for.
    files: tests,
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['waitUntil'],
          message: 'It gives up after a second, which a busy machine needs: take `until`.',
        },
      ],
      // `equal` of semantic-dom-diff says it returns a promise; it does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: 'chai' }] },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Scripts of the demo pages run in the browser as they are.
    files: ['packages/service/demo-*/**/*.js', 'packages/service/pages/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
);
