/** What the browser remembers between pages: how to resume, and what was not sent yet. Empty until the chat was opened once. */
import { isRecord } from '../client/wire.guards';
import { memoryKey } from '../loader/page-memory';
import type { Outgoing } from '../store/thread-item';

export interface Memory {
  readonly resumeToken: string | null;
  readonly conversationId: string | null;
  /** Last sequence the shopper has seen in that conversation. */
  readonly seen: number | null;
  /** True while a person has the chat or is awaited: then the next page connects without being asked. */
  readonly live: boolean;
}

/** Belongs to one tab: a text that is being written is not shared. */
export interface Unsent {
  readonly draft: string;
  readonly outgoing: readonly Outgoing[];
}

const NOTHING: Memory = { resumeToken: null, conversationId: null, seen: null, live: false };
const NOTHING_UNSENT: Unsent = { draft: '', outgoing: [] };

export class ShopperMemory {
  private readonly key: string;

  /** @param keep `localStorage`; @param tab `sessionStorage`; null where the browser refuses them. */
  constructor(
    src: string,
    channel: string,
    private readonly keep: Storage | null,
    private readonly tab: Storage | null,
  ) {
    this.key = memoryKey(src, channel);
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
    write(this.keep, this.key, { ...this.recall(), ...change });
  }

  recallUnsent(): Unsent {
    const kept = read(this.tab, this.key);
    if (!isRecord(kept)) return NOTHING_UNSENT;
    return {
      draft: typeof kept.draft === 'string' ? kept.draft : '',
      outgoing: Array.isArray(kept.outgoing) ? kept.outgoing.filter(isOutgoing) : [],
    };
  }

  rememberUnsent(unsent: Unsent): void {
    if (unsent.draft === '' && unsent.outgoing.length === 0) return attempt(() => this.tab?.removeItem(this.key));
    write(this.tab, this.key, unsent);
  }

  forget(): void {
    attempt(() => this.keep?.removeItem(this.key));
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
