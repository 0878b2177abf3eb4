/** Pictures of agents, products, bots and shops: shoppers get links to them in the chat, and no other picture can be fetched. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { Response } from 'supertest';
import type { Agent, LauncherConfig, Message, Session } from '../../src/contract/shopper';
import { Standin, startStandin } from '../../src/embedded/odoo';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const DRAWN = readFileSync(join(__dirname, '../../odoo-addon/storefront_chat/demo/nadia.png'));
const GHEE = readFileSync(join(__dirname, '../../odoo-addon/storefront_chat/demo/ghee.png'));
const drawing = (name: string) => readFileSync(join(__dirname, `../../odoo-addon/storefront_chat/demo/${name}.png`));
const SECRET = 'a-webhook-secret-for-tests';

describe('the pictures in a chat', () => {
  let odoo: Standin;
  let bridge: TestBridge;
  let desk: StandinDeskDriver;
  let shopper: TestShopper;
  let agent: Agent;

  beforeAll(async () => {
    const port = await freePort();
    odoo = await startStandin({
      port: 0,
      dataDir: mkdtempSync(join(tmpdir(), 'storefront-chat-odoo-')),
      bridgeUrl: `http://127.0.0.1:${port}`,
      bridgeSecret: SECRET,
      log: () => undefined,
    });
    bridge = await startBridge({
      port,
      env: {
        ODOO_URL: odoo.url,
        ODOO_DB: 'standin',
        ODOO_LOGIN: 'bridge',
        ODOO_API_KEY: 'bridge-demo',
        ODOO_WEBHOOK_SECRET: SECRET,
      },
    });
    desk = new StandinDeskDriver(odoo.url);
    await desk.start();
    shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.connect();
    await desk.take(shopper.conversationId);
    agent = (await shopper.hears('chat.agent_joined'))['agent'] as Agent;
  });
  afterAll(async () => {
    shopper?.close();
    await bridge?.stop();
    await odoo?.close();
  });

  const look = (url: string) => request(url).get('').buffer(true).parse(bytes);
  const nothing = (answer: Response) => {
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(String(answer.body)).toContain('REQUEST.NOT_FOUND');
  };

  it('are told wherever the agent is, and with each message', async () => {
    await desk.say(shopper.conversationId, 'Here I am');
    const message = (await shopper.hears('chat.message', { content: 'Here I am' })) as unknown as Message;
    const resumed = await request(bridge.url)
      .post('/api/v1/chat/init')
      .send({ resume_token: shopper.session.resume_token });
    const { conversation } = resumed.body as Session;
    expect(agent.avatar_url).toMatch(`${bridge.url}/api/v1/chat/agents/${agent.id}/picture?v=`);
    expect([message.avatar_url, conversation.agent?.avatar_url, conversation.messages.at(-1)?.avatar_url]).toEqual(
      Array(3).fill(agent.avatar_url),
    );
    expect(JSON.stringify(conversation)).not.toContain('"picture"');
  });

  it('come as they were drawn, for any shop, for ever', async () => {
    const answer = await look(agent.avatar_url ?? '').expect(200);
    expect(DRAWN.equals(answer.body as Buffer)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('are of nobody but whom the bridge named', async () => {
    const url = agent.avatar_url ?? '';
    for (const other of [url.replace(`/${agent.id}/`, '/7/'), url.replace('v=', 'v=0')]) {
      nothing(await look(other).expect(404));
    }
    await look(url.replace(/&signature=.*/, '')).expect(422);
  });

  it('of a product come with its card, from the bot and from an agent, and are no agent’s', async () => {
    const other = await TestShopper.open(bridge.url);
    const { products } = await other.ask('What is the price of milk?');
    const [milk] = products ?? [];
    expect(milk).toMatchObject({ name: 'Full Cream Milk 1 L', price: { amount: 95, currency: 'BDT' }, url: null });
    await desk.showProduct(shopper.conversationId, 'ghee');
    const sent = (await shopper.hears('chat.message', { content: 'Pure Ghee 400 g' })) as unknown as Message;
    const url = sent.products?.[0]?.image_url ?? '';
    const answer = await look(url).expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': /immutable/ });
    expect(GHEE.equals(answer.body as Buffer)).toBe(true);
    nothing(await look(url.replace('/products/', '/agents/')).expect(404));
    nothing(await look(url.replace('/ghee/', '/borhani/')).expect(404));
  });

  it('of the shop and its bot come with the settings of the channel, and are nothing else', async () => {
    const config = await request(bridge.url).get('/api/v1/chat/config').expect(200);
    const { channel } = config.body as LauncherConfig;
    expect(channel).toEqual(shopper.session.channel);
    expect(channel.theme).not.toHaveProperty('logo');
    const [logo, face] = [channel.theme.logo_url ?? '', channel.avatar_url ?? ''];
    expect(drawing('logo').equals((await look(logo).expect(200)).body as Buffer)).toBe(true);
    expect(drawing('assistant').equals((await look(face).expect(200)).body as Buffer)).toBe(true);
    nothing(await look(logo.replace('/channels/default/', '/channels/other/')).expect(404));
    nothing(await look(face.replace('/bots/', '/agents/')).expect(404));
  });

  it('are still there when Odoo is not', async () => {
    const url = agent.avatar_url ?? '';
    await look(url).expect(200);
    await odoo.close();
    await look(url).expect(200);
  });
});

function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
