/**
 * Suites that run whole programs get a second try, for a machine may be busy beside them; what is computed alone, and
 * what counts losses, gets none. A run names each test that needed it, and fails when those are many
 * (`second-tries.cjs`).
 */
const WHOLE_PROGRAMS = /\/test\/(browser|browsers|e2e|security|redis)\//;
const COUNTS_LOSSES = /\/kill-nine\.|\/killed-between-writes\./;
const TRIES_AFTER_THE_FIRST = 1;

const { testPath = '' } = expect.getState();
if (WHOLE_PROGRAMS.test(testPath) && !COUNTS_LOSSES.test(testPath)) {
  jest.retryTimes(TRIES_AFTER_THE_FIRST, { logErrorsBeforeRetry: true });
}
