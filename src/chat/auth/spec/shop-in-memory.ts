/** An in-memory shop with its own clock, for specs that open its chat. */
import { BehaviorSubject } from 'rxjs';
import type { ShopSettings } from '../../../common/shop-settings.port';
import { readConfig } from '../../../config/bridge-config';
import type { ChannelRow, Operation, SettingsSnapshot } from '../../../contract/odoo';
import type { Conversation, LogEntry } from '../../../conversation/conversation';
import { ConversationChanges } from '../../../conversation/conversation-changes.service';
import type { ConversationLog } from '../../../conversation/ports';
import { Storefront } from '../../storefront.service';
import { Identity } from '../identity/identity.service';
import { IdentitySources } from '../identity/identity-sources.service';
import { IssuerKeys } from '../identity/issuer-keys.service';
import { RevokedSessions } from '../revoked-sessions.service';
import { SessionTokens } from '../session-tokens.service';
import { memoryRevocations } from './memory-revocations';
import { Sessions } from '../session.service';

export const NOW = Date.parse('2031-05-04T10:00:00Z');
export const HOUR = 3_600_000;
/** What a spec may change: the time, when the shopper was erased, and whether the shop has its chat on. */
export const world = { now: NOW, erasedAt: null as number | null, isChatOn: true };
const clock = { now: () => world.now };
export const iso = (ms: number) => new Date(ms).toISOString();
export const AMINA = { name: 'Amina', email: 'amina@shop.example', phone: '+8801711000042' };
const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: 'x'.repeat(32) });
export const tokens = new SessionTokens(config, clock);

const BOT = { id: 'bot', name: { en: 'Assistant' }, intents: [] };

const channelRow = (key: string): ChannelRow => ({
  key,
  name: 'Shop',
  default_locale: 'bn',
  schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: { en: 'Hi' }, offline: {}, greeting: { en: 'Hello', bn: 'হ্যালো' }, fallback: {} },
  enable_chat: world.isChatOn,
  enable_chatbot: true,
  engine_id: 'bot',
  theme: { primary_color: '#0F766E', position: 'right' },
});

/** Conversations in memory, newest last, with what is done to them through the port. */
export class MemoryLog {
  readonly heads: Conversation[] = [];
  readonly rows = new Map<string, LogEntry[]>();
  readonly operations: Operation[] = [];
  readonly asked: [upTo: number, limit: number][] = [];

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
    touch: () => Promise.resolve(),
    latest: (id, upTo, limit) => {
      this.asked.push([upTo, limit]);
      return Promise.resolve((this.rows.get(id) ?? []).filter((row) => row.sequence <= upTo).slice(-limit));
    },
    commit: (_loaded, { next, operations }) => {
      this.operations.push(...operations);
      this.change(next.id, next);
      return Promise.resolve(true);
    },
    idsOfShopper: (shopperId) => Promise.resolve(this.newest(shopperId).map(({ id }) => id)),
    heads: (ids) => Promise.resolve(this.heads.filter(({ id }) => ids.includes(id))),
    ofShopper: (shopperId, limit) => Promise.resolve(this.newest(shopperId).slice(0, limit)),
  } as Partial<ConversationLog> as ConversationLog;

  private newest(shopperId: string): Conversation[] {
    return this.heads.filter(({ shopper }) => shopper.id === shopperId).reverse();
  }

  /** The conversation as it is from now on. */
  change(id: string, changed: Partial<Conversation>): void {
    const place = this.heads.findIndex((head) => head.id === id);
    const head = this.heads[place];
    if (head !== undefined) this.heads[place] = { ...head, ...changed };
  }
}

export async function shop(secret?: string) {
  const snapshot: SettingsSnapshot = {
    channels: [channelRow('default')],
    engines: [BOT],
    faq_categories: [],
    faqs: [],
  };
  const settings: ShopSettings = {
    current: () => snapshot,
    channel: channelRow,
    version: '1',
    changes: new BehaviorSubject(snapshot),
  };
  const log = new MemoryLog();
  const links = { file: () => '', picture: () => null, productPicture: () => null };
  const notifier = { messages: () => undefined, signal: () => undefined };
  const changes = new ConversationChanges(
    log.port,
    notifier as unknown as ConstructorParameters<typeof ConversationChanges>[1],
    { fire: () => undefined },
  );
  const identity = new Identity(
    new IdentitySources(withSecret(secret), settings),
    new IssuerKeys(clock, { production: false }),
    clock,
  );
  const storefront = new Storefront(settings, clock, { logo: () => null, botPicture: () => null });
  const erased = { shopperErasedAt: () => Promise.resolve(world.erasedAt) };
  const revoked = new RevokedSessions(memoryRevocations(), clock);
  await revoked.load();
  const sessions = new Sessions(log.port, links, changes, storefront, tokens, identity, revoked, clock, erased);
  return { log, sessions, revoked };
}

const withSecret = (identity: string | undefined) => ({ ...config, secrets: { ...config.secrets, identity } });

export function resetWorld(): void {
  Object.assign(world, { now: NOW, erasedAt: null, isChatOn: true });
}
