/** The main job, over the wire: a shopper, the bot, a person, both chat, the chat ends and is rated. */
import { randomUUID } from 'node:crypto';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('one conversation, end to end', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge();
  });
  afterAll(() => bridge.stop());

  it('goes from the bot to a person to a rating, in one gapless order', async () => {
    const shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Amina' } });
    await shopper.listen();
    const reply = await shopper.ask('How much does delivery cost?');
    expect(['text', 'faq']).toContain(reply.type);
    expect(reply.confidence).toBeGreaterThan(0.5);

    const connected = await shopper.connect();
    expect(connected).toMatchObject({ success: true, state: 'waiting', queue: { position: 1 } });
    await shopper.say('Are you there?');

    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'Hello, this is Nadia.');
    await shopper.hears('chat.agent_joined');
    const answer = await shopper.hears('chat.message', { type: 'agent' });
    expect(answer).toMatchObject({ content: 'Hello, this is Nadia.', agent_name: 'Nadia Islam' });

    await agent.end(shopper.conversationId, 'Have a good day!');
    const ended = await shopper.hears('chat.ended');
    expect(ended).toMatchObject({ by: 'agent', rating_requested: true });
    await shopper.post('rate', { rating: 5, feedback: 'Quick!' }).expect(201, { success: true });

    const { messages, last_sequence, has_more } = await shopper.messages();
    expect(messages.map((message) => message.sequence)).toEqual(messages.map((_, i) => i + 1));
    expect({ last_sequence, has_more }).toEqual({ last_sequence: messages.length, has_more: false });
    expect(messages.map((message) => message.type)).toEqual([
      'bot',
      'user',
      'bot',
      'system',
      'user',
      'agent',
      'agent',
      'system',
    ]);
    shopper.close();
  });

  it('shows the agent the part of the chat that the bot had', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Do you have organic milk?');
    await shopper.connect();
    const agent = await TestStaff.login(bridge.url);
    const seen = await agent.read(shopper.conversationId);
    expect(seen.messages.map((message) => message.content)).toContain('Do you have organic milk?');
    expect(seen.pending_operations).toBe(0);
  });

  it('tells delivered, then read, and nothing earlier than it is true', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.connect();
    const receipt = await shopper.say('Is this read?');
    const isMine = (status: string) => (): true | undefined =>
      shopper.heard.some(
        ({ event, payload }) =>
          event === 'chat.status' &&
          payload['status'] === status &&
          (payload['message_ids'] as string[]).includes(receipt.message_id),
      ) || undefined;
    await waitFor('delivered', isMine('delivered'));
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'Yes.');
    await waitFor('read', isMine('read'));
    const { messages } = await shopper.messages();
    expect(messages.find((message) => message.id === receipt.message_id)?.status).toBe('read');
    shopper.close();
  });

  it('takes the same client id as the same message for ever, over REST and over the socket', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const socket = await shopper.listen();
    await shopper.connect();
    const id = randomUUID();
    const first = await shopper.say('once', id);
    const again = await shopper.say('once', id);
    const overSocket = await socket.emitWithAck('chat.send', { content: 'once', client_message_id: id });
    expect(first.duplicate).toBe(false);
    expect(again).toEqual({ ...first, duplicate: true });
    expect(overSocket).toEqual({ ...first, duplicate: true });
    const other = await shopper.post('send', { content: 'twice', client_message_id: id }).expect(409);
    expect(other.body).toMatchObject({ code: 'CHAT.CLIENT_ID_REUSED' });
    const { messages } = await shopper.messages();
    expect(messages.filter((message) => message.client_message_id === id)).toHaveLength(1);
    shopper.close();
  });

  it('keeps order and loses nothing when many messages are sent at once', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.connect();
    const texts = Array.from({ length: 30 }, (_, i) => `message ${i}`);
    const receipts = await Promise.all(texts.map((text) => shopper.say(text)));
    expect(new Set(receipts.map((receipt) => receipt.sequence)).size).toBe(texts.length);
    const { messages } = await shopper.messages();
    expect(messages.map((message) => message.sequence)).toEqual(messages.map((_, i) => i + 1));
    for (const [i, receipt] of receipts.entries()) {
      expect(messages[receipt.sequence - 1]?.content).toBe(texts[i]);
    }
  });

  it('replays what was missed before anything live', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('What are your opening hours?');
    await shopper.listen(1);
    await waitFor('the replay', () => (shopper.heard.length >= 2 ? true : undefined));
    expect(shopper.heard.map(({ payload }) => payload['sequence'])).toEqual([2, 3]);
    shopper.close();
  });

  it('tells a client that was away what has become of the chat meanwhile', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.connect();
    const receipt = await shopper.say('Anyone?');
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'Yes.');
    await waitFor('the answer', async () =>
      (await shopper.messages()).messages.at(-1)?.type === 'agent' ? true : undefined,
    );
    const { last_sequence } = await shopper.messages();
    await shopper.listen(last_sequence);
    await shopper.hears('chat.agent_joined');
    expect(await shopper.hears('chat.status', { status: 'read' })).toMatchObject({ message_ids: [receipt.message_id] });
    shopper.close();
    await agent.end(shopper.conversationId);
    await waitFor('the end', async () =>
      (await shopper.messages()).messages.at(-1)?.type === 'system' ? true : undefined,
    );
    await shopper.listen(last_sequence);
    expect(await shopper.hears('chat.ended')).toMatchObject({ by: 'agent', rating_requested: true });
    shopper.close();
  });

  it('goes on in the language that the shopper reads now', async () => {
    const first = await TestShopper.open(bridge.url, { locale: 'en' });
    await first.ask('Hello');
    const second = await TestShopper.open(bridge.url, { locale: 'bn', resume_token: first.session.resume_token });
    expect(second.conversationId).toBe(first.conversationId);
    expect((await second.ask('ডেলিভারি চার্জ কত?')).content).toMatch(/[\u0980-\u09FF]/);
  });

  it('gives a shopper the same conversation again, and a new one after the end', async () => {
    const first = await TestShopper.open(bridge.url);
    await first.ask('Hello');
    const { resume_token } = first.session;
    const second = await TestShopper.open(bridge.url, { resume_token });
    expect(second.conversationId).toBe(first.conversationId);
    expect(second.session.conversation.messages).toHaveLength(3);
    await second.post('end', {}).expect(200, { success: true, rating_requested: true });
    const third = await TestShopper.open(bridge.url, { resume_token });
    expect(third.conversationId).not.toBe(first.conversationId);
    const past = await third.get('conversations').expect(200);
    expect(past.body).toMatchObject({ conversations: [{ id: first.conversationId, state: 'ended' }] });
  });

  it('keeps the last words and the rating for a shopper who was away when the agent ended', async () => {
    const first = await TestShopper.open(bridge.url);
    await first.connect();
    await first.say('Anyone there?');
    const agent = await TestStaff.login(bridge.url);
    await agent.say(first.conversationId, 'Yes, one moment.');
    await agent.end(first.conversationId, 'It is on its way. Goodbye!');
    const isEnded = async (): Promise<true | undefined> =>
      (await first.messages()).messages.some(({ content }) => content.includes('Goodbye!')) || undefined;
    await waitFor('the last words', isEnded);
    const { resume_token } = first.session;
    const back = await TestShopper.open(bridge.url, { resume_token });
    expect(back.session.conversation).toMatchObject({ id: first.conversationId, state: 'ended' });
    await back.post('rate', { rating: 4 }).expect(201);
    const anew = await TestShopper.open(bridge.url, { resume_token });
    expect(anew.session.conversation).toMatchObject({ state: 'bot' });
    expect(anew.conversationId).not.toBe(first.conversationId);
  });

  it('begins anew for a shopper who leaves an ended chat behind', async () => {
    const first = await TestShopper.open(bridge.url);
    await first.connect();
    await first.say('Anyone there?');
    const agent = await TestStaff.login(bridge.url);
    await agent.end(first.conversationId, 'Goodbye!');
    await waitFor('the end', async () => (await first.messages()).messages.at(-1)?.type === 'system' || undefined);
    const { resume_token } = first.session;
    const anew = await TestShopper.open(bridge.url, { resume_token, new_conversation: true });
    expect(anew.session.conversation).toMatchObject({ state: 'bot' });
    const other = await TestShopper.open(bridge.url, { resume_token, new_conversation: true });
    expect(other.conversationId).toBe(anew.conversationId);
  });

  it('lets shoppers read their past chats again, and nobody else', async () => {
    const first = await TestShopper.open(bridge.url);
    await first.ask('Do you sell ghee?');
    await first.post('end', {}).expect(200);
    const later = await TestShopper.open(bridge.url, { resume_token: first.session.resume_token });
    const past = await later.get(`messages?conversation=${first.conversationId}`).expect(200);
    expect(JSON.stringify(past.body)).toContain('Do you sell ghee?');
    const stranger = await TestShopper.open(bridge.url);
    await stranger.get(`messages?conversation=${first.conversationId}`).expect(404);
  });

  it('brings a chat that only the bot had to Odoo when it ends', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Do you sell ghee?');
    await shopper.post('end', {}).expect(200);
    const agent = await TestStaff.login(bridge.url);
    await waitFor('Odoo to have it', async () =>
      (await agent.read(shopper.conversationId)).pending_operations === 0 ? true : undefined,
    );
    const { messages } = await agent.read(shopper.conversationId);
    expect(messages.find((message) => message.type === 'user')?.status).toBe('delivered');
  });
});
