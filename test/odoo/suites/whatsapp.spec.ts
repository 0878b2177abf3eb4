/** A number on WhatsApp that an administrator enters in a real Odoo: webhook set up, a person served, secrets renewed, all without a restart. */
import { randomBytes } from 'node:crypto';
import { FakeGraph } from '../../../src/embedded/whatsapp';
import { SYSTEM_CLOCK } from '../../../src/conversation/ports';
import { OdooWeb } from '../../contract/odoo-web';
import { OdooDeskDriver } from '../../contract/odoo-desk.driver';
import type { TestBridge } from '../../support/bridge';
import { needed } from '../../support/environment';
import { TestStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';
import { startBridgeOfOdoo } from './bridge-of-odoo';

const SAMIRA = { phone: '8801711000042', name: `Samira ${randomBytes(4).toString('hex')}` };
const CHANNEL = 'im_livechat.channel';

describe('a number on WhatsApp, entered in a real Odoo', () => {
  const [url, db, port] = needed(process.env, 'ODOO_URL', 'ODOO_DB', 'BRIDGE_PORT');
  const administrator = new OdooWeb({ url, db, login: 'manager', secret: 'manager' });
  const agent = new OdooDeskDriver({ url, db, login: 'agent', secret: 'agent' }, process.env['ODOO_SERIES'] ?? '19.0');
  const callbackUrl = `http://localhost:${port}/api/v1/whatsapp/webhook`;
  let graph: FakeGraph;
  let bridge: TestBridge;
  let shop: unknown;

  beforeAll(async () => {
    graph = await FakeGraph.start({
      bridgeUrl: `http://127.0.0.1:${port}`,
      channel: 'default',
      now: () => SYSTEM_CLOCK.now(),
    });
    await administrator.login();
    shop = await administrator.kw(CHANNEL, 'search', [[['storefront_key', '=', 'default']]]);
    await enter({ whatsapp_phone_uid: false });
    bridge = await startBridgeOfOdoo({ WHATSAPP_GRAPH_URL: graph.url, LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await enter({ whatsapp_phone_uid: false });
    await bridge.stop();
    await graph.close();
  });

  /** As the form saves it. */
  const enter = (vals: object) =>
    administrator.kw(CHANNEL, 'web_save', [shop, vals], {
      specification: { whatsapp_token: {}, whatsapp_app_secret: {} },
    });
  const read = async (...names: string[]) => {
    const rows = (await administrator.kw(CHANNEL, 'read', [shop, names])) as Record<string, unknown>[];
    return rows[0] ?? {};
  };
  const test = async () => {
    const action = (await administrator.kw(CHANNEL, 'action_test_whatsapp', [shop])) as {
      params: { type: string; message: string };
    };
    return action.params;
  };
  const status = () => fetch(callbackUrl).then((answer) => answer.status);
  const says = (body: string) => graph.says(SAMIRA, { type: 'text', text: { body } });
  const hears = (said: RegExp) =>
    waitFor(`the phone to bring ${said}`, () =>
      graph.phones.of(SAMIRA).received.find(({ message }) => said.test(JSON.stringify(message))),
    );

  it('goes from the form to the phone and back, and on with new secrets', async () => {
    const { token, app_secret: appSecret, id, account } = graph.number;
    expect(await status()).toBe(404);
    const saved = await enter({
      whatsapp_phone_uid: id,
      whatsapp_account_uid: account,
      whatsapp_token: token,
      whatsapp_app_secret: appSecret,
    });
    expect(saved).toMatchObject([{ whatsapp_token: false, whatsapp_app_secret: false }]);
    await waitFor('the webhook', async () => (await status()) === 403);

    const { whatsapp_verify_token: verifyToken } = await read('whatsapp_verify_token');
    expect(await test()).toMatchObject({ type: 'warning', message: expect.stringContaining('no webhook') as string });
    expect(await graph.account.setUpWebhook(callbackUrl, 'guessed')).toBe(false);
    expect(await graph.account.setUpWebhook(callbackUrl, String(verifyToken))).toBe(true);
    expect(await test()).toMatchObject({ type: 'success', message: expect.stringContaining('Smart Dairy') as string });

    await says('support');
    await hears(/Samira/);
    await says('Is the milk fresh?');
    const staff = await TestStaff.login(bridge.url, 'agent');
    const chat = await waitFor('the chat', async () => (await staff.list(`?text=${SAMIRA.name}`)).conversations[0]);
    await waitFor('the question in Discuss', async () => {
      const lines = await agent.start().then(() => agent.transcript(chat.id));
      return lines.some(({ text }) => text === 'Is the milk fresh?') || undefined;
    });
    await agent.take(chat.id).catch(() => undefined); // it may have come by itself
    await agent.say(chat.id, 'Of this morning.');
    await hears(/Of this morning\./);

    const renewed = { whatsapp_token: graph.account.renewToken(), whatsapp_app_secret: graph.account.renewAppSecret() };
    await enter(renewed);
    await says('Thank you!'); // the small Graph API repeats it until the bridge knows the new secret
    await waitFor('it in Discuss', async () =>
      (await agent.transcript(chat.id)).some(({ text }) => text === 'Thank you!'),
    );
    await agent.say(chat.id, 'You are welcome.');
    await hears(/You are welcome\./);
    expect(await test()).toMatchObject({ type: 'success' });

    graph.account.refusal = { code: 131031 };
    const before = graph.asked;
    await agent.say(chat.id, 'Good night.');
    await waitFor('the alert in the form', async () =>
      /locked/.test(String((await read('whatsapp_trouble'))['whatsapp_trouble'])),
    );
    const path = `whatsapp/${SAMIRA.phone}/chat-support/send`;
    const refused = await staff.post(path, { message: 'Are you there?' }).expect(503);
    expect(refused.body).toMatchObject({ code: 'WHATSAPP.NUMBER_PAUSED' });
    expect(graph.asked - before).toBe(1);
    graph.account.refusal = null;
    await enter({ whatsapp_token: graph.account.renewToken() });
    await hears(/Good night\./);
    expect((await read('whatsapp_trouble'))['whatsapp_trouble']).toBe(false);
    const twice = graph.phones.of(SAMIRA).received.filter(({ message }) => /Good night/.test(JSON.stringify(message)));
    expect(twice).toHaveLength(1);

    await agent.end(chat.id);
    const secrets = [token, appSecret, String(verifyToken), ...Object.values(renewed)];
    for (const secret of secrets) expect(bridge.output()).not.toContain(secret);
    await agent.stop();
    await enter({ whatsapp_phone_uid: false });
    await waitFor('no webhook', async () => (await status()) === 404);
  });
});
