/** Requests of a shopper beside messages: a person, the end of the chat. */
import type { ChatClient } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';
import { noticeOf } from './problem-notice';
import type { SessionRenewal } from './session-renewal';

export class ConversationRequests {
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: Pick<ChatClient, 'connect' | 'end'>,
    private readonly store: ChatStore,
    private readonly renewal: SessionRenewal,
  ) {}

  /** Asks for a person; a second call while one is under way is the same. */
  connect(): Promise<void> {
    const { connecting, stage } = this.store.state;
    if (!connecting && stage === 'bot') this.connecting = this.askForPerson();
    return this.connecting;
  }

  /** Resolves when no request for a person is under way. */
  settled(): Promise<void> {
    return this.connecting;
  }

  async end(): Promise<void> {
    try {
      const answer = await this.renewal.withSession(() => this.client.end());
      this.store.dispatch({ type: 'ended', event: { message: '', rating_requested: answer.rating_requested } });
    } catch (error) {
      this.store.dispatch(noticeOf(error));
    }
  }

  private async askForPerson(): Promise<void> {
    this.store.dispatch({ type: 'connecting' });
    try {
      const answer = await this.renewal.withSession(() => this.client.connect({}));
      this.store.dispatch({ type: 'connect-answered', answer });
    } catch (error) {
      this.store.dispatch({ type: 'connect-failed' });
      this.store.dispatch(noticeOf(error));
    }
  }
}
