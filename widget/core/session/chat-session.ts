/** The whole chat without a screen: wires the store, the client and the memory of one shopper. */
import type { InitRequest, VisitorDetails } from '../../../src/contract/shopper';
import type { AroundClient } from '../api/feature-client.port';
import type { ChatClient, ChatLine } from '../api/chat-client.port';
import { ChatStore } from '../state/chat.store';
import { contiguousSequence } from '../state/thread';
import { BreakMender } from './resync';
import { DeskRequests } from './conversation-requests';
import { GapFiller } from './gap-filler';
import { lineEvents } from './socket-listener';
import { LineWatch } from './polling-fallback';
import { MessageCourier } from './message-delivery';
import { SessionKeeper } from './session-renewal';
import type { ShopperMemory } from './shopper-memory';
import { ShopperWriting } from './outgoing-messages';
import { retryDelay } from '../time/retry-schedule';
import type { Timers } from '../time/timers.port';
import { TypingNotice } from './typing-notice';
import { TypingWatch } from './typing-timeout';

export interface ChatSessionParts {
  readonly client: ChatClient;
  readonly memory: ShopperMemory;
  /** Channel, language, visitor and page, as they are when the session is opened. */
  readonly describe: () => Omit<InitRequest, 'resume_token'>;
  readonly timers: Timers;
  readonly newId?: () => string;
}

export class ChatSession {
  readonly store = new ChatStore();
  readonly writing: ShopperWriting;
  readonly desk: DeskRequests;
  private readonly client: ChatClient;
  private readonly line: ChatLine;
  private readonly keeper: SessionKeeper;
  private readonly gaps: GapFiller;
  private readonly watch: LineWatch;
  private readonly mender: BreakMender;
  private readonly typingWatch: TypingWatch;
  private readonly memory: ShopperMemory;
  private readonly timers: Timers;
  private readonly unsubscribe: () => void;
  private lastRead: { conversationId: string | null; sequence: number } = { conversationId: null, sequence: 0 };
  private visitor: VisitorDetails = {};
  private wasUp = false;
  private refusals = 0;
  private callOffReopening: () => void = () => undefined;

  constructor({ client, memory, describe, timers, newId = () => crypto.randomUUID() }: ChatSessionParts) {
    const { store } = this;
    this.memory = memory;
    this.timers = timers;
    this.client = client;
    this.line = client.line();
    const describeShopper = (): ReturnType<typeof describe> => withVisitor(describe(), this.visitor);
    this.keeper = new SessionKeeper(client, store, memory, describeShopper, timers);
    this.gaps = new GapFiller(client, store, timers);
    this.watch = new LineWatch(store, () => this.mender.mend(), timers);
    this.mender = new BreakMender(client, store);
    this.typingWatch = new TypingWatch(store, timers);
    this.desk = new DeskRequests(client, store, this.keeper);
    const courier = new MessageCourier(client, this.line, store, this.keeper, this.desk);
    const typing = new TypingNotice((isTyping) => this.line.typing(isTyping), timers);
    const deliver = courier.deliver.bind(courier);
    this.writing = new ShopperWriting({ store, memory, typing, timers, newId, deliver });
    this.unsubscribe = store.subscribe(() => this.afterChange());
  }

  /** Opens or resumes the conversation and its line; what an earlier page could not send goes out now. */
  async start(): Promise<void> {
    this.writing.resume();
    await this.openLine();
  }

  /** Leaves an ended chat behind; the draft comes along. */
  async startAnew(): Promise<void> {
    this.line.close();
    this.store.dispatch({ type: 'forgotten' });
    await this.openLine(true);
  }

  /** Who the shopper says to be; empty when they would rather not. */
  introduce(visitor: VisitorDetails): void {
    this.visitor = visitor;
    this.store.dispatch({ type: 'introduced' });
    if (Object.keys(visitor).length > 0) this.describeAnew();
  }

  /** Asks for something around the chat, with a session that holds. */
  around<T>(ask: (around: AroundClient) => Promise<T>): Promise<T> {
    return this.keeper.within(async () => ask(await this.client.around()));
  }

  /** The shopper has had everything up to here on the screen. */
  seen(sequence: number): void {
    const { conversationId } = this.store.state;
    if (conversationId === this.lastRead.conversationId && sequence <= this.lastRead.sequence) return;
    this.lastRead = { conversationId, sequence };
    this.store.dispatch({ type: 'seen', sequence });
    this.line.read(sequence);
  }

  /** Language or visitor changed: the bridge is told, the conversation stays. */
  describeAnew(): void {
    if (this.store.state.phase === 'ready' && this.store.state.stage !== 'ended') void this.keeper.open();
  }

  /** The network is back, or the shopper asked to try again. */
  tryNow(): void {
    this.keeper.tryNow();
    this.line.reconnect();
    this.writing.tryNow();
  }

  stop(): void {
    this.unsubscribe();
    this.writing.stop();
    this.keeper.stop();
    this.gaps.stop();
    this.watch.stop();
    this.typingWatch.stop();
    this.callOffReopening();
    this.line.close();
  }

  private async openLine(isAnew = false): Promise<void> {
    await (isAnew ? this.keeper.openAnew() : this.keeper.open());
    if (this.keeper.isStopped) return;
    this.wasUp = false;
    const handshake = () => ({
      session_token: this.keeper.sessionToken,
      after: contiguousSequence(this.store.state.thread),
    });
    this.line.open(
      handshake,
      lineEvents(this.store, { onUp: () => this.lineIsUp(), onRefused: () => this.lineRefused() }),
    );
  }

  /** A fresh session opens the line again; should that be refused too, each further try waits longer. */
  private lineRefused(): void {
    this.refusals += 1;
    this.callOffReopening = this.timers.after(retryDelay(this.refusals), () => void this.openLine());
  }

  private lineIsUp(): void {
    this.refusals = 0;
    this.writing.tryNow();
    if (this.lastRead.conversationId === this.store.state.conversationId) this.line.read(this.lastRead.sequence);
    if (this.wasUp) void this.mender.mend();
    this.wasUp = true;
  }

  private afterChange(): void {
    this.gaps.look();
    this.watch.look();
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
