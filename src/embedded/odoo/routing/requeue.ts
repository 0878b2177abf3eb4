/** Returns chats whose agent is gone, silent or none any more to the head of the queue, as the addon's cron does every minute. */
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';
import type { Routing } from './routing';

const REQUEUE_EVERY_MS = 60_000;
/** Longer than reloading the desk page takes. */
export const GRACE_MS = 60_000;
/** As `silent_minutes` of a new channel. */
export const SILENT_MS = 5 * 60_000;

export interface RequeueDelays {
  readonly everyMs: number;
  readonly graceMs: number;
  readonly silentMs: number;
}

const DELAYS: RequeueDelays = { everyMs: REQUEUE_EVERY_MS, graceMs: GRACE_MS, silentMs: SILENT_MS };

export class Requeue {
  /** Chat → since when its agent has been gone, in Unix ms. */
  private readonly absent = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly delays: RequeueDelays = DELAYS,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.run().catch(() => undefined), this.delays.everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    await this.shop.store.transaction(() => {
      const now = this.shop.now().getTime();
      const live = this.routing.active().filter(({ state }) => state === 'live');
      for (const chat of live) {
        const outcome = this.lossOf(chat, now);
        if (outcome) this.routing.returnToQueue(chat, outcome);
      }
      for (const channel of new Set(live.map((chat) => chat.channel))) this.routing.serveQueue(channel);
    });
  }

  /** Why the agent of this chat loses it; undefined while they keep it. */
  private lossOf(chat: ChatRecord, now: number): 'gone' | 'away' | 'silent' | undefined {
    if (chat.agent === undefined || !this.shop.people.serves(chat.agent, chat.channel)) {
      this.absent.delete(chat.id);
      return 'gone';
    }
    const isAbsent = ['away', 'offline'].includes(this.routing.agents.status(chat.agent));
    if (!isAbsent) this.absent.delete(chat.id);
    else if (!this.absent.has(chat.id)) this.absent.set(chat.id, now);
    const since = this.absent.get(chat.id);
    if (since !== undefined && since <= now - this.delays.graceMs) {
      this.absent.delete(chat.id);
      return 'away';
    }
    return this.isSilent(chat, now) && this.routing.canBeRelieved(chat) ? 'silent' : undefined;
  }

  /** The shopper has written, and nobody has answered for too long. */
  private isSilent(chat: ChatRecord, now: number): boolean {
    const lines = this.routing.lines(chat);
    const answered = lines.findLastIndex(({ author }) => author === 'agent');
    const asked = lines.slice(answered + 1).find(({ author }) => author === 'user');
    return (
      asked !== undefined && Math.max(Date.parse(asked.sent_at), chat.agent_since ?? 0) < now - this.delays.silentMs
    );
  }
}
