/** Two kinds of suites: specs beside their unit in src/, and the ones in test/ that run the whole bridge. */
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
  transform: { '^.+\\.ts$': swc },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/widget/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  // A mutation run keeps a copy of the checkout in there.
  modulePathIgnorePatterns: ['<rootDir>/.stryker/'],
  // These need a real Odoo: npm run test:odoo.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/odoo/suites/'],
  testTimeout: 30_000,
};
