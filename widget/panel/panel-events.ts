/** Dispatches events of the panel: unread count, new messages. */
import type { ChatMessage } from '../contract/storefront-chat.api';
import type { ChatState } from '../core/state/chat.state';
import { unreadCount } from '../core/state/chat.state';
import { lastSequence } from '../core/state/thread';

export class PanelEvents {
  private conversationId: string | null = null;
  private announced = 0;
  private unread = 0;

  constructor(private readonly panel: EventTarget) {}

  /** To be called with every new state. What was there when the chat was opened is not news. */
  look(chat: ChatState): void {
    const unread = unreadCount(chat);
    if (unread !== this.unread) this.dispatch('panel-unread', unread);
    this.unread = unread;
    if (chat.conversationId !== this.conversationId) {
      this.conversationId = chat.conversationId;
      this.announced = lastSequence(chat.thread);
    }
    this.announceMessages(chat);
  }

  private announceMessages({ thread }: ChatState): void {
    const news = thread.filter(({ sequence }) => sequence !== null && sequence > this.announced);
    for (const { id, type, content, sequence } of news) {
      this.announced = Math.max(this.announced, sequence ?? 0);
      if (type === 'user' || id === null) continue;
      const detail: ChatMessage = { id, type, content };
      this.dispatch('panel-message', detail);
    }
  }

  private dispatch(name: 'panel-unread' | 'panel-message', detail: number | ChatMessage): void {
    this.panel.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
