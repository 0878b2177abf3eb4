/** Hostile requests through a bridge into a real Odoo: what was taken arrives, and nothing makes Odoo fail. */
import type { MessagesPage } from '../../../src/contract/shopper';
import { Answers } from '../../security/fuzz/answers';
import { fuzzCalls, type Fuzzed } from '../../security/fuzz/fuzz-of-calls';
import type { TestBridge } from '../../support/bridge';
import type { TestShopper } from '../../support/shopper';
import { waitFor } from '../../support/wait-for';
import { startBridgeOfOdoo } from './bridge-of-odoo';

const SLOWEST_TEST_MS = 900_000;
const SLOWEST_DELIVERY_MS = 120_000;

jest.setTimeout(SLOWEST_TEST_MS);

describe('whatever a field is given, in front of a real Odoo', () => {
  const answers = new Answers();
  let bridge: TestBridge;
  let fuzzed: Fuzzed;

  beforeAll(async () => {
    bridge = await startBridgeOfOdoo({ LOG_LEVEL: 'info' });
    const opens = async () => (await fetch(`${bridge.url}/api/v1/chat/init`, { method: 'POST' })).ok || undefined;
    await waitFor('the settings of Odoo', opens, SLOWEST_DELIVERY_MS);
    fuzzed = await fuzzCalls(bridge.url, answers);
    process.stdout.write(`fuzz of all calls: ${answers.summary()}\n`);
  });
  afterAll(() => bridge?.stop());

  it('it answers, or says what is wrong, and never fails', () => {
    expect(fuzzed.failures).toEqual([]);
  });

  it('what was taken arrives in Odoo, and is refused only where its chat had ended', async () => {
    for (const shopper of fuzzed.shoppers) {
      await shopper.post('end', {});
      await waitFor(`the chat ${shopper.conversationId} in Odoo`, () => hasArrived(shopper), SLOWEST_DELIVERY_MS);
    }
    expect(linesOf('outbox.refused').filter((line) => !line.includes('"CONVERSATION_ENDED"'))).toEqual([]);
  });

  it('Odoo failed nowhere, and got no arguments that it refuses', async () => {
    const metrics = await (await fetch(`${bridge.url}/metrics`)).text();
    const calls = metrics.split('\n').filter((line) => line.includes('seconds_count{') && line.includes('outcome='));
    process.stdout.write(`calls to Odoo:\n${calls.join('\n')}\n`);
    expect(calls.filter((line) => !/outcome="(ok|ODOO_UNREACHABLE)"/.test(line))).toEqual([]);
    expect(calls.length).toBeGreaterThan(5);
  });

  function linesOf(event: string): string[] {
    return bridge
      .output()
      .split('\n')
      .filter((line) => line.includes(`"event":"${event}"`));
  }
});

/** Whether nothing that the shopper wrote is still on its way; their token may be void by what was sent. */
async function hasArrived(shopper: TestShopper): Promise<true | undefined> {
  const answer = await shopper.get('messages?after=0&limit=200');
  if (answer.status !== 200) return true;
  const { messages } = answer.body as MessagesPage;
  return messages.some((message) => message.type === 'user' && message.status === 'accepted') ? undefined : true;
}
