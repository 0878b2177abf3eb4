/** Twenty accounts of one address, all proven by the shop, where registering is free: together they have ten times what one has. */
import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import request from 'supertest';
import { anAddress } from '../support/address';
import { admitted } from '../support/admitted';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const ACCOUNTS = 20;
const TIMES = 10;
const WAITING = 1;
const TICKETS = 1;
const MESSAGES = 5;
/** Of the route for tickets, in a minute: counted before the body is looked at. */
const REQUESTS = 20;
const TRANSCRIPTS = 20;
const STORE_MEGABYTES = 40;
const IDENTITY_SECRET = 'what only this shop and the bridge know';
const PICTURE = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2 * 1024 * 1024 - 8)]);

const statuses = (answers: readonly { readonly status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

describe('twenty proven accounts of one address', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge({
      env: {
        IDENTITY_SECRET,
        WAITING_CHATS: String(WAITING),
        TICKETS_AN_HOUR: String(TICKETS),
        DAILY_MESSAGES: String(MESSAGES),
        FILE_STORE_MEGABYTES: String(STORE_MEGABYTES),
      },
    });
  });
  afterAll(() => bridge.stop());

  const account = (address: string) => {
    const identity_token = sign({ sub: randomUUID(), aud: 'default' }, IDENTITY_SECRET, { expiresIn: 300 });
    return TestShopper.openFrom(address, bridge.url, { identity_token });
  };
  const accounts = (address: string) => Promise.all(Array.from({ length: ACCOUNTS }, () => account(address)));
  const say = (shopper: TestShopper) =>
    shopper.post('send', { content: 'Good morning', client_message_id: randomUUID() });
  const upload = (shopper: TestShopper, address: string) =>
    request(bridge.url)
      .post('/api/v1/chat/attachments')
      .set('authorization', `Bearer ${shopper.session.session_token}`)
      .set('x-forwarded-for', address)
      .attach('file', PICTURE, { filename: 'jar.png' });
  const ask = ({ session }: TestShopper, address: string) =>
    fetch(`${bridge.url}/api/v1/chat/ticket`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': address,
        authorization: `Bearer ${session.session_token}`,
      },
      body: '{}',
    });

  it('are an office: each of them says what they want to', async () => {
    expect(statuses(await Promise.all((await accounts(anAddress())).map(say)), 202)).toBe(ACCOUNTS);
  });

  it('send ten times the requests of one, and elsewhere each has their own', async () => {
    const address = anAddress();
    const shoppers = await accounts(address);
    const each = (at: number) => ask(shoppers[at % ACCOUNTS]!, address);
    expect(await admitted(REQUESTS * TIMES + 20, each)).toBe(REQUESTS * TIMES);
    expect(await admitted(1, () => ask(shoppers[0]!, anAddress()))).toBe(1);
  });

  it('write ten times as much in a day as one', async () => {
    const address = anAddress();
    const shoppers = await accounts(address);
    const rounds = await Promise.all([1, 2].map(() => Promise.all(shoppers.map(say))));
    expect(statuses(rounds.flat(), 202)).toBe(MESSAGES * TIMES - ACCOUNTS); // each chat that was opened counts as well
    const refused = await say(shoppers[0]!).expect(429);
    expect(refused.body).toMatchObject({ code: 'RATE.DAY_SPENT' });
    await say(await account(anAddress())).expect(202);
  });

  it('have ten times as many chats waiting as one', async () => {
    const answers = await Promise.all((await accounts(anAddress())).map((shopper) => shopper.connect()));
    expect(answers.filter(({ state }) => state === 'waiting')).toHaveLength(WAITING * TIMES);
    expect((await (await account(anAddress())).connect()).state).toBe('waiting');
  });

  it('leave ten times as many tickets as one', async () => {
    const shoppers = await accounts(anAddress());
    const tickets = await Promise.all(shoppers.map((shopper) => shopper.post('ticket', { subject: 'Late' })));
    expect(statuses(tickets, 201)).toBe(TICKETS * TIMES);
    expect(statuses(tickets, 429)).toBe(ACCOUNTS - TICKETS * TIMES);
    await (await account(anAddress())).post('ticket', { subject: 'Late' }).expect(201);
  });

  it('have transcripts mailed as everybody of an address does', async () => {
    const shoppers = await accounts(anAddress());
    await Promise.all(shoppers.map(say));
    const ask = (shopper: TestShopper) => shopper.post('transcript', { email: 'amina@example.com' });
    expect(statuses(await Promise.all([...shoppers, ...shoppers].map(ask)), 202)).toBe(TRANSCRIPTS);
  });

  it('fill no more than half of the store of files, and others still upload', async () => {
    const address = anAddress();
    const answers = [];
    for (const shopper of await accounts(address)) answers.push(await upload(shopper, address));
    const taken = statuses(answers, 201);
    expect(taken).toBeGreaterThan(STORE_MEGABYTES / 8); // more than the quarter that one of them has
    expect(taken * 2).toBeLessThanOrEqual(STORE_MEGABYTES / 2);
    expect(statuses(answers, 429)).toBe(ACCOUNTS - taken);
    const elsewhere = anAddress();
    expect((await upload(await account(elsewhere), elsewhere)).status).toBe(201);
  });
});
