/** Plays the calls of the features from a scene. */
import type {
  Attachment,
  FaqEntry,
  FaqList,
  FaqQuery,
  MessagesPage,
  PastConversation,
  SendReceipt,
  SendRequest,
  Ticket,
  TicketDetail,
  TicketFeedbackRequest,
} from '../../../src/contract/shopper';
import type { FeatureClient, UploadOptions } from '../../core/api/feature-client.port';
import { UnreachableError } from '../../core/api/client.errors';
import { givenRatings } from '../../../src/contract/shopper/ticket-ratings';
import { attachment } from './gallery-files';
import { scene } from './scenes';
import type { Scene } from './scene';
import { words } from './gallery-texts';

const AT = '2026-11-19T09:12:00Z';
const SETTLED: Readonly<Record<string, Ticket['status']>> = { T00018: 'closed', T00031: 'resolved' };

export class ScriptedFeatureClient implements FeatureClient {
  constructor(
    private readonly scene: Scene,
    private readonly locale: string,
  ) {}

  consent(): Promise<void> {
    return Promise.resolve();
  }

  /** One of them is always under way. */
  upload(file: File, { onProgress }: UploadOptions): Promise<Attachment> {
    onProgress(0.4);
    if (file.name.startsWith('slow')) return new Promise(() => undefined);
    return Promise.resolve(attachment(file.name, file.type, file.size));
  }

  sendFiles({ client_message_id }: SendRequest): Promise<SendReceipt> {
    return Promise.resolve({ message_id: client_message_id, sequence: 99, timestamp: AT, duplicate: false });
  }

  faqs({ popular, q }: FaqQuery): Promise<FaqList> {
    const { answer, faqQuestion, more, question } = words(this.locale);
    const found = { snippet: answer, highlights: [{ start: 0, end: answer.indexOf(' ') }], score: 0.8 };
    const faqs = [
      { id: '1', question: faqQuestion },
      { id: '2', question },
    ];
    if (popular) return Promise.resolve({ popular: faqs });
    if (q && this.scene.isEmpty) return Promise.resolve({ results: [] });
    if (q)
      return Promise.resolve({
        results: [
          { id: '1', question: faqQuestion, ...found },
          { id: '2', question, ...found },
        ],
      });
    return Promise.resolve({ categories: [{ id: '1', name: more, icon: 'fa-truck', faq_count: 2, faqs }] });
  }

  faq(id: string): Promise<FaqEntry> {
    const { faqAnswer, faqQuestion, more, question } = words(this.locale);
    const counts = { helpful_count: 3, not_helpful_count: 0, view_count: 12 };
    return Promise.resolve({
      id,
      question: faqQuestion,
      answer: faqAnswer,
      category: more,
      related: [{ id: '2', question }],
      ...counts,
    });
  }

  voteFaq(): Promise<void> {
    return Promise.resolve();
  }

  leaveTicket(): Promise<Ticket> {
    if (this.scene.offline) return Promise.reject(new UnreachableError('scripted'));
    return Promise.resolve(this.aTicket('T00044', 'open'));
  }

  tickets(): Promise<readonly Ticket[]> {
    if (this.scene.isEmpty) return Promise.resolve([]);
    return Promise.resolve([
      this.aTicket('T00042', 'waiting_customer'),
      this.aTicket('T00037', 'in_progress'),
      this.aTicket('T00031', 'resolved'),
      this.aTicket('T00018', 'closed'),
    ]);
  }

  ticket(reference: string): Promise<TicketDetail> {
    const say = words(this.locale);
    const messages = [
      { id: '1', author: 'agent' as const, name: say.agentName, content: say.agentAsks, sent_at: AT, attachments: [] },
      { id: '2', author: 'shopper' as const, name: null, content: say.reply, sent_at: AT, attachments: [] },
    ];
    const status = SETTLED[reference] ?? 'waiting_customer';
    const rating = status === 'closed' ? 4 : null;
    const ticket = { ...this.aTicket(reference, status), rating, description: say.complaint };
    return Promise.resolve({ ...ticket, messages, attachments: [attachment('jar.jpg', 'image/jpeg', 48_000)] });
  }

  answerTicket(reference: string): Promise<Ticket> {
    return Promise.resolve(this.aTicket(reference, 'open'));
  }

  rateTicket(reference: string, { rating }: TicketFeedbackRequest): Promise<Ticket> {
    return Promise.resolve({ ...this.aTicket(reference, 'resolved'), rating });
  }

  rate(): Promise<void> {
    return Promise.resolve();
  }

  chats(): Promise<readonly PastConversation[]> {
    if (this.scene.isEmpty) return Promise.resolve([]);
    const say = words(this.locale);
    const now = { id: 'c1', state: 'bot' as const, agent_name: null, rating: null, ended_at: null };
    const past = { id: 'c0', state: 'ended' as const, agent_name: say.agentName, rating: 5, ended_at: AT };
    const rest = { started_at: AT, last_sequence: 9 };
    return Promise.resolve([
      { ...now, ...rest, last_message: say.answer },
      { ...past, ...rest, last_message: say.thanks },
    ]);
  }

  chatMessages(): Promise<MessagesPage> {
    const { messages, last_sequence } = scene('live', this.locale).conversation;
    return Promise.resolve({ messages, last_sequence, has_more: false });
  }

  mailTranscript(): Promise<void> {
    return this.scene.offline ? Promise.reject(new UnreachableError('scripted')) : Promise.resolve();
  }

  transcript(): Promise<string> {
    return Promise.resolve('[2026-11-20 08:20] Hello');
  }

  private aTicket(reference: string, status: Ticket['status']): Ticket {
    const subject = words(this.locale).complaint;
    const times = { created_at: AT, updated_at: AT, resolved_at: null, ...givenRatings({}) };
    const rest = { priority: 'medium' as const, category: 'product' as const, agent_name: null };
    return { reference, subject, status, conversation_id: 'c1', ...rest, ...times };
  }
}
