/** After the socket was away: learns what it did not hear, as it repeats messages but not what happened around them. */
import type { ChatClient } from '../client/chat-client.port';
import type { ChatStore } from '../store/chat.store';
import { contiguousSequence } from '../store/thread';

export class BreakMender {
  constructor(
    private readonly client: Pick<ChatClient, 'messages' | 'conversations'>,
    private readonly store: ChatStore,
  ) {}

  /** Never rejects: what could not be learned now is asked again after the next break. */
  async mend(): Promise<void> {
    await Promise.allSettled([this.learnDeliveries(), this.learnStage()]);
  }

  /** New messages, and how far the ones under way have got. */
  private async learnDeliveries(): Promise<void> {
    const { thread } = this.store.state;
    const firstOpen = thread.find((item) => item.type === 'user' && item.sequence !== null && item.delivery !== 'read');
    const after = Math.min(contiguousSequence(thread), (firstOpen?.sequence ?? Infinity) - 1);
    const { messages } = await this.client.messages(Math.max(0, after));
    this.store.dispatch({ type: 'messages', messages });
  }

  private async learnStage(): Promise<void> {
    const { conversations } = await this.client.conversations();
    const own = conversations.find(({ id }) => id === this.store.state.conversationId);
    if (own !== undefined) this.store.dispatch({ type: 'regained', conversation: own });
  }
}
