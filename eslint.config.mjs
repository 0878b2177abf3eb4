import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NO_WALL_CLOCK = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({
  selector,
  message: 'Ask the clock that you were given; measure how long something takes with performance.now().',
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      'coverage/**',
      '.stryker/**',
      'odoo-addon/**',
      '**/*.js',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.test.json', './widget/tsconfig.json', './test/chaos/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config reads the environment.' },
      ],
      'no-restricted-syntax': ['error', ...NO_WALL_CLOCK],
      eqeqeq: 'error',
    },
  },
  {
    // No text costs more than its length: a pattern does not read the same again and again.
    files: ['src/**/*.ts', 'widget/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/spec/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/spec/**'],
    rules: { 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['widget/**/*.ts'],
    ignores: ['widget/core/modules/fetch-module.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Pages without https lack it: use uniqueId().' },
      ],
      'no-restricted-syntax': [
        'error',
        ...NO_WALL_CLOCK,
        {
          selector:
            "ImportExpression:not(CallExpression[callee.name='lazyModule'] > ArrowFunctionExpression > ImportExpression)",
          message: 'A browser never again asks for a module that it could not fetch: import it by lazyModule().',
        },
      ],
    },
  },
  {
    files: [
      'src/conversation/ports/clock.port.ts', // the clock of the bridge
      'widget/core/time/timers.port.ts', // the clock of the widget
      'src/embedded/odoo/standin.ts', // the clock of the stand-in, a program of its own
      'src/embedded/redis/data-dir-lock.ts', // writes times of files, which are the machine's
      'src/odoo/rpc/call-guard.ts', // its circuit breaker, a library, goes by Date.now
      'test/{browser,chaos,contract,e2e,odoo,security}/**', // talk to programs that run, and those go by the machine's clock
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/config/**', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['widget/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['widget/**/*.ts'], ...wc['flat/recommended'] },
  { files: ['widget/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs?.recommended?.rules ?? {} },
);
