/** Tells the page what happens in the chat: how much is unread, and what was said. */
import type { ChatMessage } from '../contract/storefront-chat.api';
import type { ChatState } from '../core/state/chat.state';
import { unreadCount } from '../core/state/chat.state';
import { lastSequence } from '../core/state/thread';

export class PanelAnnouncer {
  private conversationId: string | null = null;
  private told = 0;
  private unread = 0;

  constructor(private readonly panel: EventTarget) {}

  /** To be called with every new state. What was there when the chat was opened is not news. */
  look(chat: ChatState): void {
    const unread = unreadCount(chat);
    if (unread !== this.unread) this.dispatch('panel-unread', unread);
    this.unread = unread;
    if (chat.conversationId !== this.conversationId) {
      this.conversationId = chat.conversationId;
      this.told = lastSequence(chat.thread);
    }
    this.tellMessages(chat);
  }

  private tellMessages({ thread }: ChatState): void {
    const news = thread.filter(({ sequence }) => sequence !== null && sequence > this.told);
    for (const { id, type, content, sequence } of news) {
      this.told = Math.max(this.told, sequence ?? 0);
      if (type === 'user' || id === null) continue;
      const detail: ChatMessage = { id, type, content };
      this.dispatch('panel-message', detail);
    }
  }

  private dispatch(name: 'panel-unread' | 'panel-message', detail: number | ChatMessage): void {
    this.panel.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
