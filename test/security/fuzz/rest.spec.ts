/** Fuzzes every field of every REST call. FUZZ_SEED and FUZZ_RUNS widen the search by hand. */
import { TestBridge, startBridge } from '../../support/bridge';
import { TestShopper } from '../../support/shopper';
import { Answers } from './answers';
import { RUNS, fuzzCalls } from './fuzz-of-calls';
import { linesWithPersonal } from './hostile-values';

describe('whatever a field is given', () => {
  const answers = new Answers();
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { RATE_LIMITS: 'off', LOG_LEVEL: 'debug' } });
  });
  afterAll(() => bridge.stop());

  it('it answers, or says what is wrong, and never fails', async () => {
    const { failures, fields, tried } = await fuzzCalls(bridge.url, answers);
    process.stdout.write(`fuzz of all calls: ${tried.size} of ${fields.length} fields; ${answers.summary()}\n`);
    expect(failures).toEqual([]);
    expect(fields.filter((field) => !tried.has(field))).toEqual([]);
    for (const kind of [
      'path id',
      'query q',
      'body visitor.email',
      'body attachment_ids[]',
      'body custom_fields.Zzq',
      'form file',
    ])
      expect(fields.some((field) => field.endsWith(` ${kind}`))).toBe(true);
  }, 600_000);

  it('nothing of it is in a log', () => {
    expect(bridge.output().split('\n').length).toBeGreaterThan(RUNS);
    expect(linesWithPersonal(bridge.output())).toEqual([]);
  });

  it('the bridge is as it was', async () => {
    const shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Amina' } });
    expect(shopper.session.shopper).toMatchObject({ name: 'Amina', verified: false });
    expect(await shopper.say('still there?')).toMatchObject({ duplicate: false });
    expect(JSON.stringify(shopper.session)).not.toContain('polluted');
  });
});
