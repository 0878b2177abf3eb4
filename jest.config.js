/**
 * Specs beside their unit in src/ and widget/, and the ones in test/ that run a whole bridge or a browser. More of them at
 * once than there are processors, for most wait most of the time; the longest first.
 */
const { availableParallelism } = require('node:os');

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc, '/node_modules/(lit|lit-html|lit-element|@lit)/.+\\.js$': swc },
  // Lit comes as ES modules, which Jest does not run as they are.
  transformIgnorePatterns: ['/node_modules/(?!(lit|lit-html|lit-element|@lit)/)'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/widget/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  // A mutation run keeps a copy of the checkout in there.
  modulePathIgnorePatterns: ['<rootDir>/.stryker/'],
  // These need a real Odoo or another engine: npm run test:odoo, npm run test:browsers.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/odoo/suites/', '<rootDir>/test/browsers/suites/'],
  // A bridge that a suite starts may take a minute on a busy machine (test/support/bridge.ts).
  testTimeout: 90_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/run/tries.ts'],
  maxWorkers: availableParallelism() + 1,
  globalSetup: '<rootDir>/test/support/shared/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/shared/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/run/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/support/run/slowest.cjs', '<rootDir>/test/support/run/second-tries.cjs'],
};
