/** Nobody would answer: the bot is switched off, or a person was asked for outside opening hours. */
import { randomUUID } from 'node:crypto';
import type { ChannelRow } from '../../src/contract/odoo';
import type { BotReply } from '../../src/contract/shopper';
import { ConsentShop, openConsentShop } from '../support/consent-shop';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const CLOSED: Partial<ChannelRow> = {
  schedule: { timezone: 'Asia/Dhaka', use_business_hours: true, hours: [], exceptions: [] },
};
const OFF: Partial<ChannelRow> = { enable_chatbot: false };
const HIDDEN: Partial<ChannelRow> = { show_online_status: false };

describe('where nobody would answer', () => {
  let shop: ConsentShop;
  beforeAll(async () => (shop = await openConsentShop(undefined)));
  afterAll(() => shop.close());

  const open = () => TestShopper.open(shop.bridge.url, { locale: 'en' });
  const said = async (shopper: TestShopper, type: string) =>
    (await shopper.messages()).messages.filter((message) => message.type === type).map(({ content }) => content);

  describe('without a bot', () => {
    beforeAll(() => shop.ask(undefined, OFF));

    it('the shop answers by its own name, and offers nothing that only a bot can do', async () => {
      const { session } = await open();
      expect(session.channel).toMatchObject({ chatbot_enabled: false, bot_name: session.channel.name });
      const actions = session.conversation.messages.flatMap((message) => message.actions ?? []);
      expect(actions.map(({ action }) => action)).toEqual(['show_faq', 'connect_agent']);
    });

    it.each(['REST', 'the socket'])('a first message over %s asks for a person at once, who reads it', async (way) => {
      const shopper = await open();
      const socket = await shopper.listen();
      const content = `Is the ghee ${randomUUID()} pure?`;
      if (way === 'REST') await shopper.say(content);
      else await socket.emitWithAck('chat.send', { content, client_message_id: randomUUID() });
      await waitFor('the message at the desk', () => shop.atDesk().includes(content) || undefined);
      await shopper.hears('chat.queue');
      expect(await said(shopper, 'system')).toEqual([expect.stringContaining('Connecting you to a person') as string]);
      shopper.close();
    });

    it('asks for a person once, however often is written', async () => {
      const shopper = await open();
      await Promise.all([shopper.say('Hello?'), shopper.say('Anybody?')]);
      await shopper.say('Hello??');
      expect(await said(shopper, 'system')).toHaveLength(1);
    });

    it('a goodbye asks for nobody', async () => {
      const shopper = await open();
      expect((await shopper.say('bye')).ends).toBe(true);
      expect(await said(shopper, 'system')).toEqual([]);
    });

    it('a question to the bot is passed on to a person, too', async () => {
      const shopper = await open();
      const reply = await shopper.ask('Is the ghee pure?');
      expect(reply).toMatchObject({ type: 'handoff', content: expect.stringContaining('our team') as string });
      expect((await shopper.connect()).state).toBe('waiting');
    });
  });

  it.each<[string, Partial<ChannelRow>, boolean]>([
    ['shows', {}, false],
    ['hides', HIDDEN, true],
  ])('a shopper who waits where the shop %s who is online is told so', async (_how, channel, asOpen) => {
    await shop.ask(undefined, channel);
    const { state, availability, ticket_offered } = await (await open()).connect();
    expect(state).toBe('waiting');
    expect({ open: availability.open, nobody: availability.reason === 'no_agents' }).toEqual({
      open: asOpen,
      nobody: !asOpen,
    });
    expect(ticket_offered).toBe(true);
  });

  it.each<[string, Partial<ChannelRow>, unknown]>([
    ['shows', {}, expect.any(Number)],
    ['hides', HIDDEN, null],
  ])('where the shop %s who is online, the expected wait is told as far as that', async (_how, channel, wait) => {
    await shop.ask(undefined, channel);
    const [first, shopper] = [await open(), await open()];
    await first.connect();
    const staff = await TestStaff.login(shop.bridge.url);
    await staff.say(first.conversationId, 'Good morning');
    const stands = (status: string) =>
      staff.request('patch', `agents/${staff.session.staff.id}`, { status }).expect(200);
    await stands('busy'); // there, so that a wait can be told, and takes no more
    await shopper.listen();
    await shopper.connect();
    const heard = await shopper.hears('chat.queue');
    await stands('away');
    expect(heard).toMatchObject({ position: expect.any(Number) as number, estimated_wait_seconds: wait });
    const { session } = await TestShopper.open(shop.bridge.url, { resume_token: shopper.session.resume_token });
    expect(session.conversation.queue).toMatchObject({ estimated_wait_seconds: wait });
    shopper.close();
  });

  describe('outside opening hours', () => {
    beforeAll(() => shop.ask(undefined, CLOSED));

    it('the bot says that it goes on, and goes on, while the desk gets to read all of it', async () => {
      const shopper = await open();
      await waitFor('an answer', async () => (await shopper.ask('How much is delivery?')).type === 'text' || undefined);
      await shopper.connect();
      expect((await said(shopper, 'system')).at(-1)).toContain('I go on answering');
      const answer = await shopper.ask('How can I pay?');
      expect(answer.content).toContain('bKash');
      await waitFor('the answer at the desk', () => shop.atDesk().includes(answer.id) || undefined);
    });

    it('it offers no second person to a shopper who waits, but a way on', async () => {
      const shopper = await open();
      await shopper.connect();
      const actions = ({ actions: own }: BotReply) => own.map(({ action }) => action);
      const lost = await shopper.ask('who painted the starry night');
      expect(lost.content).toContain('as soon as');
      expect(actions(lost)).toEqual(expect.arrayContaining(['create_ticket', 'show_faq']));
      expect(actions(lost)).not.toContain('connect_agent');
      const again = await shopper.ask('I want a person');
      expect(again.content).toContain('already');
      expect(actions(again)).toEqual(['create_ticket']);
    });

    it('it falls silent once a human writes', async () => {
      const shopper = await open();
      await shopper.listen();
      await shopper.ask('hello');
      await shopper.connect();
      const agent = await TestStaff.login(shop.bridge.url);
      await agent.say(shopper.conversationId, 'Good evening!');
      await shopper.hears('chat.message', { type: 'agent' });
      await shopper.post('bot', { message: 'How can I pay?', client_message_id: randomUUID() }).expect(409);
      shopper.close();
    });

    it('without a bot, the message waits with the desk, and the shopper is told of the ticket', async () => {
      await shop.ask(undefined, { ...CLOSED, ...OFF });
      const shopper = await open();
      await shopper.say('Is anybody there?');
      const [notice] = await said(shopper, 'system');
      expect(notice).toContain('leave a ticket');
      expect(notice).not.toContain('I go on answering');
    });
  });
});
