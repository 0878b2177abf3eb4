/**
 * Delivers the shopper's messages to the bridge: one by one, in order, and repeated under the same id until each is accepted.
 */
import type { ChatClient, ChatSocket } from '../api/chat-client.port';
import { RefusedError } from '../api/client.errors';
import { botAnswers } from '../state/chat.state';
import type { ChatStore } from '../state/chat.store';
import type { Outgoing } from '../state/thread-item';
import { TRIES_UNTIL_STUCK, retryDelay } from '../time/retry-schedule';
import type { Timers } from '../time/timers.port';
import { noticeOf } from './problem-notice';
import type { SessionRenewal } from './session-renewal';

export interface MessageQueueParts {
  readonly client: Pick<ChatClient, 'ask' | 'send'>;
  readonly socket: Pick<ChatSocket, 'connected' | 'send'>;
  readonly store: ChatStore;
  readonly renewal: Pick<SessionRenewal, 'open' | 'withSession'>;
  /** Resolves when no request for a person is under way: who answers is known then. */
  readonly settled: () => Promise<void>;
  /** Resolves when what was written then (milliseconds since 1970) may go out. */
  readonly consented: (writtenAt: number) => Promise<void>;
  readonly timers: Timers;
  /** Called whenever the queue has changed. */
  readonly onChange: (queue: readonly Outgoing[]) => void;
}

export class MessageQueue {
  private queue: readonly Outgoing[] = [];
  private isRunning = false;
  private isStopped = false;
  private endPause: (() => void) | null = null;

  constructor(private readonly parts: MessageQueueParts) {}

  add(outgoing: Outgoing): void {
    this.parts.store.dispatch({ type: 'written', outgoing });
    this.change([...this.queue, outgoing]);
    void this.run();
  }

  /** Something got better (the socket is up, the shopper pressed "try again"): the pause ends now. */
  tryNow(): void {
    this.endPause?.();
  }

  stop(): void {
    this.isStopped = true;
    this.endPause?.();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    for (let next = this.queue[0]; next !== undefined && !this.isStopped; next = this.queue[0]) {
      await this.deliver(next);
      this.change(this.queue.slice(1));
    }
    this.isRunning = false;
  }

  private async deliver(outgoing: Outgoing): Promise<void> {
    for (let attempt = 1; !this.isStopped; attempt += 1) {
      try {
        return await this.attempt(outgoing);
      } catch (error) {
        if (error instanceof RefusedError && (!error.isPassing || error.code === 'RATE.DAY_SPENT'))
          return this.giveBack(outgoing, error);
        await this.pause(outgoing, error, attempt);
      }
    }
  }

  private async attempt(outgoing: Outgoing): Promise<void> {
    const { consented, renewal, settled, store } = this.parts;
    if (store.state.phase !== 'ready') await renewal.open();
    await settled();
    await consented(Date.parse(outgoing.timestamp));
    if (this.isStopped) return;
    try {
      await renewal.withSession(() => this.hand(outgoing));
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'CHAT.PERSON_HAS_CHAT') throw error;
      await renewal.open(); // Another tab asked for a person: the new session says so, and the message goes to them.
      await this.hand(outgoing);
    }
  }

  private hand(outgoing: Outgoing): Promise<void> {
    return botAnswers(this.parts.store.state) ? this.askBot(outgoing) : this.sendToAgent(outgoing);
  }

  private async askBot({ clientMessageId, content }: Outgoing): Promise<void> {
    const { client, store } = this.parts;
    store.dispatch({ type: 'bot-thinking', thinking: true });
    try {
      const reply = await client.ask({ message: content, client_message_id: clientMessageId });
      const answer = { ...reply, type: 'bot' as const, client_message_id: null };
      store.dispatch({ type: 'answered', clientMessageId, answer });
    } finally {
      store.dispatch({ type: 'bot-thinking', thinking: false });
    }
  }

  /** By REST while the socket is down. */
  private async sendToAgent({ clientMessageId, content }: Outgoing): Promise<void> {
    const { client, socket, store } = this.parts;
    const request = { content, client_message_id: clientMessageId };
    const receipt = await (socket.connected ? socket.send(request) : client.send(request));
    store.dispatch({ type: 'accepted', clientMessageId, receipt });
  }

  /** The bridge will not take it, today or tomorrow: the text goes back into the draft. */
  private giveBack({ clientMessageId, content }: Outgoing, error: RefusedError): void {
    this.parts.store.dispatch({ type: 'withdrawn', clientMessageId, draft: content });
    this.parts.store.dispatch(noticeOf(error));
  }

  private async pause({ clientMessageId }: Outgoing, error: unknown, attempt: number): Promise<void> {
    const { dispatch } = this.parts.store;
    const refusal = error instanceof RefusedError ? error : null;
    const isStuck = attempt >= TRIES_UNTIL_STUCK;
    if (refusal?.status === 429 || refusal?.status === 503) dispatch(noticeOf(refusal));
    else if (isStuck) {
      dispatch({ type: 'stuck', clientMessageId });
      dispatch({ type: 'notice', notice: { kind: 'unreachable' } });
    }
    await this.wait(refusal?.retryAfterMs ?? retryDelay(attempt));
    if (isStuck && !this.isStopped) dispatch({ type: 'retrying', clientMessageId });
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.parts.timers.after(milliseconds, () => this.endPause?.());
      this.endPause = () => {
        cancel();
        this.endPause = null;
        resolve();
      };
    });
  }

  private change(queue: readonly Outgoing[]): void {
    this.queue = queue;
    if (!this.isStopped) this.parts.onChange(queue);
  }
}
