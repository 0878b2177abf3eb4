/** The calls of the features, at the real bridge. */
import type {
  Attachment,
  FaqEntry,
  FaqEntryQuery,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  PastConversations,
  RateRequest,
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
import type { FeatureClient, UploadOptions } from './feature-client.port';
import { RefusedError } from './client.errors';
import type { HttpClient } from './http.client';
import { upload } from './upload';
import { anything, having, isReceipt } from './wire-guards';
import type { Guard } from './wire-guards';

export class BridgeFeatureClient implements FeatureClient {
  /** @param beforeWriting is awaited before anything that the shopper wrote goes out. */
  constructor(
    private readonly http: HttpClient,
    private readonly beforeWriting: () => Promise<void>,
  ) {}

  async consent(version: string): Promise<void> {
    await this.http.post('/chat/consent', { version }, anything);
  }

  async upload(file: File, watch: UploadOptions): Promise<Attachment> {
    await this.beforeWriting();
    return upload(this.http, file, watch);
  }

  sendFiles(request: SendRequest): Promise<SendReceipt> {
    return this.write('/chat/send', request, isReceipt);
  }

  faqs(filter: FaqQuery): Promise<FaqList> {
    return this.http.get(`/faq${query({ ...filter })}`, having<FaqList>());
  }

  faq(id: string, filter: FaqEntryQuery): Promise<FaqEntry> {
    const address = `/faq/${encodeURIComponent(id)}${query({ ...filter })}`;
    return this.http.get(address, having<FaqEntry>('question', 'answer', 'related'));
  }

  async voteFaq(id: string, helpful: boolean): Promise<void> {
    await this.http.post(`/faq/${encodeURIComponent(id)}/feedback`, { helpful }, anything);
  }

  async leaveTicket(request: TicketRequest): Promise<Ticket> {
    return (await this.write('/chat/ticket', request, having<TicketAnswer>('ticket'))).ticket;
  }

  async tickets(): Promise<readonly Ticket[]> {
    return (await this.http.get('/chat/tickets', having<Tickets>('tickets'))).tickets;
  }

  async ticket(reference: string): Promise<TicketDetail> {
    return (await this.http.get(address(reference), having<TicketDetailAnswer>('ticket'))).ticket;
  }

  async answerTicket(reference: string, request: TicketMessageRequest): Promise<Ticket> {
    return (await this.write(`${address(reference)}/messages`, request, having<TicketAnswer>('ticket'))).ticket;
  }

  async rateTicket(reference: string, request: TicketFeedbackRequest): Promise<Ticket> {
    if (request.feedback) await this.beforeWriting();
    return (await this.http.post(`${address(reference)}/feedback`, request, having<TicketAnswer>('ticket'))).ticket;
  }

  async rate(request: RateRequest): Promise<void> {
    if (request.feedback) await this.beforeWriting();
    await this.http.post('/chat/rate', request, anything);
  }

  async chats(): Promise<readonly PastConversation[]> {
    const answer = await this.http.get('/chat/conversations', having<PastConversations>('conversations'));
    return answer.conversations;
  }

  chatMessages(conversation: string, after: number): Promise<MessagesPage> {
    const filter = query({ conversation, after: String(after), limit: '200' });
    return this.http.get(`/chat/messages${filter}`, having<MessagesPage>('messages', 'has_more'));
  }

  async mailTranscript(email: string): Promise<void> {
    await this.write('/chat/transcript', { email }, anything);
  }

  /** A text, unlike all other answers. */
  async transcript(): Promise<string> {
    const headers = this.http.headers();
    const timezone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const address = `${this.http.base}/api/v1/chat/transcript${query({ timezone })}`;
    const response = await fetch(address, { headers, credentials: 'omit' });
    if (!response.ok) throw new RefusedError(response.status, 'UNKNOWN', '', null);
    return response.text();
  }

  /** Sends what the shopper wrote. */
  private async write<T>(path: string, body: object, guard: Guard<T>): Promise<T> {
    await this.beforeWriting();
    return this.http.post(path, body, guard);
  }
}

function address(reference: string): string {
  return `/chat/tickets/${encodeURIComponent(reference)}`;
}

function query(fields: Record<string, string | number | undefined>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
