/** The calls around a chat, at the real bridge. */
import type {
  MessagesPage,
  PastConversation,
  PastConversations,
  Ticket,
  TicketAnswer,
  TicketDetail,
  TicketDetailAnswer,
  TicketMessageRequest,
  TicketRequest,
  Tickets,
} from '../../src/contract/shopper';
import type { AroundClient } from './around-client.port';
import type { HttpDoor } from './http.door';
import { anything, having } from './wire.guards';

export class BridgeAround implements AroundClient {
  constructor(private readonly door: HttpDoor) {}

  async leaveTicket(request: TicketRequest): Promise<Ticket> {
    return (await this.door.post('/chat/ticket', request, having<TicketAnswer>('ticket'))).ticket;
  }

  async tickets(): Promise<readonly Ticket[]> {
    return (await this.door.get('/chat/tickets', having<Tickets>('tickets'))).tickets;
  }

  async ticket(reference: string): Promise<TicketDetail> {
    return (await this.door.get(address(reference), having<TicketDetailAnswer>('ticket'))).ticket;
  }

  async answerTicket(reference: string, request: TicketMessageRequest): Promise<Ticket> {
    return (await this.door.post(`${address(reference)}/messages`, request, having<TicketAnswer>('ticket'))).ticket;
  }

  async chats(): Promise<readonly PastConversation[]> {
    const answer = await this.door.get('/chat/conversations', having<PastConversations>('conversations'));
    return answer.conversations;
  }

  chatMessages(conversation: string, after: number): Promise<MessagesPage> {
    const query = new URLSearchParams({ conversation, after: String(after), limit: '200' });
    return this.door.get(`/chat/messages?${query.toString()}`, having<MessagesPage>('messages', 'has_more'));
  }

  async mailTranscript(email: string): Promise<void> {
    await this.door.post('/chat/transcript', { email }, anything);
  }

  transcript(): Promise<string> {
    return this.door.file('/chat/transcript?format=txt');
  }
}

function address(reference: string): string {
  return `/chat/tickets/${encodeURIComponent(reference)}`;
}
