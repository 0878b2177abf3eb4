/** Opening the chat: the conversation that was left, or a new one, for the shopper that the request proves to be. */
import { sign } from 'jsonwebtoken';
import { BehaviorSubject } from 'rxjs';
import type { ShopSettings } from '../../common/shop-settings.port';
import { readConfig } from '../../config/bridge-config';
import type { ChannelRow, Operation, SettingsSnapshot } from '../../contract/odoo';
import type { Conversation, LogEntry } from '../../conversation/conversation';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import type { ConversationLog } from '../../conversation/ports';
import { Storefront } from '../storefront.service';
import { Identity } from './identity/identity.service';
import { IdentitySources } from './identity/identity-sources.service';
import { IssuerKeys } from './identity/issuer-keys.service';
import { RevokedSessions } from './revoked-sessions.service';
import { SessionTokens } from './session-tokens.service';
import { memoryRevocations } from './spec/memory-revocations';
import { Sessions } from './session.service';

const NOW = Date.parse('2031-05-04T10:00:00Z');
const HOUR = 3_600_000;
let now = NOW;
const clock = { now: () => now };
const iso = (ms: number) => new Date(ms).toISOString();
const AMINA = { name: 'Amina', email: 'amina@shop.example', phone: '+8801711000042' };
const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
const tokens = new SessionTokens(config, clock);

const channelRow = (key: string): ChannelRow => ({
  key,
  name: 'Shop',
  default_locale: 'bn',
  schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: { en: 'Hi' }, offline: {}, greeting: { en: 'Hello', bn: 'হ্যালো' }, fallback: {} },
  enable_chatbot: true,
  theme: { primary_color: '#0F766E', position: 'right' },
});

/** Conversations in memory, newest last, with what is done to them through the port. */
class MemoryLog {
  readonly heads: Conversation[] = [];
  readonly rows = new Map<string, LogEntry[]>();
  readonly operations: Operation[] = [];
  readonly asked: [after: number, limit: number][] = [];

  readonly port = {
    create: ({ next, entries }) => {
      this.heads.push(next);
      this.rows.set(next.id, [...entries]);
      return Promise.resolve();
    },
    load: (id) => {
      const conversation = this.heads.find((head) => head.id === id);
      return Promise.resolve(conversation === undefined ? null : { conversation, revision: 1 });
    },
    entries: (id, after, limit) => {
      this.asked.push([after, limit]);
      return Promise.resolve((this.rows.get(id) ?? []).filter((row) => row.sequence > after).slice(0, limit));
    },
    commit: (_loaded, { next, operations }) => {
      this.operations.push(...operations);
      this.change(next.id, next);
      return Promise.resolve(true);
    },
    ofShopper: (shopperId, limit) =>
      Promise.resolve(
        this.heads
          .filter(({ shopper }) => shopper.id === shopperId)
          .reverse()
          .slice(0, limit),
      ),
  } as Partial<ConversationLog> as ConversationLog;

  /** The conversation as it is from now on. */
  change(id: string, changed: Partial<Conversation>): void {
    const place = this.heads.findIndex((head) => head.id === id);
    const head = this.heads[place];
    if (head !== undefined) this.heads[place] = { ...head, ...changed };
  }
}

let erasedAt: number | null = null;

function shop(secret?: string) {
  const snapshot: SettingsSnapshot = { channels: [channelRow('default')], engines: [], faq_categories: [], faqs: [] };
  const settings: ShopSettings = {
    current: () => snapshot,
    channel: channelRow,
    version: '1',
    changes: new BehaviorSubject(snapshot),
  };
  const log = new MemoryLog();
  const links = { file: () => '', picture: () => null };
  const notifier = { messages: () => undefined, signal: () => undefined };
  const changes = new ConversationChanges(
    log.port,
    notifier as unknown as ConstructorParameters<typeof ConversationChanges>[1],
    { fire: () => undefined },
  );
  const identity = new Identity(new IdentitySources(withSecret(secret), settings), new IssuerKeys(clock), clock);
  const storefront = new Storefront(settings, clock);
  const erased = { shopperErasedAt: () => Promise.resolve(erasedAt) };
  const revoked = new RevokedSessions(memoryRevocations(), clock);
  const sessions = new Sessions(log.port, links, changes, storefront, tokens, identity, revoked, clock, erased);
  return { log, sessions, revoked };
}

const withSecret = (identity: string | undefined) => ({ ...config, secrets: { ...config.secrets, identity } });

beforeEach(() => {
  now = NOW;
  erasedAt = null;
});

describe('a shopper who was erased', () => {
  it('is forgotten by a browser that remembers them, and is somebody new from then on', async () => {
    const { sessions } = shop();
    const before = await sessions.open({});
    erasedAt = now;
    await expect(sessions.open({ resume_token: before.resume_token })).rejects.toMatchObject({
      problem: 'CHAT.ERASED',
    });
    const fresh = await sessions.open({});
    expect(fresh.shopper.id).not.toBe(before.shopper.id);
    erasedAt = now - 1_000;
    await expect(sessions.open({ resume_token: before.resume_token })).resolves.toBeDefined();
  });
});

describe('a first visit', () => {
  it('begins a conversation in the language of the channel, greeted and with tokens for it', async () => {
    const { log, sessions } = shop();
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
    const { log, sessions } = shop();
    const page = { url: 'https://shop.example/ghee', title: 'Ghee' };
    const session = await sessions.open({ locale: 'en', channel: 'b2b', page, visitor: AMINA });
    expect(session.conversation.messages).toMatchObject([{ content: 'Hello' }]);
    expect(session.shopper.name).toBe('Amina');
    expect(log.heads).toMatchObject([{ channel: 'b2b', locale: 'en', page, shopper: { ...AMINA, verified: false } }]);
  });

  it('keeps no title of a page without one, and no detail that is empty', async () => {
    const { log, sessions } = shop();
    await sessions.open({ page: { url: 'https://shop.example/' }, visitor: { name: '', email: '', phone: '' } });
    expect(log.heads[0]?.page).toStrictEqual({ url: 'https://shop.example/' });
    expect(Object.keys(log.heads[0]?.shopper ?? {}).sort()).toEqual(['id', 'verified']);
  });

  it('does not count on a token that is none', async () => {
    const { log, sessions } = shop();
    await expect(sessions.open({ identity_token: 'x' })).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
    await expect(sessions.open({ resume_token: 'x' })).rejects.toMatchObject({ code: 'AUTH.SESSION_INVALID' });
    expect(log.heads).toEqual([]);
  });
});

describe('a shopper who comes back', () => {
  /** A shop in which somebody has chatted once. */
  async function visited() {
    const { log, sessions } = shop();
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

  it('gets the latest fifty messages', async () => {
    const { log, id, again } = await visited();
    log.change(id, { lastSequence: 60 });
    await again();
    log.change(id, { lastSequence: 3 });
    await again();
    expect(log.asked).toEqual([
      [10, 50],
      [0, 50],
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
      now = NOW + 23 * HOUR;
      expect((await again()).conversation.id).not.toBe(id);
    });
  });
});

describe('a shopper whom the shop proves', () => {
  const SECRET = 'shared with the shop';
  const claimed = { sub: '42', aud: 'default', exp: NOW / 1000 + 600, name: 'Amina' };
  const token = (claims: object = {}) => sign({ ...claimed, iat: NOW / 1000, ...claims }, SECRET);
  const ops = (log: MemoryLog) => log.operations.map((operation) => operation.kind);

  async function proven() {
    const stage = shop(SECRET);
    const first = await stage.sessions.open({ identity_token: token({ email: AMINA.email }) });
    const again = (more: object = {}) => stage.sessions.open({ resume_token: first.resume_token, ...more });
    return { ...stage, first, again, id: first.conversation.id };
  }

  it('is verified for as long as the proof lasts, by the clock', async () => {
    const { first } = await proven();
    const session = tokens.readSession(first.session_token);
    expect([first.shopper.verified, tokens.isVerified(session)]).toEqual([true, true]);
    now = NOW + 630_000;
    expect(tokens.isVerified(session)).toBe(false);
  });

  it('keeps the chat and loses the proof by the resume token alone, and gets it back for the same chat', async () => {
    const { log, again, id } = await proven();
    const resumed = await again();
    expect(resumed).toMatchObject({ conversation: { id }, shopper: { verified: false } });
    expect(tokens.readSession(resumed.session_token)).not.toHaveProperty('verifiedUntil');
    expect(log.heads[0]?.shopper).toMatchObject({ verified: true, email: AMINA.email });
    expect(log.heads[0]?.shopper).not.toHaveProperty('verified_until');
    const restored = await again({ identity_token: token({ email: 'new@shop.example' }) });
    expect(restored).toMatchObject({ conversation: { id }, shopper: { verified: true } });
    expect(log.heads[0]?.shopper).toMatchObject({ email: 'new@shop.example', verified_until: iso(NOW + 630_000) });
  });

  it('is told to the desk that has the chat, each time it changes and no more often', async () => {
    const { log, again, id } = await proven();
    log.change(id, { handedOver: true });
    await again();
    await again();
    await again({ identity_token: token() });
    await again({ identity_token: token({ exp: NOW / 1000 + 630 }) });
    expect(ops(log)).toEqual(['shopper', 'shopper']);
    expect(log.operations).toMatchObject([{ shopper: { verified: false } }, { shopper: { verified: true } }]);
  });

  it('cannot be spoken for, nor lend a new chat the contact that the shop gave', async () => {
    const { log, again, id } = await proven();
    await again({ visitor: { email: 'eve@shop.example' } });
    expect(log.heads[0]?.shopper.email).toBe(AMINA.email);
    log.change(id, { state: 'ended', endedBy: 'shopper', endedAt: iso(NOW) });
    const fresh = await again();
    expect(fresh.conversation.id).not.toBe(id);
    expect(log.heads[1]?.shopper).toEqual({ id: fresh.shopper.id, name: 'Amina', verified: false });
  });

  it('is proven in a chat that has just ended, too', async () => {
    const { log, again, id } = await proven();
    log.change(id, { state: 'ended', endedBy: 'agent', endedAt: iso(NOW), hasShopperMessage: true });
    expect((await again()).conversation.id).toBe(id);
    expect(log.heads[0]?.shopper).not.toHaveProperty('verified_until');
    await again({ identity_token: token() });
    expect(log.heads[0]?.shopper).toHaveProperty('verified_until');
  });

  it('is refused by tokens from before a revocation, of either kind, and by none from after it', async () => {
    const { revoked, first, again } = await proven();
    now = NOW + 1_000;
    await revoked.add([first.shopper.id], true);
    await expect(again()).rejects.toMatchObject({ code: 'AUTH.SESSION_INVALID' });
    for (const identity_token of [token(), sign(claimed, SECRET, { noTimestamp: true })])
      await expect(again({ identity_token })).rejects.toMatchObject({ code: 'AUTH.IDENTITY_INVALID' });
    now = NOW + 2_000;
    expect((await again({ identity_token: token({ iat: NOW / 1000 + 2 }) })).shopper.verified).toBe(true);
  });

  it('is let in by an identity token from before when they only logged themselves out', async () => {
    const { revoked, first, again } = await proven();
    now = NOW + 1_000;
    await revoked.add([first.shopper.id], false);
    expect((await again({ identity_token: token() })).shopper.verified).toBe(true);
  });
});
