/** A shopper who writes without end fills neither the store nor the chats of others, and what was accepted stays. */
import { randomUUID } from 'node:crypto';
import { anAddress } from '../support/address';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';
import { AMINA, TwoBrands, milkToken, openTwoBrands } from './two-brands';

const CHAT_ENTRIES = 12;
const DAILY_MESSAGES = 40;

describe('a shopper who writes without end', () => {
  let brands: TwoBrands;
  let url: string;
  beforeAll(async () => {
    brands = await openTwoBrands(undefined, {
      CHAT_ENTRIES: String(CHAT_ENTRIES),
      DAILY_MESSAGES: String(DAILY_MESSAGES),
      DAILY_MEGABYTES: '1',
    });
    ({ url } = brands.bridge);
  });
  afterAll(() => brands.close());

  const said = (content = 'more') => ({ content, client_message_id: randomUUID() });
  const from = (address: string, body: object = {}) => TestShopper.openFrom(address, url, { channel: 'milk', ...body });

  it('fills one chat: refused over REST and socket, all that was accepted stays, and there are ways on', async () => {
    const shopper = await from(anAddress());
    const socket = await shopper.listen();
    await shopper.connect();
    const first = said('the first');
    await shopper.post('send', first).expect(202);
    for (let sent = 1; sent < CHAT_ENTRIES; sent += 1) await shopper.say(`message ${sent}`);

    const refused = await shopper.post('send', said()).expect(409);
    expect(refused.body).toMatchObject({ code: 'CHAT.FULL', status: 409 });
    expect(await socket.emitWithAck('chat.send', said())).toMatchObject({ code: 'CHAT.FULL' });
    expect((await shopper.post('send', first).expect(202)).body).toMatchObject({ duplicate: true });
    const words = (await shopper.messages()).messages.filter(({ type }) => type === 'user');
    expect(words.map(({ content }) => content)).toEqual([
      'the first',
      ...Array.from({ length: CHAT_ENTRIES - 1 }, (_, at) => `message ${at + 1}`),
    ]);

    const agent = await TestStaff.login(url);
    const seen = await waitFor('all of it at the desk', async () => {
      const { messages } = await agent.read(shopper.conversationId);
      return messages.filter(({ type, status }) => type === 'user' && status !== 'accepted').length === CHAT_ENTRIES;
    });
    expect(seen).toBe(true);
    await agent.say(shopper.conversationId, 'What is the matter?');
    await shopper.hears('chat.message', { content: 'What is the matter?' });
    await shopper.leaveTicket({ subject: 'What I wanted to say', email: 'amina@example.com' });
    await agent.end(shopper.conversationId);
    await shopper.hears('chat.ended');
    const { resume_token } = shopper.session;
    const again = await from(anAddress(), { resume_token, new_conversation: true });
    await again.say('a new chat');
    shopper.close();
  });

  it('fills a chat with the bot: question and answer count, and the shopper may still end it', async () => {
    const shopper = await from(anAddress());
    for (let asked = 0; asked < CHAT_ENTRIES / 2; asked += 1) await shopper.ask('Hello');
    const body = { message: 'Hello', client_message_id: randomUUID() };
    expect((await shopper.post('bot', body).expect(409)).body).toMatchObject({ code: 'CHAT.FULL' });
    expect((await shopper.messages()).messages).toHaveLength(1 + CHAT_ENTRIES);
    await shopper.post('end', {}).expect(200);
  });

  it('opens chat after chat: one address has so many messages a day, others and whom the shop proved have theirs', async () => {
    const address = anAddress();
    const write = async (shopper: TestShopper, counted: number) => {
      for (let sent = 0; sent < counted; sent += 1) await shopper.say('more');
    };
    const [one, other, third] = await Promise.all([from(address), from(address), from(address)]);
    await write(one, 12);
    await write(other, 12);
    await write(third, 12);
    const proven = await from(address, { identity_token: milkToken(AMINA) });
    await proven.say('I am known here');
    const last = await from(address);
    const refused = await last.post('send', said()).expect(429);
    expect(refused.body).toMatchObject({ code: 'RATE.DAY_SPENT' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60 * 60);
    await proven.say('and still am');
    await (await from(anAddress())).say('we have nothing to do with that');
    expect((await one.messages()).messages).toHaveLength(13);
  });

  it('writes long messages: one address has so many bytes a day', async () => {
    const address = anAddress();
    const [one, other] = await Promise.all([from(address), from(address)]);
    const long = 'x'.repeat(50 * 1024);
    let accepted = 0;
    const write = async (shopper: TestShopper) => {
      const { status } = await shopper.post('send', said(long));
      if (status === 202) accepted += 1;
      return status;
    };
    for (let sent = 0; sent < 11; sent += 1) await write(one);
    const answers: number[] = [];
    for (let sent = 0; sent < 11; sent += 1) answers.push(await write(other));
    expect(accepted).toBe(20);
    expect(answers.slice(-2)).toEqual([429, 429]);
  });

  it('rates without end: the desk hears of so many', async () => {
    const shopper = await from(anAddress());
    await shopper.say('Hello');
    const answers: number[] = [];
    for (let rated = 0; rated < 22; rated += 1) answers.push((await shopper.post('rate', { rating: 5 })).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });
});
