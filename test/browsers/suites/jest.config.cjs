/** The suites for other engines; `npm run test:browsers` has one up. */
const { testPathIgnorePatterns: _, ...everywhere } = require('../../../jest.config');

module.exports = { ...everywhere, rootDir: '../../..', testMatch: ['<rootDir>/test/browsers/suites/*.spec.ts'] };
