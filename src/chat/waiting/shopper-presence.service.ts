/** Presence of shoppers: by a socket that is open at this replica, or by a call that they just made. */
import { Inject, Injectable } from '@nestjs/common';
import type { Conversation } from '../../conversation/conversation';
import { WAITING_CHATS, WaitingChat, WaitingChats } from './waiting-chats.port';

type Chat = Pick<Conversation, 'id' | 'channel' | 'state'>;

@Injectable()
export class ShopperPresence {
  private readonly open = new Map<string, WaitingChat>();

  constructor(@Inject(WAITING_CHATS) private readonly waiting: WaitingChats) {}

  /** From now on, until the socket is gone. */
  arrive(socket: string, chat: Chat): Promise<void> {
    this.open.set(socket, { id: chat.id, channel: chat.channel });
    return this.see(chat);
  }

  leave(socket: string): void {
    this.open.delete(socket);
  }

  /** At this moment. */
  async see({ id, channel, state }: Chat): Promise<void> {
    if (state === 'waiting') await this.waiting.seen(channel, [id]);
  }

  /** Ids of the chats of this channel with an open socket. */
  here(channel: string): readonly string[] {
    const own = [...this.open.values()].filter((chat) => chat.channel === channel);
    return [...new Set(own.map(({ id }) => id))];
  }
}
