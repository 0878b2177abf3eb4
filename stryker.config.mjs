/**
 * Mutation tests of the rules: one small change at a time, and some unit suite has to notice. By hand, for it takes long:
 *   npm run test:mutation                       every group
 *   GROUP=availability npm run test:mutation    one of them
 * What came out is kept in .stryker/: a page to read (one per group), and results that the next run builds on.
 */
/** The files that are changed, and the suites that have to notice. */
const GROUPS = {
  availability: {
    rules: ['src/availability/**/*.ts'],
    suites: ['src/availability/**/*.spec.ts', 'test/vectors/**/*.spec.ts'],
  },
  bot: {
    rules: ['src/bot/*.ts', 'src/bot/{language,matchers,orders}/**/*.ts'],
    suites: ['src/bot/*.spec.ts', 'src/bot/{language,matchers,orders}/*.spec.ts'],
  },
  conversation: {
    rules: ['src/conversation/rules/**/*.ts', 'src/conversation/{conversation,masked,message-status,order-memory}.ts'],
    suites: ['src/conversation/**/*.spec.ts'],
  },
  'odoo-errors': {
    rules: ['src/odoo/rpc/{odoo-error-map,odoo-error-reply,odoo.errors,transport-failure,call-site}.ts'],
    suites: ['src/odoo/rpc/**/*.spec.ts'],
  },
  outbox: { rules: ['src/odoo/outbox/**/*.ts'], suites: ['src/odoo/outbox/**/*.spec.ts'] },
  tokens: {
    rules: ['src/chat/auth/**/*.ts', 'src/odoo/webhook/webhook{-signature,.guard}.ts'],
    suites: ['src/chat/auth/**/*.spec.ts', 'src/odoo/webhook/**/*.spec.ts'],
  },
  widget: { rules: ['widget/core/{state,session}/**/*.ts'], suites: ['widget/core/**/*.spec.ts'] },
};
const NOT_RULES = ['!**/*.spec.ts', '!**/spec/**', '!**/*.module.ts', '!**/index.ts', '!**/*.port.ts'];

const group = process.env.GROUP ?? 'all';
const chosen = group === 'all' ? Object.values(GROUPS) : [GROUPS[group]];
if (chosen.includes(undefined)) throw new Error(`GROUP=${group} is none of: ${Object.keys(GROUPS).join(', ')}.`);

/** What is said to the log is no rule: nothing inside such a call is changed. */
const logCalls = {
  shouldIgnore(path) {
    if (!path.isCallExpression()) return undefined;
    const callee = path.get('callee').toString();
    return /(^|\.)(log|logger)\.\w+$/.test(callee) ? 'A log call.' : undefined;
  },
};
export const strykerPlugins = [{ kind: 'Ignore', name: 'log-calls', value: logCalls }];

export default {
  mutate: [...chosen.flatMap(({ rules }) => rules), ...NOT_RULES],
  mutator: {
    // Sentences, names of events and codes: the compiler holds the codes, key equality the catalogues, and a spec that
    // repeats a sentence word by word proves nothing.
    excludedMutations: ['StringLiteral'],
  },
  ignorers: ['log-calls'],
  plugins: ['@stryker-mutator/jest-runner', import.meta.filename],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.config.js',
    config: {
      testMatch: chosen.flatMap(({ suites }) => suites).map((suite) => `<rootDir>/${suite}`),
      // Code prepared for changes is slow: speed cannot be measured on it, and a walk through all minutes or the training of
      // a whole shop's bot takes too long.
      testPathIgnorePatterns: ['\\.(speed|walk)\\.spec\\.ts$', '/bot\\.spec\\.ts$'],
      // Started for every change: nothing that only suites with a bridge or a browser need.
      globalSetup: null,
      globalTeardown: null,
      roots: ['<rootDir>/src', '<rootDir>/widget', '<rootDir>/test'],
      testSequencer: '<rootDir>/test/mutation/relevant-suites.cjs',
    },
    // By the names of tests, above: cheaper than by what imports what.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `.stryker/${group}.json`,
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: `.stryker/${group}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker/tmp',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', '.data', 'coverage', '.stryker', '**/__pycache__'],
  concurrency: 2,
  // A loop without end is noticed by its turns; this long, so that a busy machine is not taken for one.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 10,
  thresholds: { high: 95, low: 85, break: 85 },
};
