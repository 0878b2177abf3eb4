/** A conversation as the bridge would push it, with fresh ids. */
import { randomUUID } from 'node:crypto';
import type {
  BotAnswersOperation,
  ConsentOperation,
  ContextOperation,
  DeskState,
  EndOperation,
  MessageOperation,
  OdooEvent,
  OpenOperation,
  Operation,
  OperationResult,
  ShopperCard,
  TicketOperation,
  Undelivered,
  WatchOrderOperation,
} from '../../src/contract/odoo';
import type { Call } from './facade-caller';

export class TestConversation {
  readonly conversation = randomUUID();
  #sequence = 0;

  constructor(private readonly call: Call) {}

  open(shopper: Partial<ShopperCard> = {}): OpenOperation {
    return {
      ...this.head(),
      kind: 'open',
      channel: 'default',
      locale: 'en',
      opened_at: new Date().toISOString(),
      shopper: { id: randomUUID(), name: 'Amina Rahman', verified: false, ...shopper },
    };
  }

  message(content: string, author: MessageOperation['author'] = 'user'): MessageOperation {
    this.#sequence += 1;
    return {
      ...this.head(),
      kind: 'message',
      sequence: this.#sequence,
      author,
      content,
      sent_at: new Date().toISOString(),
    };
  }

  connect(skill?: string): Operation {
    return { ...this.head(), kind: 'connect', ...(skill === undefined ? {} : { skill }) };
  }

  end(): EndOperation {
    return { ...this.head(), kind: 'end', by: 'shopper', ended_at: new Date().toISOString() };
  }

  consent(version: string, agreed: boolean, given_at: string): ConsentOperation {
    return { ...this.head(), kind: 'consent', version, locale: 'bn', given_at, agreed };
  }

  context(context: Pick<ContextOperation, 'page' | 'locale'>): ContextOperation {
    return { ...this.head(), kind: 'context', ...context };
  }

  rate(rating: number): Operation {
    return { ...this.head(), kind: 'rate', rating, feedback: 'Quick and kind', resolved: true };
  }

  read(message_id: string): Operation {
    return { ...this.head(), kind: 'read', message_id };
  }

  window(window_ends_at: string): Operation {
    return { ...this.head(), kind: 'whatsapp', window_ends_at };
  }

  delivery(message_id: string, status: 'delivered' | 'failed', reason?: Undelivered): Operation {
    return { ...this.head(), kind: 'delivery', message_id, status, ...(reason === undefined ? {} : { reason }) };
  }

  ticket(subject: string, more: Partial<TicketOperation> = {}): TicketOperation {
    return { ...this.head(), kind: 'ticket', subject, ...more };
  }

  mailTranscript(email: string): Operation {
    return { ...this.head(), kind: 'transcript', email };
  }

  watch(order: string, proof: Pick<WatchOrderOperation, 'verified' | 'email' | 'phone'>): WatchOrderOperation {
    return { ...this.head(), kind: 'watch_order', order, ...proof };
  }

  botAnswers(...answers: BotAnswersOperation['answers']): BotAnswersOperation {
    return { ...this.head(), kind: 'bot_answers', answered_at: new Date().toISOString(), answers };
  }

  async push(...operations: Operation[]): Promise<OperationResult[]> {
    const { results } = await this.call('push', { operations });
    expect(results.map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
    return [...results];
  }

  /** Pushes what must be done, and gives the answer of `connect` if there was one. */
  async done(...operations: Operation[]): Promise<DeskState | undefined> {
    const results = await this.push(...operations);
    const undone = results.filter((result) => result.status !== 'done');
    expect(undone).toEqual([]);
    return results.flatMap((result) => ('desk' in result && result.desk ? [result.desk] : [])).at(-1);
  }

  /** This conversation's events, which must be numbered 1, 2, 3 … as long as none has been acknowledged. */
  async events(from = 1): Promise<OdooEvent[]> {
    const { events } = await this.call('pull_events', { limit: 1000 });
    const own = events.filter((event) => event.conversation === this.conversation);
    expect(own.map((event) => event.number)).toEqual(own.map((_, index) => from + index));
    for (const event of own) expect(event.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    return own;
  }

  async kinds(): Promise<string[]> {
    return (await this.events()).map((event) => event.kind);
  }

  private head() {
    return { id: randomUUID(), conversation: this.conversation };
  }
}

/** The conversations of a suite; ends them all so that none is left in a queue. */
export class TestConversations {
  readonly #started: TestConversation[] = [];

  /** `cleanUp` is the protocol for the end, when that is not the one of the conversations. */
  constructor(
    private readonly call: () => Call,
    private readonly cleanUp = call,
  ) {}

  start(): TestConversation {
    const chat = new TestConversation((method, args) => this.call()(method, args));
    this.#started.push(chat);
    return chat;
  }

  /** Opened, and a person asked for. */
  async waiting(text = 'Hello'): Promise<TestConversation> {
    const chat = this.start();
    await chat.done(chat.open(), chat.message(text), chat.connect());
    return chat;
  }

  async endAll(): Promise<void> {
    const chats = this.#started.splice(0);
    const call = this.cleanUp();
    await call('push', { operations: chats.map((chat) => chat.end()) });
    const own = new Set<string>(chats.map((chat) => chat.conversation));
    const { events } = await call('pull_events', { limit: 1000 });
    await call('ack_events', { event_ids: events.filter((event) => own.has(event.conversation)).map(({ id }) => id) });
  }
}

/** The only one of its kind. */
export function only<K extends OdooEvent['kind']>(
  events: readonly OdooEvent[],
  kind: K,
): Extract<OdooEvent, { kind: K }> {
  const found = events.filter((event): event is Extract<OdooEvent, { kind: K }> => event.kind === kind);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(`there is no ${kind} event`);
  return first;
}
