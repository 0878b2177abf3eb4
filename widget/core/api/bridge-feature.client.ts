/** The calls around a chat, at the real bridge. */
import type {
  Attachment,
  FaqEntry,
  FaqEntryQuery,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  PastConversations,
  SendReceipt,
  SendRequest,
  Ticket,
  TicketAnswer,
  TicketDetail,
  TicketDetailAnswer,
  TicketFeedbackRequest,
  TicketMessageRequest,
  TicketRequest,
  Tickets,
} from '../../../src/contract/shopper';
import type { AroundClient, UploadWatch } from './feature-client.port';
import { RefusedError } from './client.errors';
import type { HttpDoor } from './http.client';
import { upload } from './upload';
import { anything, having, isReceipt } from './wire-guards';

export class BridgeAround implements AroundClient {
  constructor(private readonly door: HttpDoor) {}

  upload(file: File, watch: UploadWatch): Promise<Attachment> {
    return upload(this.door, file, watch);
  }

  sendFiles(request: SendRequest): Promise<SendReceipt> {
    return this.door.post('/chat/send', request, isReceipt);
  }

  faqs(filter: FaqQuery): Promise<FaqList> {
    return this.door.get(`/faq${query({ ...filter })}`, having<FaqList>());
  }

  faq(id: string, filter: FaqEntryQuery): Promise<FaqEntry> {
    const address = `/faq/${encodeURIComponent(id)}${query({ ...filter })}`;
    return this.door.get(address, having<FaqEntry>('question', 'answer', 'related'));
  }

  async voteFaq(id: string, helpful: boolean): Promise<void> {
    await this.door.post(`/faq/${encodeURIComponent(id)}/feedback`, { helpful }, anything);
  }

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

  async rateTicket(reference: string, request: TicketFeedbackRequest): Promise<Ticket> {
    return (await this.door.post(`${address(reference)}/feedback`, request, having<TicketAnswer>('ticket'))).ticket;
  }

  async chats(): Promise<readonly PastConversation[]> {
    const answer = await this.door.get('/chat/conversations', having<PastConversations>('conversations'));
    return answer.conversations;
  }

  chatMessages(conversation: string, after: number): Promise<MessagesPage> {
    const filter = query({ conversation, after: String(after), limit: '200' });
    return this.door.get(`/chat/messages${filter}`, having<MessagesPage>('messages', 'has_more'));
  }

  async mailTranscript(email: string): Promise<void> {
    await this.door.post('/chat/transcript', { email }, anything);
  }

  /** A text, unlike all other answers. */
  async transcript(): Promise<string> {
    const headers = this.door.headers();
    const response = await fetch(`${this.door.base}/api/v1/chat/transcript`, { headers, credentials: 'omit' });
    if (!response.ok) throw new RefusedError(response.status, 'UNKNOWN', '', null);
    return response.text();
  }
}

function address(reference: string): string {
  return `/chat/tickets/${encodeURIComponent(reference)}`;
}

function query(fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
