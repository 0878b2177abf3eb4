/** A small Graph API in place of Meta's: as strict about tokens, limits, pace and the window of 24 hours, and it tells what became of a message. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { raw, type Request, type Response } from 'express';
import { Media } from './media';
import { mediaIn, outgoing } from './graph-rules';
import { Pacing } from './pacing';
import { Person, Phone, Phones, newMessageId } from './phones';
import { WebhookSender } from './webhook-sender';

const VERSION = 'v24.0';
const WINDOW_OVER = 131047;
const UNDELIVERABLE = 131026;
const INVALID = 100;
const BAD_TOKEN = 190;
const MEDIA_WRONG = 131053;
const UPLOAD = { type: () => true, limit: '100mb' };

export interface FakeGraphOptions {
  /** Base URL of the bridge. */
  readonly bridgeUrl: string;
  /** Key of the channel to which the number belongs. */
  readonly channel: string;
  /** Every batch of the webhook comes so many times. */
  readonly times?: number;
  /** So many messages, from now on, are taken without an answer. */
  readonly answersLost?: number;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export class FakeGraph {
  readonly phones: Phones;
  private readonly server: Server;
  private readonly webhook: WebhookSender;
  private readonly pacing: Pacing;
  private readonly appSecret = randomBytes(16).toString('hex');
  private readonly token = randomBytes(16).toString('hex');
  private readonly id = '100000000000001';
  private answersLost: number;
  readonly media = new Media();

  private constructor(private readonly options: FakeGraphOptions) {
    this.phones = new Phones(options.now);
    this.pacing = new Pacing(options.now);
    this.answersLost = options.answersLost ?? 0;
    const { appSecret } = this;
    const url = `${options.bridgeUrl}/api/v1/whatsapp/webhook`;
    this.webhook = new WebhookSender({ url, appSecret, ...(options.times && { times: options.times }) });
    const app = express().disable('x-powered-by').use(express.json());
    app.post(`/${VERSION}/:number/messages`, (request, response) => this.take(request, response));
    app.post(`/${VERSION}/:number/media`, raw(UPLOAD), (request, response) => void this.takeFile(request, response));
    app.get(`/${VERSION}/:media`, (request, response) => this.tellFile(request, response));
    app.get('/files/:media', (request, response) => this.giveFile(request, response));
    this.server = createServer(app);
  }

  static async start(options: FakeGraphOptions): Promise<FakeGraph> {
    const graph = new FakeGraph(options);
    await once(graph.server.listen(0, '127.0.0.1'), 'listening');
    return graph;
  }

  /** What the bridge has to know of it. */
  get number() {
    const address = this.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { id, token, appSecret } = this;
    const apiUrl = `http://127.0.0.1:${port}/${VERSION}`;
    return { id, channel: this.options.channel, token, appSecret, verifyToken: 'demo', apiUrl };
  }

  /** The person sends this, as the webhook has it: `{type: 'text', text: {body}}`; their phone shows `text`. Resolves once the bridge has it. */
  async says(person: Person, message: object, text = ''): Promise<string> {
    const { phone, userId, name } = person;
    const id = newMessageId();
    this.phones.of(person).wrote(id, text);
    await this.webhook.send({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: this.id },
      contacts: [
        { ...(name && { profile: { name } }), ...(phone && { wa_id: phone }), ...(userId && { user_id: userId }) },
      ],
      messages: [
        {
          ...(phone && { from: phone }),
          ...(userId && { from_user_id: userId }),
          id,
          timestamp: this.seconds(),
          ...message,
        },
      ],
    });
    return id;
  }

  /** Keeps a file that a person is about to send; returns its id. */
  keepFile(content: Buffer, mimetype: string): string {
    return this.media.keep({ content, mimetype });
  }

  /** The person opened the chat: all that they were sent is read. */
  async reads(person: Person): Promise<void> {
    for (const { id, callback } of this.phones.of(person).received) await this.tell(id, 'read', callback);
  }

  async close(): Promise<void> {
    this.webhook.close();
    await new Promise((resolve) => this.server.close(resolve).closeAllConnections());
  }

  private take(request: Request, response: Response): void {
    if (!this.isAllowed(request)) return refuse(response, 401, BAD_TOKEN);
    if (request.params['number'] !== this.id) return refuse(response, 400, INVALID);
    const read = outgoing.safeParse(request.body);
    if (!read.success) return refuse(response, 400, INVALID);
    const { to: phone, recipient: userId } = read.data;
    const person = this.phones.find({ ...(phone && { phone }), ...(!phone && userId && { userId }) });
    if (person === undefined) return refuse(response, 400, UNDELIVERABLE);
    const media = mediaIn(read.data);
    if (media !== null && !this.media.isOf(media.kind, media.id)) return refuse(response, 400, MEDIA_WRONG);
    if (!person.isOpen) return refuse(response, 400, WINDOW_OVER);
    const tooFast = this.pacing.take(person);
    if (tooFast !== null) return refuse(response, 429, tooFast);
    this.deliver(person, read.data, response);
  }

  private async takeFile(request: Request, response: Response): Promise<void> {
    if (!this.isAllowed(request)) return refuse(response, 401, BAD_TOKEN);
    if (request.params['number'] !== this.id) return refuse(response, 400, INVALID);
    const id = await this.media.upload(request);
    if (id === null) return refuse(response, 400, MEDIA_WRONG);
    response.json({ id });
  }

  private tellFile(request: Request, response: Response): void {
    const id = String(request.params['media']);
    const file = this.media.find(id);
    if (!this.isAllowed(request) || file === undefined) return refuse(response, 400, INVALID);
    const url = `${request.protocol}://${request.get('host') ?? ''}/files/${id}`;
    response.json({ id, url, mime_type: file.mimetype, file_size: file.content.length, messaging_product: 'whatsapp' });
  }

  private giveFile(request: Request, response: Response): void {
    const file = this.media.find(String(request.params['media']));
    if (!this.isAllowed(request) || file === undefined) return refuse(response, 404, INVALID);
    response.type(file.mimetype).send(file.content);
  }

  private isAllowed(request: Request): boolean {
    return request.get('authorization') === `Bearer ${this.token}`;
  }

  private deliver(phone: Phone, message: Parameters<Phone['receive']>[0], response: Response): void {
    const { id, callback } = phone.receive(message);
    if (this.answersLost > 0) {
      this.answersLost -= 1;
      response.destroy();
    } else {
      response.json({ messaging_product: 'whatsapp', messages: [{ id }] });
    }
    void this.tell(id, 'sent', callback);
    void this.tell(id, 'delivered', callback);
  }

  private tell(id: string, status: string, callback: string | undefined): Promise<void> {
    const data = callback === undefined ? {} : { biz_opaque_callback_data: callback };
    return this.webhook.send({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: this.id },
      statuses: [{ id, status, timestamp: this.seconds(), ...data }],
    });
  }

  private seconds(): string {
    return String(Math.floor(this.options.now() / 1000));
  }
}

function refuse(response: Response, status: number, code: number): void {
  response.status(status).json({ error: { message: `(#${code})`, type: 'OAuthException', code } });
}
