/** One try to hand a message over, by the door that fits the conversation: the bot, the live line, or REST. */
import type { ChatClient, ChatLine } from '../api/chat-client.port';
import { RefusedError } from '../api/client.errors';
import type { ChatStore } from '../state/chat.store';
import type { Outgoing } from '../state/thread-item';
import { messageFromReply } from './bot-answer';
import type { DeskRequests } from './conversation-requests';
import type { SessionKeeper } from './session-renewal';

export class MessageCourier {
  constructor(
    private readonly client: ChatClient,
    private readonly line: ChatLine,
    private readonly store: ChatStore,
    private readonly keeper: SessionKeeper,
    private readonly desk: Pick<DeskRequests, 'settled'>,
  ) {}

  async deliver(outgoing: Outgoing): Promise<void> {
    if (this.store.state.phase !== 'ready') await this.keeper.open();
    await this.desk.settled(); // Which door fits is known once the desk has said whether a person comes.
    try {
      await this.keeper.within(() => this.hand(outgoing));
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'CHAT.PERSON_HAS_CHAT') throw error;
      await this.keeper.open(); // Another tab moved the conversation on: learn where it is, then the other door.
      await this.hand(outgoing);
    }
  }

  private hand(outgoing: Outgoing): Promise<void> {
    return this.store.state.stage === 'bot' ? this.ask(outgoing) : this.send(outgoing);
  }

  private async ask({ clientMessageId, content }: Outgoing): Promise<void> {
    const { dispatch } = this.store;
    dispatch({ type: 'bot-thinking', thinking: true });
    try {
      const reply = await this.client.ask({ message: content, client_message_id: clientMessageId });
      dispatch({ type: 'answered', clientMessageId, answer: messageFromReply(reply) });
    } finally {
      dispatch({ type: 'bot-thinking', thinking: false });
    }
  }

  private async send({ clientMessageId, content }: Outgoing): Promise<void> {
    const request = { content, client_message_id: clientMessageId };
    const receipt = await (this.line.connected ? this.line.send(request) : this.client.send(request));
    this.store.dispatch({ type: 'accepted', clientMessageId, receipt });
  }
}
