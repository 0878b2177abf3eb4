/** Fetches the messages before those that are known, a page at a time. */
import type { ChatClient } from '../../../core/api/chat-client.port';
import type { ChatStore } from '../../../core/state/chat.store';

const PAGE = 50;

export class EarlierMessages {
  private isAsking = false;

  constructor(
    private readonly client: Pick<ChatClient, 'messages'>,
    private readonly store: ChatStore,
  ) {}

  /** Never rejects: what cannot be had now is asked for again when the shopper scrolls on. */
  async load(): Promise<void> {
    const { conversationId, thread } = this.store.state;
    const first = thread.find(({ sequence }) => sequence !== null)?.sequence ?? 1;
    if (this.isAsking || first <= 1) return;
    this.isAsking = true;
    const after = Math.max(0, first - 1 - PAGE);
    const page = await this.client.messages(after, first - 1 - after).catch(() => null);
    this.isAsking = false;
    if (page === null || this.store.state.conversationId !== conversationId) return;
    this.store.dispatch({ type: 'earlier', messages: page.messages });
  }
}
