/** An addon without order watches: everything else works, and the bot promises nothing that it cannot do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Standin, startStandin } from '../../src/embedded/odoo';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { StandinDeskDriver } from '../contract/standin-desk.driver';

const SECRET = 'a-webhook-secret-for-tests';

describe('an older addon', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
  let odooPort: number;
  let bridgePort: number;
  let bridge: TestBridge;
  let odoo: Standin;

  const openOdoo = async (...without: string[]) => {
    const bridgeUrl = `http://127.0.0.1:${bridgePort}`;
    odoo = await startStandin({
      port: odooPort,
      dataDir,
      bridgeUrl,
      bridgeSecret: SECRET,
      without,
      log: () => undefined,
    });
  };

  beforeAll(async () => {
    [odooPort, bridgePort] = [await freePort(), await freePort()];
    await openOdoo();
    const env = {
      ODOO_URL: `http://127.0.0.1:${odooPort}`,
      ODOO_DB: 'standin',
      ODOO_LOGIN: 'bridge',
      ODOO_API_KEY: 'bridge-demo',
      ODOO_WEBHOOK_SECRET: SECRET,
    };
    bridge = await startBridge({ port: bridgePort, env });
  });
  afterAll(async () => {
    await bridge?.stop();
    await odoo?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('gets the messages all the same when it takes the place of a newer one, and the shopper hears the truth', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    const { actions } = await shopper.ask('S00042 amina@example.com');
    const offer = actions.find(({ action }) => action.startsWith('reply:'))?.action.slice('reply:'.length) ?? '';
    await odoo.close();
    expect((await shopper.ask(offer)).intent).toBe('order_news');
    await openOdoo('order_watch');
    const truth = await shopper.hears('chat.message', {
      content: 'We cannot tell you about S00042 after all. Please ask again later.',
    });
    expect(truth).toMatchObject({ type: 'system' });
    const desk = new StandinDeskDriver(`http://127.0.0.1:${odooPort}`);
    await desk.start();
    const shown = await desk.transcript(shopper.conversationId);
    expect(shown.map(({ text }) => text)).toContain(offer);
    await desk.stop();
    shopper.close();
  });

  it('that mails no transcripts leaves the shopper with the truth, though it was said to be on its way', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.ask('Hello');
    await odoo.close();
    await shopper.post('transcript', { email: 'amina@example.com' }).expect(202);
    await openOdoo('order_watch', 'transcript');
    const truth = await shopper.hears('chat.message', { type: 'system' });
    expect(truth['content']).toBe('We could not send the transcript by e-mail. You can save it as a file instead.');
    shopper.close();
  });

  it('is not asked to watch an order, and the shopper is not promised it', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const shown = await shopper.ask('S00042 amina@example.com');
    expect(shown.order?.name).toBe('S00042');
    expect(shown.actions.map(({ action }) => action)).toEqual(['connect_agent']);
    expect((await shopper.ask('tell me when it ships')).content).toMatch(/cannot tell you by myself/);
  });
});
