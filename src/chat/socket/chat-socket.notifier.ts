/** Notifies shoppers over Socket.IO: one Socket.IO room per conversation. */
import { Inject, Injectable } from '@nestjs/common';
import type { BroadcastOperator, Namespace, Socket } from 'socket.io';
import type { ServerToShopper, ShopperToServer } from '../../contract/shopper';
import type { Conversation, LogEntry, Signal } from '../../conversation/conversation';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { ShopperNotifier } from '../../conversation/ports';
import { toAgent } from '../../conversation/wire/conversation.mapper';
import { toMessage } from '../../conversation/wire/message.mapper';

/** One client, or the Socket.IO room of a conversation. */
type Listeners =
  Pick<BroadcastOperator<ServerToShopper, unknown>, 'emit'> | Pick<Socket<ShopperToServer, ServerToShopper>, 'emit'>;

/** The Socket.IO room of all sockets of a shopper. */
export function roomOf(shopper: string): string {
  return `shopper:${shopper}`;
}

@Injectable()
export class ChatSocketNotifier implements ShopperNotifier {
  private server: Namespace<ShopperToServer, ServerToShopper> | undefined;

  constructor(@Inject(CLIENT_LINKS) private readonly links: ClientLinks) {}

  /** The gateway hands over the namespace once it is open. */
  open(server: Namespace<ShopperToServer, ServerToShopper>): void {
    this.server = server;
  }

  messages(conversation: Conversation, entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.room(conversation.id)?.emit('chat.message', {
        ...toMessage(conversation, entry, this.links),
        conversation_id: conversation.id,
      });
    }
  }

  signal(conversation: Conversation, signal: Signal): void {
    const room = this.room(conversation.id);
    if (room !== undefined) this.signalTo(room, conversation, signal);
  }

  /** Sends a signal to one client, or to the room of a conversation. */
  signalTo(room: Listeners, conversation: Conversation, signal: Signal): void {
    const conversation_id = conversation.id;
    switch (signal.kind) {
      case 'agent_joined': {
        room.emit('chat.agent_joined', { conversation_id, agent: toAgent(signal.agent, this.links) });
        return;
      }
      case 'queue': {
        const { position, estimatedWaitSeconds } = signal.queue;
        room.emit('chat.queue', { conversation_id, position, estimated_wait_seconds: estimatedWaitSeconds });
        return;
      }
      case 'ticket':
        room.emit('chat.ticket', { conversation_id, reference: signal.reference, status: signal.status });
        return;
      case 'status':
        room.emit('chat.status', { conversation_id, message_ids: [...signal.messageIds], status: signal.status });
        return;
      case 'ended': {
        const { by, reason, message } = signal;
        const rating_requested = conversation.hasShopperMessage && conversation.rating === null;
        room.emit('chat.ended', { conversation_id, by, reason, message, rating_requested });
        return;
      }
    }
  }

  disconnect(conversationId: string): void {
    this.server?.in(conversationId).disconnectSockets(true);
  }

  async isThere(shopperId: string): Promise<boolean> {
    const sockets = await this.server?.in(roomOf(shopperId)).fetchSockets();
    return sockets !== undefined && sockets.length > 0;
  }

  typing(conversationId: string, agentName: string, isTyping: boolean): void {
    this.room(conversationId)?.emit('chat.typing', {
      conversation_id: conversationId,
      agent_name: agentName,
      is_typing: isTyping,
    });
  }

  private room(conversationId: string) {
    return this.server?.to(conversationId);
  }
}
