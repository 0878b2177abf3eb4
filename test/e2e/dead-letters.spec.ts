/** Operations that Odoo refuses for good: kept with the reason, the conversation goes on, staff decide. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeadLetterList } from '../../src/contract/staff/dead-letters.wire';
import { startStandin } from '../../src/embedded/odoo';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const SECRET = 'a-webhook-secret-for-tests';

describe('an operation that Odoo refuses for good', () => {
  let bridge: TestBridge;
  let standin: Awaited<ReturnType<typeof startStandin>>;

  beforeAll(async () => {
    const port = await freePort();
    // A bridge whose webhooks never arrive: it does not know yet that an agent ended the chat.
    standin = await startStandin({
      port: 0,
      dataDir: mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-')),
      bridgeUrl: 'http://127.0.0.1:9',
      bridgeSecret: SECRET,
      log: () => undefined,
    });
    const env = { ODOO_URL: standin.url, ODOO_DB: 'standin', ODOO_LOGIN: 'bridge', ODOO_API_KEY: 'bridge-demo' };
    bridge = await startBridge({ port, env: { ...env, ODOO_WEBHOOK_SECRET: SECRET } });
  });
  afterAll(async () => {
    await bridge.stop();
    await standin.close();
  });

  it('shows the shopper what failed, and staff why; only managers of that shop may act on it', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.connect();
    const desk = new StandinDeskDriver(standin.url);
    await desk.start();
    await desk.say(shopper.conversationId, 'Goodbye.');
    await desk.end(shopper.conversationId);
    const receipt = await shopper.say('Wait, one more thing');
    await shopper.hears('chat.status', { status: 'failed' });

    const manager = await TestStaff.login(bridge.url, 'manager');
    const { dead_letters } = (await manager.get('dead-letters').expect(200)).body as DeadLetterList;
    expect(dead_letters).toMatchObject([
      { id: receipt.message_id, conversation_id: shopper.conversationId, kind: 'message', code: 'CONVERSATION_ENDED' },
    ]);
    const agent = await TestStaff.login(bridge.url, 'agent');
    await agent.get('dead-letters').expect(403);
    await agent.post(`dead-letters/${receipt.message_id}/discard`, {}).expect(403);

    await manager.post(`dead-letters/${receipt.message_id}/retry`, {}).expect(202, { success: true });
    await waitFor('it to be refused again', async () => {
      const again = (await manager.get('dead-letters').expect(200)).body as DeadLetterList;
      return again.total === 1 || undefined;
    });
    await manager.post(`dead-letters/${receipt.message_id}/discard`, {}).expect(200, { success: true });
    expect((await manager.get('dead-letters').expect(200)).body).toEqual({ dead_letters: [], total: 0 });
    await manager.post(`dead-letters/${receipt.message_id}/discard`, {}).expect(404);
    shopper.close();
  });
});
