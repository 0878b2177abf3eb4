/** The browser's memory of a chat between pages: how to resume, what was not sent yet. Empty until the chat was opened once. */
import { isRecord } from '../api/wire-guards';
import type { Outgoing } from '../state/thread-item';
import type { Clock } from '../time/timers.port';
import { memoryKey } from './memory-key';

export interface Memory {
  readonly resumeToken: string | null;
  readonly conversationId: string | null;
  /** Last sequence the shopper has seen in that conversation. */
  readonly seen: number | null;
  /** True while a person has the chat or is awaited: then the next page connects without being asked. */
  readonly live: boolean;
}

/** The draft belongs to one tab; unsent messages belong to the shopper, and any tab may send them. */
export interface Unsent {
  readonly draft: string;
  readonly outgoing: readonly Outgoing[];
}

/** The part of the browser's `LockManager` that is needed. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, act: () => Promise<void>): Promise<unknown>;
}

const NOTHING: Memory = { resumeToken: null, conversationId: null, seen: null, live: false };
/** Older messages are not sent any more: the shopper has gone on since. */
const SENT_WITHIN_MS = 24 * 60 * 60_000;
/** Longer than a call takes: a tab that holds the lock for so long is asleep, or as good as. */
const WAITS_MS = 12_000;

export class ShopperMemory {
  private readonly key: string;
  private readonly outboxKey: string;
  /** Messages that this tab has handled: it removes only those from the shared outbox. */
  private readonly handled = new Set<string>();

  /** @param keep `localStorage`; @param tab `sessionStorage`; null where the browser refuses them. @param locks undefined where there are none. */
  constructor(
    src: string,
    channel: string,
    private readonly keep: Storage | null,
    private readonly tab: Storage | null,
    private readonly clock: Clock,
    private readonly locks?: Locks,
  ) {
    this.key = memoryKey(src, channel);
    this.outboxKey = `${this.key}:outbox`;
  }

  /**
   * Acts while no other tab of this chat does so, once. Browsers have no locks for pages without https, refuse them where a site may
   * not store anything, and leave them with a tab that sleeps: there it acts all the same.
   */
  async alone(act: () => Promise<void>): Promise<void> {
    let acted: Promise<void> | undefined;
    const once = (): Promise<void> => (acted ??= act());
    const signal = AbortSignal.timeout(WAITS_MS);
    await (this.locks?.request(this.key, { signal }, once).catch(once) ?? once());
  }

  recall(): Memory {
    const kept = read(this.keep, this.key);
    if (!isRecord(kept)) return NOTHING;
    return {
      resumeToken: typeof kept.resumeToken === 'string' ? kept.resumeToken : null,
      conversationId: typeof kept.conversationId === 'string' ? kept.conversationId : null,
      seen: typeof kept.seen === 'number' ? kept.seen : null,
      live: kept.live === true,
    };
  }

  remember(change: Partial<Memory>): void {
    const { draft } = this.recallUnsent();
    write(this.keep, this.key, { ...this.recall(), ...change });
    this.keepDraft(draft);
  }

  /** Also what other tabs have not sent yet: sent twice under one id it is still one message. */
  recallUnsent(): Unsent {
    const kept = read(this.tab, this.key);
    const isOwn = isRecord(kept) && kept.conversation === this.recall().conversationId;
    return { draft: isOwn && typeof kept.draft === 'string' ? kept.draft : '', outgoing: this.outbox() };
  }

  rememberUnsent({ draft, outgoing }: Unsent): void {
    this.keepDraft(draft);
    outgoing.forEach(({ clientMessageId }) => this.handled.add(clientMessageId));
    const others = this.outbox().filter(({ clientMessageId }) => !this.handled.has(clientMessageId));
    const all = [...others, ...outgoing];
    if (all.length === 0) attempt(() => this.keep?.removeItem(this.outboxKey));
    else write(this.keep, this.outboxKey, all);
  }

  /** Forgets a session that the bridge refuses. The entry is not removed, which other tabs would take for a log-out. */
  forget(): void {
    write(this.keep, this.key, NOTHING);
  }

  /** Forgets the shopper, with what they have not sent yet. */
  erase(): void {
    this.forget();
    attempt(() => this.keep?.removeItem(this.outboxKey));
    attempt(() => this.tab?.removeItem(this.key));
    attempt(() => this.tab?.removeItem('storefront-chat:files'));
  }

  /** With its conversation, so that a tab never shows it after the shopper logged out in another one. */
  private keepDraft(draft: string): void {
    if (draft === '') attempt(() => this.tab?.removeItem(this.key));
    else write(this.tab, this.key, { draft, conversation: this.recall().conversationId });
  }

  private outbox(): Outgoing[] {
    const kept = read(this.keep, this.outboxKey);
    const oldest = this.clock.now() - SENT_WITHIN_MS;
    return Array.isArray(kept) ? kept.filter(isOutgoing).filter(({ timestamp }) => Date.parse(timestamp) > oldest) : [];
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  return isRecord(value) && typeof value.clientMessageId === 'string' && typeof value.content === 'string';
}

function read(storage: Storage | null, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null');
  } catch {
    return null; // Unreadable or refused by the browser: the same as never stored.
  }
}

function write(storage: Storage | null, key: string, value: object): void {
  attempt(() => storage?.setItem(key, JSON.stringify(value)));
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Private mode or a full store: the chat works without memory.
  }
}
