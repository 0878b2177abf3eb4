/** Fetches the messages that are missing between two that are known. */
import type { ChatClient } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';
import { contiguousSequence, lastSequence } from '../state/thread';
import type { Timers } from '../time/timers.port';

/** How long a message may still arrive over the socket before it is fetched. */
const GRACE_MS = 400;

export class GapFiller {
  private isWaiting = false;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly client: Pick<ChatClient, 'messages'>,
    private readonly store: ChatStore,
    private readonly timers: Timers,
  ) {}

  /** To be called after every change of the thread. */
  look(): void {
    if (this.isWaiting || !this.hasGap()) return;
    this.isWaiting = true;
    this.cancel = this.timers.after(GRACE_MS, () => {
      void this.fill().finally(() => {
        this.isWaiting = false;
      });
    });
  }

  /** Fetches everything after the last message without a gap before it. Never rejects. */
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
    this.cancel();
  }

  private async fill(): Promise<void> {
    if (this.hasGap()) await this.catchUp();
  }

  private hasGap(): boolean {
    const { thread } = this.store.state;
    return contiguousSequence(thread) < lastSequence(thread);
  }
}
