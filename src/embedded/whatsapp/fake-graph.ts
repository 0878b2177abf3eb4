/** A small Graph API in place of Meta's: as strict about tokens, limits, pace and the window of 24 hours, and it tells what became of a message. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { raw, type Request, type Response } from 'express';
import { flawOf } from './fake-templates';
import { GraphAccount, NO_OBJECT, refuseGraph } from './graph-account';
import { Media } from './media';
import { Outgoing, mediaIn, outgoing, seen } from './graph-rules';
import { Pacing } from './pacing';
import { Person, Phone, Phones, newMessageId } from './phones';
import { CODES, refuse } from './refusal';
import { WebhookSender } from './webhook-sender';

const UPLOAD = { type: () => true, limit: '100mb' };

export interface FakeGraphOptions {
  /** Base URL of the bridge. */
  readonly bridgeUrl: string;
  /** Key of the channel to which the number belongs. */
  readonly channel: string;
  /** Phone number ID, where there are several. */
  readonly id?: string;
  /** Callback URL of the app, as if it had been set up; without it, it is not. */
  readonly callbackUrl?: string;
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
  readonly account: GraphAccount;
  /** Asked to send, whatever came of it. */
  asked = 0;
  private answersLost: number;
  readonly media = new Media();

  private constructor(private readonly options: FakeGraphOptions) {
    this.phones = new Phones(options.now);
    this.pacing = new Pacing(options.now);
    this.answersLost = options.answersLost ?? 0;
    this.account = new GraphAccount(options.callbackUrl, options.id);
    const url = `${options.bridgeUrl}/api/v1/whatsapp/webhook`;
    const times = options.times === undefined ? {} : { times: options.times };
    this.webhook = new WebhookSender({ url, appSecret: () => this.account.appSecret, ...times });
    const app = express().disable('x-powered-by').use(express.json());
    app.use(this.account.routes);
    app.get('/files/:media', (request, response) => this.giveFile(request, response));
    app.post('/:version/:number/messages', (request, response) => this.take(request, response));
    app.post('/:version/:number/media', raw(UPLOAD), (request, response) => void this.takeFile(request, response));
    app.get('/:version/:media', (request, response) => this.tellFile(request, response));
    this.server = createServer(app);
  }

  static async start(options: FakeGraphOptions): Promise<FakeGraph> {
    const graph = new FakeGraph(options);
    await once(graph.server.listen(0, '127.0.0.1'), 'listening');
    return graph;
  }

  /** Without a version, as the bridge is told of it. */
  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  /** The number as Odoo tells it. */
  get number() {
    const { id, token, appSecret } = this.account;
    const { channel } = this.options;
    return { id, account: this.account.accountId, channel, token, app_secret: appSecret, verify_token: 'demo' };
  }

  /**
   * The person sends this, as the webhook has it: `{type: 'text', text: {body}}`; their phone shows `text`. They wrote it `agoMs` ago.
   * Resolves once the bridge has it.
   */
  async says(person: Person, message: object, text = '', agoMs = 0): Promise<string> {
    const { phone, userId, name } = person;
    const id = newMessageId();
    const at = this.options.now() - agoMs;
    this.phones.of(person).wrote(id, text, at);
    await this.webhook.send({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: this.account.id },
      contacts: [
        { ...(name && { profile: { name } }), ...(phone && { wa_id: phone }), ...(userId && { user_id: userId }) },
      ],
      messages: [
        {
          ...(phone && { from: phone }),
          ...(userId && { from_user_id: userId }),
          id,
          timestamp: inSeconds(at),
          ...message,
        },
      ],
    });
    this.phones.of(person).taken(id);
    return id;
  }

  /** Keeps a file that a person is about to send; returns its id. */
  keepFile(content: Buffer, mimetype: string): string {
    return this.media.keep({ content, mimetype });
  }

  /** The person opened the chat: all that they were sent is read. */
  async reads(person: Person): Promise<void> {
    for (const { id, callback } of this.phones.of(person).open()) await this.tell(id, 'read', callback);
  }

  async close(): Promise<void> {
    this.webhook.close();
    await new Promise((resolve) => this.server.close(resolve).closeAllConnections());
  }

  private take(request: Request, response: Response): void {
    this.asked += 1;
    const refusal = this.account.refusalOf(request, String(request.params['number']));
    if (refusal !== null) return refuse(response, 400, refusal.code);
    const mark = seen.safeParse(request.body);
    if (mark.success) return this.see(mark.data.message_id, mark.data.typing_indicator !== undefined, response);
    const read = outgoing.safeParse(request.body);
    if (!read.success) return refuse(response, 400, CODES.invalid);
    const { to: phone, recipient: userId } = read.data;
    const person = this.phones.find({ ...(phone && { phone }), ...(!phone && userId && { userId }) });
    if (person === undefined) return refuse(response, 400, CODES.undeliverable);
    const flaw = this.flawOf(person, read.data);
    if (flaw !== null) return refuse(response, ...flaw);
    this.deliver(person, read.data, response);
  }

  /** Status and code. */
  private flawOf(person: Phone, message: Outgoing): readonly [number, number] | null {
    const { refused, ...later } = person.trouble;
    person.trouble = later;
    if (refused !== undefined) return [refused === CODES.fault ? 500 : 400, refused];
    const media = mediaIn(message);
    if (media !== null && !this.media.isOf(media.kind, media.id)) return [400, CODES.mediaWrong];
    const flaw = message.type === 'template' ? flawOf(message.template) : null;
    if (flaw !== null) return [400, flaw];
    if (message.type !== 'template' && !person.isOpen) return [400, CODES.windowOver];
    const tooFast = this.pacing.take(person);
    return tooFast === null ? null : [429, tooFast];
  }

  private see(id: string, isTyping: boolean, response: Response): void {
    if (!this.phones.whoWrote(id)?.seen(id, isTyping)) return refuse(response, 400, CODES.invalid);
    response.json({ success: true });
  }

  private async takeFile(request: Request, response: Response): Promise<void> {
    const refusal = this.account.refusalOf(request, String(request.params['number']));
    if (refusal !== null) return refuse(response, 400, refusal.code);
    const id = await this.media.upload(request);
    if (id === null) return refuse(response, 400, CODES.mediaWrong);
    response.json({ id });
  }

  private tellFile(request: Request, response: Response): void {
    const id = String(request.params['media']);
    const file = this.media.find(id);
    const refusal = this.account.refusalOf(request);
    if (refusal !== null) return refuseGraph(response, 401, refusal);
    if (file === undefined) return refuseGraph(response, 400, { code: CODES.invalid, subcode: NO_OBJECT });
    const url = `${request.protocol}://${request.get('host') ?? ''}/files/${id}`;
    response.json({ id, url, mime_type: file.mimetype, file_size: file.content.length, messaging_product: 'whatsapp' });
  }

  private giveFile(request: Request, response: Response): void {
    const file = this.media.find(String(request.params['media']));
    if (this.account.refusalOf(request) !== null || file === undefined) return refuse(response, 404, CODES.invalid);
    response.type(file.mimetype).send(file.content);
  }

  private deliver(phone: Phone, message: Outgoing, response: Response): void {
    const { undelivered, ...trouble } = phone.trouble;
    phone.trouble = trouble;
    const { id, callback } = phone.receive(message);
    if (this.answersLost > 0) {
      this.answersLost -= 1;
      response.destroy();
    } else {
      response.json({ messaging_product: 'whatsapp', messages: [{ id }] });
    }
    void this.tell(id, 'sent', callback);
    if (undelivered === undefined) void this.tell(id, 'delivered', callback);
    else void this.tell(id, 'failed', callback, [{ code: undelivered, title: `(#${undelivered})` }]);
  }

  private tell(id: string, status: string, callback: string | undefined, errors?: readonly object[]): Promise<void> {
    const data = callback === undefined ? {} : { biz_opaque_callback_data: callback };
    const why = errors === undefined ? {} : { errors };
    return this.webhook.send({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: this.account.id },
      statuses: [{ id, status, timestamp: inSeconds(this.options.now()), ...data, ...why }],
    });
  }
}

function inSeconds(at: number): string {
  return String(Math.floor(at / 1000));
}
