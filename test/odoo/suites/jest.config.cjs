/** The suites that need a real Odoo; `npm run test:odoo` has one. */
const { testPathIgnorePatterns: _, ...everywhere } = require('../../../jest.config');

module.exports = { ...everywhere, rootDir: '../../..', testMatch: ['<rootDir>/test/odoo/suites/*.spec.ts'] };
