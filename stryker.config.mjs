/**
 * Mutation tests of the rules: one small change at a time, and some unit suite has to notice. By hand, for it takes long:
 *   npm run test:mutation                       every group
 *   GROUP=availability npm run test:mutation    one of them
 * What came out is kept in .stryker/: a page to read (one per group), and results that the next run builds on.
 */
const GROUPS = {
  availability: ['src/availability/**/*.ts'],
  bot: ['src/bot/*.ts', 'src/bot/{language,matchers,orders}/**/*.ts'],
  conversation: [
    'src/conversation/rules/**/*.ts',
    'src/conversation/{conversation,masked,message-status,order-memory}.ts',
  ],
  'odoo-errors': ['src/odoo/rpc/{odoo-error-map,odoo-error-reply,odoo.errors,transport-failure,call-site}.ts'],
  outbox: ['src/odoo/outbox/**/*.ts'],
  tokens: ['src/chat/auth/**/*.ts', 'src/odoo/webhook/webhook{-signature,.guard}.ts'],
  widget: ['widget/core/{state,session}/**/*.ts'],
};
const NOT_RULES = ['!**/*.spec.ts', '!**/spec/**', '!**/*.module.ts', '!**/index.ts', '!**/*.port.ts'];

const group = process.env.GROUP ?? 'all';
const globs = group === 'all' ? Object.values(GROUPS).flat() : GROUPS[group];
if (!globs) throw new Error(`GROUP=${group} is none of: ${Object.keys(GROUPS).join(', ')}.`);

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
  mutate: [...globs, ...NOT_RULES],
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
      // The unit suites alone; suites that need a built bridge or a browser are too slow to run a thousand times.
      testMatch: ['src', 'widget', 'test/vectors'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      // Code prepared for changes is slow: speed cannot be measured on it, and a walk through all minutes takes too long.
      testPathIgnorePatterns: ['\\.(speed|walk)\\.spec\\.ts$'],
    },
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
  timeoutMS: 10_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 10,
  thresholds: { high: 95, low: 85, break: 85 },
};
