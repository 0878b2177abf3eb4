/** The conversation log in Redis: a hash for the head, a list for the entries, written by one script only. */
import { Origin, WIDER } from '../common/origin';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { Conversation, Decision, EntryMark, LogEntry, isSilent } from '../conversation/conversation';
import { ChatFull, ConversationErased, DayFull, StoreFull } from '../conversation/conversation.errors';
import { READ_BYTES } from '../conversation/ports';
import type { ConversationLog, ConversationQuery, Loaded } from '../conversation/ports';
import { isListed } from '../conversation/rules/listed';
import { inSteps } from '../common/in-steps';
import { NameHash } from '../common/name-hash';
import { keys } from './keys';
import { REDIS, REDIS_BULK } from './connection';
import { parseConversation, parseEntry, parseMarks, storedEntry } from './stored-json';
import { CLOCK, Clock } from '../conversation/ports';
import { StoreCapacity } from './store-capacity';
import { DAY_MS, WRITE_BOUNDS, WriteBounds, weightOf } from './write-bounds';

/** Heads that a listing reads per step, and in total. */
const PAGE = 200;
const LISTED_AT_MOST = 20_000;
/** Characters above which a commit is large, as of a transcript that is handed over. */
const LARGE = 128 * 1024;

@Injectable()
export class RedisConversationLog implements ConversationLog {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WRITE_BOUNDS) private readonly bounds: WriteBounds,
    private readonly names: NameHash,
    private readonly capacity: StoreCapacity = new StoreCapacity(redis),
    @Inject(REDIS_BULK) private readonly bulk: Redis = redis,
  ) {}

  async create(decision: Decision, origin: Origin): Promise<void> {
    if (await this.capacity.isScarce()) throw new StoreFull();
    await this.write(0, decision, origin);
  }

  commit(loaded: Loaded, decision: Decision, origin?: Origin): Promise<boolean> {
    return this.write(loaded.revision, decision, origin);
  }

  async load(id: string): Promise<Loaded | null> {
    const [revision, head] = await this.redis.hmget(keys.head(id), 'revision', 'head');
    if (head && revision) return { conversation: parseConversation(head), revision: Number(revision) };
    if ((await this.redis.exists(keys.erased(id))) === 1) throw new ConversationErased();
    return null;
  }

  async entries(id: string, after: number, limit: number): Promise<LogEntry[]> {
    if (limit < 1) return [];
    const from = Math.max(0, after);
    const rows = await this.redis.readEntries(keys.log(id), from, from + limit - 1, READ_BYTES);
    return rows.map(parseEntry);
  }

  async latest(id: string, upTo: number, limit: number): Promise<LogEntry[]> {
    if (upTo < 1 || limit < 1) return [];
    const rows = await this.redis.readEntries(keys.log(id), upTo - 1, Math.max(0, upTo - limit), READ_BYTES);
    return rows.reverse().map(parseEntry);
  }

  async marks(id: string, after: number, limit: number): Promise<EntryMark[]> {
    const from = Math.max(0, after);
    return parseMarks(await this.redis.readMarks(keys.log(id), from, from + limit - 1));
  }

  async findByClientId(id: string, clientMessageId: string): Promise<LogEntry | null> {
    const row = await this.redis.hget(keys.clientIds(id), clientMessageId);
    return row === null ? null : parseEntry(row);
  }

  async touch(id: string): Promise<void> {
    await this.redis.touchSilent(keys.silent, this.clock.now(), id);
  }

  async ofShopper(shopperId: string, limit: number): Promise<Conversation[]> {
    return this.heads(await this.redis.zrevrange(keys.shopper(shopperId), 0, limit - 1));
  }

  idsOfShopper(shopperId: string): Promise<string[]> {
    return this.redis.zrevrange(keys.shopper(shopperId), 0, -1);
  }

  async heads(ids: readonly string[]): Promise<Conversation[]> {
    const heads = await Promise.all(ids.map((id) => this.redis.hget(keys.head(id), 'head')));
    return heads.flatMap((head) => (head === null ? [] : [parseConversation(head)]));
  }

  idleWithBot(before: number, limit: number): Promise<string[]> {
    return this.redis.zrangebyscore(keys.withBot, '-inf', before, 'LIMIT', 0, limit);
  }

  async list(query: ConversationQuery): Promise<{ conversations: Conversation[]; total: number }> {
    const matching: Conversation[] = [];
    for (let from = 0; from < LISTED_AT_MOST; from += PAGE) {
      const ids = await this.redis.zrevrange(keys.conversations, from, from + PAGE - 1);
      const found = (await this.heads(ids)).filter((conversation) => isListed(conversation, query));
      matching.push(...(query.text === undefined ? found : await this.mentioning(found, query.text)));
      if (ids.length < PAGE) break;
    }
    return { conversations: matching.slice(query.offset, query.offset + query.limit), total: matching.length };
  }

  /** Conversations whose shopper or last entry contains this text; heads do not include entries. */
  private async mentioning(found: readonly Conversation[], text: string): Promise<Conversation[]> {
    const wanted = text.toLowerCase();
    const mentions = await inSteps(found, async ({ id, shopper, lastSequence }) => {
      const about = [shopper.name, shopper.email, shopper.phone];
      if (about.some((known) => known?.toLowerCase().includes(wanted))) return true;
      const [last] = await this.latest(id, lastSequence, 1);
      return last?.content.toLowerCase().includes(wanted) ?? false;
    });
    return found.filter((_, i) => mentions[i]);
  }

  private async write(revision: number, decision: Decision, origin?: Origin): Promise<boolean> {
    const { next, rewritten } = decision;
    const head = JSON.stringify(next);
    const entries = decision.entries.map(storedEntry);
    const operations = decision.operations.map((operation) => JSON.stringify(operation));
    const ids = decision.entries.flatMap(({ clientMessageId }, i) =>
      clientMessageId === null ? [] : [clientMessageId, entries[i] ?? ''],
    );
    const messages = forWhatsApp(decision);
    const isNew = revision === 0;
    const adds = isNew || entries.length > 0 || operations.length > 0;
    const { chat, daily } = this.bounds;
    const isLarge = [...entries, ...operations].reduce((bytes, row) => bytes + row.length, 0) > LARGE;
    const [outcome, waitMs = 0] = await (isLarge ? this.bulk : this.redis)[adds ? 'commitDecision' : 'commitChange'](
      keys.head(next.id),
      keys.log(next.id),
      keys.clientIds(next.id),
      keys.outbox(next.id),
      keys.ready,
      keys.shopper(next.shopper.id),
      keys.conversations,
      keys.withBot,
      keys.stored(this.names.of(origin?.name ?? '')),
      keys.silent,
      keys.waiting(next.channel),
      keys.stored(this.names.of(origin?.network ?? '')),
      keys.whatsappOutbox(next.id),
      keys.whatsappOutboxReady,
      revision,
      head,
      this.clock.now(),
      next.id,
      listedState(next),
      randomUUID(),
      origin === undefined || isNew ? 0 : entries.length,
      origin === undefined ? 0 : weightOf({ head, entries, operations }, isNew),
      chat.entries,
      chat.bytes,
      daily?.messages ?? 0,
      daily?.bytes ?? 0,
      DAY_MS,
      isSilent(next) ? 1 : 0,
      origin === undefined ? 0 : 1,
      origin?.network === undefined ? 0 : WIDER,
      entries.length,
      ...entries,
      ids.length / 2,
      ...ids,
      operations.length,
      ...operations,
      rewritten.length,
      ...rewritten.flatMap((entry) => [entry.sequence - 1, storedEntry(entry)]),
      messages.length,
      ...messages,
    );
    if (outcome === -1) throw new ChatFull();
    if (outcome === -2) throw new DayFull(Math.ceil(waitMs / 1000));
    return outcome === 1;
  }
}

/** Sequences of what the person is to read. */
function forWhatsApp({ next, entries }: Decision): number[] {
  if (next.whatsapp === undefined) return [];
  return entries.filter(({ type }) => type !== 'user').map(({ sequence }) => sequence);
}

/** A person on WhatsApp is always there: their chat is not among those that wait until their shopper has gone. */
function listedState({ state, whatsapp }: Conversation): string {
  return state === 'waiting' && whatsapp !== undefined ? 'waiting on WhatsApp' : state;
}
