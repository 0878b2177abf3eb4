/** Odoo away: shoppers are told so, nothing is lost, and the bridge starts without it. */
import { TestBridge, freePort, startAndFail, startBridge } from '../support/bridge';
import { Standin, startStandin } from '../../src/embedded/odoo';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import type { Tickets } from '../../src/contract/shopper';
import { waitFor } from '../support/wait-for';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SECRET = 'a-webhook-secret-for-tests';
const CREDENTIALS = {
  ODOO_DB: 'standin',
  ODOO_LOGIN: 'bridge',
  ODOO_API_KEY: 'bridge-demo',
  ODOO_WEBHOOK_SECRET: SECRET,
};

describe('Odoo away', () => {
  const odooDir = mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-'));
  let odooPort: number;
  let port: number;
  let odoo: Standin | undefined;
  let bridge: TestBridge | undefined;

  const openOdoo = async () => {
    odoo = await startStandin({
      port: odooPort,
      dataDir: odooDir,
      bridgeUrl: `http://127.0.0.1:${port}`,
      bridgeSecret: SECRET,
      log: () => undefined,
    });
  };
  const openBridge = async () => {
    const env = { ...CREDENTIALS, ODOO_URL: `http://127.0.0.1:${odooPort}` };
    bridge = await startBridge({ port, dataDir, env });
    return bridge;
  };

  beforeAll(async () => {
    odooPort = await freePort();
    port = await freePort();
    await openOdoo();
    await openBridge();
  });
  afterAll(async () => {
    await bridge?.stop();
    await odoo?.close();
  });

  it('tells the shopper, keeps what they write, and delivers it in order when Odoo is back', async () => {
    const url = bridge?.url ?? '';
    const shopper = await TestShopper.open(url);
    await shopper.listen();
    await odoo?.close();

    expect((await shopper.ask('How much does delivery cost?')).content).not.toBe('');
    const connected = await shopper.connect();
    expect(connected).toMatchObject({ success: false, state: 'waiting', ticket_offered: true });
    expect(connected.availability.open).toBe(false);
    await shopper.say('first');
    await shopper.say('second');

    await openOdoo();
    await shopper.hears('chat.queue');
    const agent = await TestStaff.login(url);
    await waitFor('everything to be at the desk', async () =>
      (await agent.read(shopper.conversationId)).pending_operations === 0 ? true : undefined,
    );
    const { messages } = await shopper.messages();
    expect(messages.filter((message) => message.type === 'user').map((message) => message.status)).toEqual([
      'delivered',
      'delivered',
      'delivered',
    ]);
    shopper.close();
  });

  it('takes a request without a number, and tells the number when Odoo is back', async () => {
    const shopper = await TestShopper.open(bridge?.url ?? '');
    await shopper.listen();
    await odoo?.close();
    const asked = await shopper.leaveTicket({ subject: 'A broken jar' });
    expect(asked).toMatchObject({ reference: null, status: 'open', subject: 'A broken jar' });
    await shopper.get('tickets').expect(503);
    await openOdoo();
    const told = await shopper.hears('chat.ticket', { status: 'open' });
    const { tickets } = (await shopper.get('tickets').expect(200)).body as Tickets;
    expect(tickets.map(({ reference }) => reference)).toEqual([told['reference']]);
    shopper.close();
  });

  it('starts on its last settings without Odoo, says so, and catches up', async () => {
    const known = await TestStaff.login(bridge?.url ?? '');
    await bridge?.stop();
    await odoo?.close();
    const again = await openBridge();
    const refused = await known
      .get('conversations')
      .expect(503)
      .expect('content-type', /application\/problem\+json/);
    expect(refused.body).toMatchObject({ code: 'ODOO.UNAVAILABLE' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const ready = await fetch(`${again.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', parts: { odoo: 'degraded', settings: 'ok' } });
    const shopper = await TestShopper.open(again.url);
    await shopper.listen();
    await shopper.connect();
    await openOdoo();
    await odooAnswers(again.url);
    await known.get('conversations').expect(200);
    const agent = await TestStaff.login(again.url);
    await agent.say(shopper.conversationId, 'Back again.');
    await shopper.hears('chat.message', { type: 'agent', content: 'Back again.' });
    shopper.close();
  });

  it('shows an answer that was written while the bridge was down', async () => {
    const url = bridge?.url ?? '';
    const shopper = await TestShopper.open(url);
    expect(await shopper.connect()).toMatchObject({ success: true, state: 'waiting' });
    await bridge?.stop('SIGKILL');
    const desk = new StandinDeskDriver(odoo?.url ?? '');
    await desk.start();
    await desk.say(shopper.conversationId, 'Written meanwhile.');
    await desk.stop();
    await openBridge();
    const content = await waitFor('the answer', async () => {
      const { messages } = await shopper.messages();
      return messages.find((message) => message.type === 'agent')?.content;
    });
    expect(content).toBe('Written meanwhile.');
  });
});

describe('a start that cannot work', () => {
  it('names the wrong password, database or user and says what to do', async () => {
    const standin = await startStandin({
      port: 0,
      dataDir: mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-')),
      bridgeUrl: 'http://127.0.0.1:9',
      bridgeSecret: SECRET,
      log: () => undefined,
    });
    const start = async (change: Record<string, string>) =>
      startAndFail({ PORT: String(await freePort()), ODOO_URL: standin.url, ...CREDENTIALS, ...change });
    const password = await start({ ODOO_API_KEY: 'wrong' });
    const database = await start({ ODOO_DB: 'nowhere' });
    const group = await start({ ODOO_LOGIN: 'agent', ODOO_API_KEY: 'agent' });
    await standin.close();
    expect(password.code).toBe(1);
    expect(password.output).toMatch(/ODOO_LOGIN|ODOO_API_KEY/);
    expect(password.output).not.toContain('wrong');
    expect(database.output).toContain('ODOO_DB');
    expect(group.output).toMatch(/group/i);
  });

  it('refuses production with missing or placeholder secrets, naming all of them at once', async () => {
    const { code, output } = await startAndFail({ NODE_ENV: 'production', SESSION_SECRET: 'changeme', PORT: 'abc' });
    expect(code).toBe(1);
    for (const name of ['SESSION_SECRET', 'ODOO_WEBHOOK_SECRET', 'PORT']) expect(output).toContain(name);
  });
});

function odooAnswers(url: string): Promise<true> {
  return waitFor('the bridge to reach Odoo', async () => {
    const ready = (await (await fetch(`${url}/health/ready`)).json()) as { parts: { odoo: string } };
    return ready.parts.odoo === 'ok' || undefined;
  });
}
