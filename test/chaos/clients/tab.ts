/** A browser tab of a shopper: the widget's own session without a screen, and an observer of what it would show. */
import { BridgeClient } from '../../../widget/core/api/bridge.client';
import { ChatSession } from '../../../widget/core/session/chat-session';
import { ShopperMemory } from '../../../widget/core/session/shopper-memory';
import type { ChatEvent } from '../../../widget/core/state/chat.event';
import type { ChatState } from '../../../widget/core/state/chat.state';
import { lastSequence } from '../../../widget/core/state/thread';
import type { ThreadItem } from '../../../widget/core/state/thread-item';
import { REAL_TIMERS } from '../../../widget/core/time/timers.port';
import { noConsent } from '../../../widget/testing/fakes/no-consent';
import type { Ledger, SentMessage } from '../checks/message-ledger';
import { BrowserStorage } from './browser';

export interface TabPlan {
  readonly sender: string;
  readonly shopper: number;
  readonly url: string;
  /** `localStorage`, shared by all tabs of this browser. */
  readonly keep: BrowserStorage;
  readonly ledger: Ledger;
}

export class Tab {
  private readonly own = new BrowserStorage();
  private session: ChatSession | null = null;
  private readonly textOf = new Map<string, string>();

  constructor(private readonly plan: TabPlan) {}

  get state(): ChatState | null {
    return this.session?.store.state ?? null;
  }

  get resumeToken(): string | null {
    return this.memory().recall().resumeToken;
  }

  /** Messages that the bridge has not confirmed yet. */
  get unsent(): number {
    return this.memory().recallUnsent().outgoing.length;
  }

  /** The page loads: a new client on what the browser kept. */
  load(): void {
    const session = new ChatSession({
      client: new BridgeClient(this.plan.url),
      memory: this.memory(),
      timers: REAL_TIMERS,
      describe: () => ({ channel: 'default', locale: 'en' }),
      loadConsent: noConsent,
    });
    this.session = session;
    session.store.subscribe((state, event) => {
      if (this.session === session) this.watch(state, event);
    });
    void session.start();
  }

  /** The page is left, whatever was under way. */
  leave(): void {
    const { session } = this;
    this.session = null;
    session?.stop();
  }

  say(): SentMessage {
    const spoken = this.plan.ledger.record(this.plan.sender, 'shopper', this.plan.shopper);
    this.session?.outgoing.send(spoken.text);
    return spoken;
  }

  /** The shopper looks at everything that is there. */
  look(): void {
    if (this.session !== null) this.session.seen(lastSequence(this.session.store.state.thread));
  }

  async connect(): Promise<void> {
    await this.session?.requests.connect();
  }

  private memory(): ShopperMemory {
    return new ShopperMemory('shop', 'default', this.plan.keep, this.own, REAL_TIMERS);
  }

  private watch(state: ChatState, event: ChatEvent): void {
    const { ledger } = this.plan;
    if (event.type === 'written') this.textOf.set(event.outgoing.clientMessageId, event.outgoing.content);
    if (event.type === 'withdrawn') ledger.refused(event.draft, 'withdrawn');
    if (event.type === 'accepted') {
      const { message_id, sequence } = event.receipt;
      ledger.accepted(this.textOf.get(event.clientMessageId) ?? '', `${message_id} at ${sequence}`);
    }
    if (event.type === 'answered') ledger.accepted(this.textOf.get(event.clientMessageId) ?? '');
    if (event.type !== 'socket' && event.type !== 'bot-thinking') this.watchThread(state.thread);
  }

  private watchThread(thread: readonly ThreadItem[]): void {
    const { ledger } = this.plan;
    const texts = new Set<string>();
    let last = 0;
    for (const { content, sequence, delivery } of thread) {
      if (ledger.find(content) === undefined) continue;
      if (texts.has(content)) ledger.shownTwice.add(content);
      texts.add(content);
      if (sequence === null) continue;
      if (sequence <= last) ledger.shownOutOfOrder.add(content);
      last = sequence;
      ledger.shown(content);
      if (delivery === 'delivered' || delivery === 'read') ledger.delivered(content);
    }
  }
}
