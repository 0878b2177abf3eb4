/** A chat without a user interface: connects the store, the client and the stored memory of one shopper. */
import type { InitRequest, VisitorDetails } from '../../../src/contract/shopper';
import type { FeatureClient } from '../api/feature-client.port';
import type { RefusedError } from '../api/client.errors';
import type { ChatClient, ChatSocket } from '../api/chat-client.port';
import { dueConsent } from '../state/chat.state';
import { ChatStore } from '../state/chat.store';
import { contiguousSequence } from '../state/thread';
import type { LoadConsent } from './consent.port';
import { Resync } from './resync';
import { ConversationRequests } from './conversation-requests';
import { GapFiller } from './gap-filler';
import { socketEvents } from './socket-listener';
import { PollingFallback } from './polling-fallback';
import { SessionRenewal } from './session-renewal';
import type { ShopperMemory } from './shopper-memory';
import { OutgoingMessages } from './outgoing-messages';
import { retryDelay } from '../time/retry-schedule';
import { uniqueId } from '../api/unique-id';
import type { Timers } from '../time/timers.port';
import { TypingNotice } from './typing-notice';
import { TypingTimeout } from './typing-timeout';

export interface ChatSessionParts {
  readonly client: ChatClient;
  readonly memory: ShopperMemory;
  /** Channel, language, visitor and page, as they are when the session is opened. */
  readonly describe: () => Omit<InitRequest, 'resume_token'>;
  readonly timers: Timers;
  readonly loadConsent: LoadConsent;
  readonly newId?: () => string;
  /** The conversation, or the shopper, was deleted: the memory is empty, and this session is over. */
  readonly onErased?: (error: RefusedError) => void;
}

export class ChatSession {
  readonly store = new ChatStore();
  readonly outgoing: OutgoingMessages;
  readonly requests: ConversationRequests;
  private readonly client: ChatClient;
  private readonly socket: ChatSocket;
  private readonly renewal: SessionRenewal;
  private readonly gaps: GapFiller;
  private readonly polling: PollingFallback;
  private readonly resync: Resync;
  private readonly typingTimeout: TypingTimeout;
  private readonly memory: ShopperMemory;
  private readonly timers: Timers;
  private readonly loadConsent: LoadConsent;
  private readonly describe: ChatSessionParts['describe'];
  private readonly unsubscribe: () => void;
  private lastRead: { conversationId: string | null; sequence: number } = { conversationId: null, sequence: 0 };
  private visitor: VisitorDetails = {};
  private toldPage: string | undefined;
  private wasUp = false;
  private refusals = 0;
  private cancelReopening: () => void = () => undefined;

  constructor(parts: ChatSessionParts) {
    const { client, memory, describe, timers, loadConsent, newId = uniqueId, onErased } = parts;
    const { store } = this;
    this.loadConsent = loadConsent;
    this.describe = describe;
    this.memory = memory;
    this.timers = timers;
    this.client = client;
    this.socket = client.socket();
    const describeShopper = (): ReturnType<typeof describe> => {
      const described = describe();
      this.toldPage = described.page?.url;
      return withVisitor(described, this.visitor);
    };
    this.renewal = new SessionRenewal(client, store, memory, describeShopper, timers, (error) => {
      this.stop();
      memory.erase();
      onErased?.(error);
    });
    this.gaps = new GapFiller(client, store, timers);
    this.polling = new PollingFallback(store, () => this.resync.run(), timers);
    this.resync = new Resync(client, store);
    this.typingTimeout = new TypingTimeout(store, timers);
    this.requests = new ConversationRequests(client, store, this.renewal);
    const typing = new TypingNotice((isTyping) => this.socket.typing(isTyping), timers);
    this.outgoing = new OutgoingMessages({
      client,
      socket: this.socket,
      store,
      renewal: this.renewal,
      settled: () => this.requests.settled(),
      consented: async (at) => {
        if (dueConsent(store.state)) await (await loadConsent()).beforeMessage(this, at);
      },
      memory,
      typing,
      timers,
      newId,
    });
    this.unsubscribe = store.subscribe(() => this.afterChange());
  }

  /** Opens or resumes the conversation and its socket; what an earlier page could not send goes out now. */
  async start(): Promise<void> {
    this.outgoing.resume();
    await this.openSocket();
  }

  /** Opens a new conversation after one that ended; the draft stays. */
  async startAnew(): Promise<void> {
    this.socket.close();
    this.store.dispatch({ type: 'forgotten' });
    await this.openSocket(true);
  }

  /** @param visitor what the shopper filled in before the chat; empty when they skipped it. */
  introduce(visitor: VisitorDetails): void {
    this.visitor = visitor;
    this.store.dispatch({ type: 'introduced' });
    if (Object.keys(visitor).length > 0) this.reopen();
  }

  /** Runs a feature's call, with a session that is renewed when it went stale. */
  call<T>(call: (client: FeatureClient) => Promise<T>): Promise<T> {
    return this.renewal.withSession(async () => call(await this.client.features(this.beforeWriting)));
  }

  private readonly beforeWriting = async (): Promise<void> => {
    if (dueConsent(this.store.state)) await (await this.loadConsent()).beforeCall(this, this.timers.now());
  };

  /** The shopper has had everything up to here on the screen. */
  seen(sequence: number): void {
    const { conversationId } = this.store.state;
    if (conversationId === this.lastRead.conversationId && sequence <= this.lastRead.sequence) return;
    this.lastRead = { conversationId, sequence };
    this.store.dispatch({ type: 'seen', sequence });
    this.socket.read(sequence);
  }

  /** Language or visitor changed: the session is opened again, the conversation stays. */
  reopen(): void {
    if (this.store.state.phase === 'ready' && this.store.state.stage !== 'ended') void this.renewal.open();
  }

  /** The shopper went to another page without loading it. */
  moved(): void {
    const { page } = this.describe();
    if (!page || page.url === this.toldPage || this.store.state.phase !== 'ready') return;
    this.toldPage = page.url;
    this.socket.page(page);
  }

  /** The network is back, or the shopper asked to try again. */
  tryNow(): void {
    this.renewal.tryNow();
    this.socket.reconnect();
    this.outgoing.tryNow();
  }

  /** The browser no longer remembers this chat: its shopper has logged out, or somebody else chats by now. */
  get isForgotten(): boolean {
    const { conversationId } = this.store.state;
    return conversationId !== null && this.memory.recall().conversationId !== conversationId;
  }

  /** Where the browser stores nothing, only this session knows who is to be logged out; the loader sees to what is stored. */
  logOut(): void {
    if (this.memory.recall().resumeToken === null && this.renewal.sessionToken !== '')
      void this.client.revoke().catch(() => undefined); // The page goes on without the shopper either way.
  }

  stop(): void {
    this.unsubscribe();
    this.outgoing.stop();
    this.renewal.stop();
    this.gaps.stop();
    this.polling.stop();
    this.typingTimeout.stop();
    this.cancelReopening();
    this.socket.close();
  }

  private async openSocket(isAnew = false): Promise<void> {
    await (isAnew ? this.renewal.openAnew() : this.renewal.open());
    if (this.renewal.isStopped) return;
    this.wasUp = false;
    const handshake = () => ({
      session_token: this.renewal.sessionToken,
      after: contiguousSequence(this.store.state.thread),
    });
    this.socket.open(
      handshake,
      socketEvents(this.store, { onUp: () => this.onSocketUp(), onRefused: () => this.onSocketRefused() }),
    );
  }

  /** A new session opens the socket again; should that be refused too, each further try waits longer. */
  private onSocketRefused(): void {
    this.refusals += 1;
    this.cancelReopening = this.timers.after(retryDelay(this.refusals), () => void this.openSocket());
  }

  private onSocketUp(): void {
    this.refusals = 0;
    this.outgoing.tryNow();
    if (this.lastRead.conversationId === this.store.state.conversationId) this.socket.read(this.lastRead.sequence);
    if (this.wasUp) void this.resync.run();
    this.wasUp = true;
  }

  private afterChange(): void {
    this.gaps.look();
    this.polling.look();
    const { conversationId, phase, seen, stage } = this.store.state;
    if (phase !== 'ready') return;
    const live = stage === 'live' || stage === 'waiting';
    const kept = this.memory.recall();
    if (kept.conversationId === conversationId && kept.seen === seen && kept.live === live) return;
    this.memory.remember({ conversationId, seen, live });
  }
}

/** What the shop says of its shopper goes before what the shopper typed. */
function withVisitor(request: Omit<InitRequest, 'resume_token'>, typed: VisitorDetails): typeof request {
  const visitor = { ...typed, ...request.visitor };
  return Object.keys(visitor).length === 0 ? request : { ...request, visitor };
}
