/** A chat whose agent is gone: the shopper sees at once that nobody has it, and who has it next. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin } from '../../src/embedded/odoo';
import type { Standin } from '../../src/embedded/odoo';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { freePort } from '../support/bridge';
import { waitFor } from '../support/wait-for';
import { ShopPage } from './shop.page';
import { setOwnStage } from './stage';

const SECRET = 'a-webhook-secret-for-tests';
const AGENT = 'Nadia Islam';
const AT_ONCE = { everyMs: 200, graceMs: 200, silentMs: 60 * 60_000 };

describe('an agent who is gone', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
  let odoo: Standin;
  const stage = setOwnStage(async () => {
    const port = await freePort();
    const bridgeUrl = `http://127.0.0.1:${port}`;
    const log = () => undefined;
    odoo = await startStandin({ port: 0, dataDir, bridgeUrl, bridgeSecret: SECRET, requeue: AT_ONCE, log });
    const env = {
      ODOO_URL: odoo.url,
      ODOO_DB: 'standin',
      ODOO_LOGIN: 'bridge',
      ODOO_API_KEY: 'bridge-demo',
      ODOO_WEBHOOK_SECRET: SECRET,
    };
    return { port, env };
  });

  afterAll(async () => {
    await odoo?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is no longer in the header, not online, and without a green dot; the one who comes back is', async () => {
    const desk = new StandinDeskDriver(odoo.url);
    await desk.start();
    await desk.available(true);
    const shop = await ShopPage.open(await stage.someone(), stage.bridge.url);
    await shop.openChat();
    const header = shop.panel.locator('header');
    await shop.askForPerson();
    const chat = await waitFor('the chat at the desk', async () => (await desk.mine())[0]);
    await desk.say(chat, 'Good morning');
    await header.getByText(AGENT).waitFor();
    await shop.state.getByText('Online').waitFor();
    const dot = header.locator('.dot:not(.away)');
    await dot.waitFor();

    await desk.available(false);
    await header.getByText(AGENT).waitFor({ state: 'detached' });
    await shop.state.getByText('Online').waitFor({ state: 'detached' });
    await dot.waitFor({ state: 'detached' });
    expect(await header.innerText()).not.toMatch(/Nadia|Online/);

    await desk.available(true); // else the chat is taken away again
    await desk.take(chat);
    await header.getByText(AGENT).waitFor();
    await dot.waitFor();
  });
});
