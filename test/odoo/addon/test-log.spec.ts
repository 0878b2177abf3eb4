import { faultsOf, readTestLog } from './test-log';
import { namesIn } from './test-names';

const AT = '2030-01-01 10:00:00,000 7 INFO demo';
const LOGGER = 'odoo.addons.storefront_chat.tests.test_hours';
const started = (test: string) => `${AT} ${LOGGER}: Starting ${test} ... `;
const summary = (failed: number, errors: number, tests: number) =>
  `${AT} odoo.tests.result: ${failed} failed, ${errors} error(s) of ${tests} tests when loading database 'demo' `;
const EXPECTED = ['test_hours.TestHours.test_open', 'test_hours.TestHours.test_shut'];
const BOTH = [started('TestHours.test_open'), started('TestHours.test_shut')];

const faults = (...lines: string[]) => faultsOf(readTestLog(lines.join('\n')), EXPECTED);

describe('a run of the addon’s tests', () => {
  it('is well when all that are there were run and none failed', () => {
    expect(faults(...BOTH, summary(0, 0, 2))).toEqual([]);
  });

  it('is not when Odoo ran none, although it is content', () => {
    expect(faults(summary(0, 0, 0))).toEqual([
      '2 of 2 were not run: test_hours.TestHours.test_open, test_hours.TestHours.test_shut',
      'Odoo counts 0 tests, there are 2.',
    ]);
  });

  it('is not when one was left out and another ran twice', () => {
    expect(faults(started('TestHours.test_open'), started('TestHours.test_open'), summary(0, 0, 2))).toEqual([
      '1 of 2 were not run: test_hours.TestHours.test_shut',
    ]);
  });

  it('is not when a test skipped itself, for want of a browser or anything else', () => {
    const skipped = `${AT} ${LOGGER}: skipped TestHours.test_shut : Chrome executable not found`;
    expect(faults(...BOTH, skipped, summary(0, 0, 2))).toEqual([
      'skipped itself: test_hours.TestHours.test_shut: Chrome executable not found',
    ]);
  });

  it('is not when Odoo ended in the middle', () => {
    expect(faults(...BOTH)).toEqual(['Odoo ended before it had a summary of its tests.']);
  });

  it('shows what failed with its traceback and nothing else', () => {
    const failure = `2030-01-01 10:00:01,000 7 ERROR demo ${LOGGER}: FAIL: TestHours.test_open`;
    const missing = "odoo.addons.base.models.assetsbundle: 'Could not get content for a.js.' in file 'a.js'";
    const notShipped = `2030-01-01 10:00:01,000 7 ERROR demo ${missing}`;
    const log = [
      ...BOTH,
      notShipped,
      failure,
      'Traceback (most recent call last):',
      'AssertionError: 1 != 2',
      summary(1, 0, 2),
    ];
    expect(faults(...log)).toEqual(['1 failed, 0 error(s).']);
    expect(readTestLog(log.join('\n')).complaints.split('\n')).toEqual([
      failure,
      'Traceback (most recent call last):',
      'AssertionError: 1 != 2',
    ]);
  });
});

describe('the tests in a source', () => {
  it('are the methods of its classes, whatever stands between', () => {
    const source = [
      'class TestHours(BaseCase):',
      '    def setUp(self):',
      '        pass',
      '    def test_open(self):',
      '        def test_nested():',
      '            pass',
      '    @users("agent")',
      '    def test_shut(self):',
      'def test_no_method(): pass',
      'class TestDays(Hours):',
      '    def test_open(self):',
    ];
    expect(namesIn('test_hours', source.join('\n'))).toEqual([...EXPECTED, 'test_hours.TestDays.test_open']);
  });
});
