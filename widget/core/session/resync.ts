/** Catches up after the socket was down: it repeats missed messages, but not status, edits and who has the chat. */
import type { Message } from '../../../src/contract/shopper';
import type { ChatClient } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';
import { contiguousSequence } from '../state/thread';

/** So many earlier messages are fetched again, as an agent may have edited them; and as many new ones. */
const LATELY = 50;

export class Resync {
  constructor(
    private readonly client: Pick<ChatClient, 'messages' | 'conversations'>,
    private readonly store: ChatStore,
  ) {}

  /** Never rejects: what failed now is fetched after the next reconnect. */
  async run(): Promise<void> {
    await Promise.allSettled([this.learnDeliveries(), this.learnStage()]);
  }

  /** New messages, how far the ones under way have got, and what agents changed lately. */
  private async learnDeliveries(): Promise<void> {
    const { thread } = this.store.state;
    const firstOpen = thread.find((item) => item.type === 'user' && item.sequence !== null && item.delivery !== 'read');
    const after = Math.min(contiguousSequence(thread), (firstOpen?.sequence ?? Infinity) - 1);
    const from = Math.max(0, after - LATELY);
    const { messages } = await this.client.messages(from, 2 * LATELY);
    const isNews = ({ sequence, edited, deleted }: Message): boolean => sequence > after || Boolean(edited || deleted);
    this.store.dispatch({ type: 'messages', messages: messages.filter(isNews) });
  }

  private async learnStage(): Promise<void> {
    const { conversations } = await this.client.conversations();
    const own = conversations.find(({ id }) => id === this.store.state.conversationId);
    if (own !== undefined) this.store.dispatch({ type: 'regained', conversation: own });
  }
}
