/** Opening the chat: the conversation that was left, or a new one. */
import { AMINA, HOUR, NOW, iso, resetWorld, shop, tokens, world } from './spec/shop-in-memory';

beforeEach(resetWorld);

describe('a shopper who was erased', () => {
  it('is forgotten by a browser that remembers them, and is somebody new from then on', async () => {
    const { sessions } = await shop();
    const before = await sessions.open({});
    world.erasedAt = world.now;
    await expect(sessions.open({ resume_token: before.resume_token })).rejects.toMatchObject({
      problem: 'CHAT.ERASED',
    });
    const fresh = await sessions.open({});
    expect(fresh.shopper.id).not.toBe(before.shopper.id);
    world.erasedAt = world.now - 1_000;
    await expect(sessions.open({ resume_token: before.resume_token })).resolves.toBeDefined();
  });
});

describe('where the shop turned its chat off', () => {
  it('no chat begins, and one that is under way goes on', async () => {
    const { log, sessions } = await shop();
    const before = await sessions.open({});
    world.isChatOn = false;
    await expect(sessions.open({})).rejects.toMatchObject({ problem: 'CHAT.CHANNEL_UNKNOWN' });
    const again = await sessions.open({ resume_token: before.resume_token });
    expect(again.conversation.id).toBe(before.conversation.id);
    expect(log.heads).toHaveLength(1);
  });

  it('none begins after one that ended, either', async () => {
    const { log, sessions } = await shop();
    const before = await sessions.open({});
    log.change(before.conversation.id, { state: 'ended' });
    world.isChatOn = false;
    const anew = { resume_token: before.resume_token, new_conversation: true };
    await expect(sessions.open(anew)).rejects.toMatchObject({ problem: 'CHAT.CHANNEL_UNKNOWN' });
  });
});

describe('a first visit', () => {
  it('begins a conversation in the language of the channel, greeted and with tokens for it', async () => {
    const { log, sessions } = await shop();
    const session = await sessions.open({});
    expect(session.conversation).toMatchObject({ state: 'bot', messages: [{ content: 'হ্যালো' }] });
    expect(session.shopper).toEqual({ id: expect.any(String) as string, name: null, verified: false });
    expect(session.expires_at).toBe('2031-05-04T12:00:00.000Z');
    expect(tokens.readSession(session.session_token)).toMatchObject({
      shopperId: session.shopper.id,
      conversationId: session.conversation.id,
    });
    expect(tokens.readResume(session.resume_token)).toMatchObject({ shopperId: session.shopper.id, company: '' });
    expect(log.heads).toMatchObject([{ channel: 'default', locale: 'bn', page: null, startedAt: iso(NOW) }]);
  });

  it('keeps what the page says: its language, its address, who the shopper is', async () => {
    const { log, sessions } = await shop();
    const page = { url: 'https://shop.example/ghee', title: 'Ghee' };
    const session = await sessions.open({ locale: 'en', channel: 'b2b', page, visitor: AMINA });
    expect(session.conversation.messages).toMatchObject([{ content: 'Hello' }]);
    expect(session.shopper.name).toBe('Amina');
    expect(log.heads).toMatchObject([{ channel: 'b2b', locale: 'en', page, shopper: { ...AMINA, verified: false } }]);
  });

  it('keeps no title of a page without one, and no detail that is empty', async () => {
    const { log, sessions } = await shop();
    await sessions.open({ page: { url: 'https://shop.example/' }, visitor: { name: '', email: '', phone: '' } });
    expect(log.heads[0]?.page).toStrictEqual({ url: 'https://shop.example/' });
    expect(Object.keys(log.heads[0]?.shopper ?? {}).sort()).toEqual(['id', 'verified']);
  });

  it('does not count on a token that is none', async () => {
    const { log, sessions } = await shop();
    await expect(sessions.open({ identity_token: 'x' })).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
    await expect(sessions.open({ resume_token: 'x' })).rejects.toMatchObject({ code: 'AUTH.SESSION_INVALID' });
    expect(log.heads).toEqual([]);
  });
});

describe('a shopper who comes back', () => {
  /** A shop in which somebody has chatted once. */
  async function visited() {
    const { log, sessions } = await shop();
    const first = await sessions.open({ locale: 'en', visitor: AMINA });
    const again = (more: object = {}) => sessions.open({ resume_token: first.resume_token, ...more });
    return { log, sessions, id: first.conversation.id, shopperId: first.shopper.id, again };
  }

  it('is in the conversation that was left open, in the language of now', async () => {
    const { log, id, again } = await visited();
    const session = await again({ locale: 'bn', visitor: { name: 'Amina B.' } });
    expect(session).toMatchObject({ conversation: { id }, shopper: { name: 'Amina B.' } });
    expect(log.heads).toMatchObject([{ locale: 'bn', shopper: { name: 'Amina B.', email: AMINA.email } }]);
  });

  it('is on the page of now, with the cart of now', async () => {
    const { log, again } = await visited();
    await again({
      page: { url: 'https://shop.example/cart', referrer: 'https://elsewhere.example/', cart_value: 779.6 },
    });
    expect(log.heads[0]?.page).toStrictEqual({ url: 'https://shop.example/cart', cart_value: 780 });
  });

  it('begins a new one, as the same shopper, when the one that was left goes just then', async () => {
    const { log, id, shopperId, again } = await visited();
    log.port.touch = () => {
      log.heads.splice(0);
      return Promise.resolve();
    };
    const session = await again({ visitor: { name: 'Amina B.' } });
    expect(session.conversation.id).not.toBe(id);
    expect(session.shopper).toMatchObject({ id: shopperId, name: 'Amina B.' });
  });

  it('gets the latest fifty messages', async () => {
    const { log, id, again } = await visited();
    log.change(id, { lastSequence: 60 });
    await again();
    log.change(id, { lastSequence: 3 });
    await again();
    expect(log.asked).toEqual([
      [60, 50],
      [3, 50],
    ]);
  });

  it('finds the open one behind those that have ended since', async () => {
    const { log, sessions, id, again } = await visited();
    const other = await sessions.open({});
    const head = log.heads[0];
    if (head) log.heads.push({ ...head, id: 'later', state: 'ended', endedAt: iso(NOW) });
    expect(other.conversation.id).not.toBe(id);
    expect((await again()).conversation.id).toBe(id);
  });

  it('begins anew on another channel, known by name', async () => {
    const { id, shopperId, again } = await visited();
    const session = await again({ channel: 'b2b' });
    expect(session.conversation.id).not.toBe(id);
    expect(session.shopper).toEqual({ id: shopperId, name: 'Amina', verified: false });
  });

  it('says who they are now rather than what was known', async () => {
    const { log, again } = await visited();
    await again({ channel: 'b2b', visitor: { name: 'Rahim' } });
    expect(log.heads[1]?.shopper).toMatchObject({ name: 'Rahim', email: AMINA.email });
  });

  describe('after an agent has ended the chat', () => {
    async function ended() {
      const stage = await visited();
      const endedAt = iso(NOW - HOUR);
      stage.log.change(stage.id, { state: 'ended', endedBy: 'agent', endedAt, hasShopperMessage: true });
      return stage;
    }

    it('is first shown how it ended', async () => {
      const { id, again } = await ended();
      expect((await again()).conversation).toMatchObject({ id, state: 'ended' });
      expect((await again({ new_conversation: false })).conversation.id).toBe(id);
    });

    it('begins a new one when that is wanted', async () => {
      const { id, again } = await ended();
      expect((await again({ new_conversation: true })).conversation.id).not.toBe(id);
    });

    it('begins a new one when a day has passed', async () => {
      const { id, again } = await ended();
      world.now = NOW + 23 * HOUR;
      expect((await again()).conversation.id).not.toBe(id);
    });
  });
});

describe('a resume token that is used over and over', () => {
  const DAY = 24 * HOUR;

  it('ends half a year after the first visit: whoever copied one has it no longer', async () => {
    const { sessions } = await shop();
    let { resume_token } = await sessions.open({});
    for (let day = 20; day < 180; day += 20) {
      world.now = NOW + day * DAY;
      ({ resume_token } = await sessions.open({ resume_token }));
    }
    world.now = NOW + 180 * DAY - 1_000;
    await expect(sessions.open({ resume_token })).resolves.toBeDefined();
    world.now = NOW + 180 * DAY;
    await expect(sessions.open({ resume_token })).rejects.toMatchObject({ code: 'AUTH.SESSION_EXPIRED' });
  });
});
