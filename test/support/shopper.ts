/** A shopper for tests: REST by supertest, the socket by the real client, everything heard in order. */
import { randomUUID } from 'node:crypto';
import { Socket, io } from 'socket.io-client';
import request from 'supertest';
import type {
  Attachment,
  BotReply,
  ConnectAnswer,
  MessagesPage,
  SendReceipt,
  ServerToShopper,
  Session,
  ShopperToServer,
  Ticket,
  TicketAnswer,
} from '../../src/contract/shopper';
import { anAddress } from './address';
import { waitFor } from './wait-for';

type ShopperSocket = Socket<ServerToShopper, ShopperToServer>;

export interface Heard {
  readonly event: string;
  readonly payload: Record<string, unknown>;
}

export class TestShopper {
  readonly heard: Heard[] = [];
  private socket: ShopperSocket | undefined;

  private constructor(
    private readonly url: string,
    readonly session: Session,
    private readonly address: string,
  ) {}

  static async open(url: string, body: object = {}): Promise<TestShopper> {
    return TestShopper.openFrom(anAddress(), url, body);
  }

  static async openFrom(address: string, url: string, body: object = {}): Promise<TestShopper> {
    const asked = request(url).post('/api/v1/chat/init').set('X-Forwarded-For', address);
    const answer = await asked.send(body).expect(201);
    return new TestShopper(url, answer.body as Session, address);
  }

  /** The same shopper, reaching another bridge. */
  at(url: string): TestShopper {
    return new TestShopper(url, this.session, this.address);
  }

  get conversationId(): string {
    return this.session.conversation.id;
  }

  post(path: string, body: object | string): request.Test {
    return request(this.url).post(`/api/v1/chat/${path}`).set(this.headers).send(body);
  }

  get(path: string): request.Test {
    return request(this.url).get(`/api/v1/chat/${path}`).set(this.headers);
  }

  /** `query`: what it is for, if not a message. */
  async upload(content: Buffer, filename: string, query = ''): Promise<Attachment> {
    const asked = request(this.url).post(`/api/v1/chat/attachments${query}`).set(this.headers);
    return (await asked.attach('file', content, { filename }).expect(201)).body as Attachment;
  }

  async ask(message: string): Promise<BotReply> {
    const answer = await this.post('bot', { message, client_message_id: randomUUID() }).expect(200);
    return answer.body as BotReply;
  }

  async connect(body: object = {}): Promise<ConnectAnswer> {
    return (await this.post('connect', body).expect(200)).body as ConnectAnswer;
  }

  async say(content: string, clientMessageId: string = randomUUID()): Promise<SendReceipt> {
    const answer = await this.post('send', { content, client_message_id: clientMessageId }).expect(202);
    return answer.body as SendReceipt;
  }

  async leaveTicket(body: object): Promise<Ticket> {
    return ((await this.post('ticket', body).expect(201)).body as TicketAnswer).ticket;
  }

  async messages(after = 0): Promise<MessagesPage> {
    return (await this.get(`messages?after=${after}&limit=200`).expect(200)).body as MessagesPage;
  }

  /** Opens the socket and begins to listen. */
  async listen(after = 0): Promise<ShopperSocket> {
    const socket: ShopperSocket = io(`${this.url}/chat`, {
      path: '/api/v1/socket',
      transports: ['websocket'],
      extraHeaders: { 'x-forwarded-for': this.address },
      auth: { session_token: this.session.session_token, after },
      forceNew: true,
      reconnection: false,
    });
    socket.onAny((event: string, payload: Record<string, unknown>) => this.heard.push({ event, payload }));
    this.socket = socket;
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** The first event of that name (and, if given, with those values), waiting for it if need be. */
  hears(event: string, values: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const matches = (heard: Heard) =>
      heard.event === event && Object.entries(values).every(([name, value]) => heard.payload[name] === value);
    return waitFor(`${event} ${JSON.stringify(values)}`, () => this.heard.find(matches)?.payload);
  }

  close(): void {
    this.socket?.close();
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.session.session_token}`, 'x-forwarded-for': this.address };
  }
}
