/** Asks for the messages between those at hand when a sequence is missing. */
import type { ChatClient } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';
import { contiguousSequence, lastSequence } from '../state/thread';
import type { Timers } from '../time/timers.port';

/** What is on its way over the socket gets this long to arrive by itself. */
const GRACE_MS = 400;

export class GapFiller {
  private isWaiting = false;
  private callOff: () => void = () => undefined;

  constructor(
    private readonly client: Pick<ChatClient, 'messages'>,
    private readonly store: ChatStore,
    private readonly timers: Timers,
  ) {}

  /** To be called after every change of the thread. */
  look(): void {
    if (this.isWaiting || !this.hasGap()) return;
    this.isWaiting = true;
    this.callOff = this.timers.after(GRACE_MS, () => {
      void this.fill().finally(() => {
        this.isWaiting = false;
      });
    });
  }

  /** Fetches everything after what is complete, also when no gap shows yet. Never rejects. */
  async catchUp(): Promise<void> {
    for (let hasMore = true; hasMore;) {
      const after = contiguousSequence(this.store.state.thread);
      const page = await this.client.messages(after).catch(() => null); // The next message or reconnect looks again.
      if (page === null) return;
      this.store.dispatch({ type: 'messages', messages: page.messages });
      hasMore = page.has_more && contiguousSequence(this.store.state.thread) > after;
    }
  }

  stop(): void {
    this.callOff();
  }

  private async fill(): Promise<void> {
    if (this.hasGap()) await this.catchUp();
  }

  private hasGap(): boolean {
    const { thread } = this.store.state;
    return contiguousSequence(thread) < lastSequence(thread);
  }
}
