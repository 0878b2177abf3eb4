/** The demo agent in a real Odoo: what Discuss does when a person clicks and types. */
import { setTimeout } from 'node:timers/promises';
import type { DeskConsent, DeskDriver, DeskFile, DeskLine, DeskNumber, DeskUpload } from './desk-driver';
import { asRecord, type Account } from './facade-caller';
import type { OdooPresence } from './odoo-presence';
import { OdooWeb } from './odoo-web';

const CHANNEL = 'discuss.channel';
const TICKET = 'support.ticket';
const COMMENT = { message_type: 'comment', subtype_xmlid: 'mail.mt_comment' };

export class OdooDeskDriver implements DeskDriver {
  readonly #web: OdooWeb;
  readonly #administrator: OdooWeb;
  #presence: OdooPresence | undefined;

  constructor(
    agent: Account,
    private readonly series: string,
  ) {
    this.#web = new OdooWeb(agent);
    this.#administrator = new OdooWeb({ ...agent, login: 'manager', secret: 'manager' });
  }

  async start(): Promise<void> {
    await this.#web.login();
    this.#presence = await this.#web.presence();
    if (!(await this.available(false))) console.warn('no websocket at ODOO_URL: presence of agents is not tested');
  }

  stop(): Promise<void> {
    this.#presence?.close();
    return Promise.resolve();
  }

  async available(online: boolean): Promise<boolean> {
    if (!this.#presence) return false;
    this.#presence.tell(online, this.series);
    for (let tries = 0; tries < 50; tries += 1) {
      const [user] = records(await this.#web.kw('res.users', 'read', [[this.#web.uid], ['im_status']]));
      if ((user?.['im_status'] === 'online') === online) return true;
      await setTimeout(100);
    }
    throw new Error(`the agent is still ${online ? 'not ' : ''}online: is the same person logged in elsewhere?`);
  }

  async take(conversation: string): Promise<void> {
    await this.#web.kw(CHANNEL, 'action_storefront_take', [[await this.channel(conversation)]]);
  }

  async say(conversation: string, text: string, file?: DeskUpload): Promise<void> {
    const thread_id = await this.channel(conversation);
    const attachment_ids = file === undefined ? [] : [await this.#web.upload(CHANNEL, thread_id, file)];
    const post_data = { ...COMMENT, body: asTyped(text), attachment_ids };
    await this.#web.call('/mail/message/post', { thread_model: CHANNEL, thread_id, post_data });
  }

  async showProduct(conversation: string, name: string): Promise<void> {
    const ids = [await this.channel(conversation)];
    await this.#web.kw(CHANNEL, 'execute_command_product', [ids], { body: `/product ${name}` });
  }

  async reword(conversation: string, text: string): Promise<void> {
    const messages = await this.messages(await this.channel(conversation));
    const message_id = messages.findLast((message) => author(message, undefined) === 'agent')?.['id'];
    const changed = { body: asTyped(text), attachment_ids: [] };
    const update = this.series === '18.0' ? changed : { update_data: changed };
    await this.#web.call('/mail/message/update_content', { message_id, ...update });
  }

  async files(conversation: string): Promise<DeskFile[]> {
    const messages = await this.messages(await this.channel(conversation));
    const ids = messages.flatMap((message) => message['attachment_ids']);
    const rows = records(await this.#web.kw('ir.attachment', 'read', [ids, ['name']]));
    return rows.map(({ id, name }) => ({ id: String(id), name: String(name) }));
  }

  download(_conversation: string, id: string): Promise<Buffer> {
    return this.#web.download(`/web/content/${id}`);
  }

  async read(conversation: string): Promise<void> {
    const channel_id = await this.channel(conversation);
    const messages = await this.messages(channel_id);
    await this.#web.call('/discuss/channel/mark_as_read', { channel_id, last_message_id: messages.at(-1)?.['id'] });
  }

  async end(conversation: string): Promise<void> {
    await this.#web.kw(CHANNEL, 'action_storefront_end', [[await this.channel(conversation)]]);
  }

  async answerTicket(reference: string, text: string): Promise<void> {
    const thread_id = await this.ticket(reference);
    const post_data = { ...COMMENT, body: asTyped(text) };
    await this.#web.call('/mail/message/post', { thread_model: TICKET, thread_id, post_data });
  }

  async resolveTicket(reference: string): Promise<void> {
    await this.#web.kw(TICKET, 'write', [[await this.ticket(reference)], { status: 'resolved' }]);
  }

  async ticketFiles(reference: string): Promise<DeskUpload[]> {
    const domain = [
      ['res_model', '=', TICKET],
      ['res_id', '=', await this.ticket(reference)],
    ];
    const found = await this.#web.kw('ir.attachment', 'search_read', [domain, ['name', 'mimetype']], { order: 'id' });
    return Promise.all(
      records(found).map(async ({ id, name, mimetype }) => ({
        name: String(name),
        mimetype: String(mimetype),
        content: await this.#web.download(`/web/content/${String(id)}`),
      })),
    );
  }

  async transcript(conversation: string): Promise<DeskLine[]> {
    const id = await this.channel(conversation);
    const [channel] = records(await this.#web.kw(CHANNEL, 'read', [[id], ['storefront_bot_partner_id']]));
    const bot = firstOf(channel?.['storefront_bot_partner_id']);
    return (await this.messages(id)).map((message) => ({
      author: author(message, bot),
      text: asRead(message['body']),
    }));
  }

  async consent(conversation: string): Promise<DeskConsent | null> {
    const names = ['', '_version', '_locale', '_at'].map((name) => `storefront_consent${name}`);
    const [chat] = records(await this.#web.kw(CHANNEL, 'read', [[await this.channel(conversation)], names]));
    const [given, version, locale, at] = names.map((name) => chat?.[name]);
    if (given === false) return null;
    const givenAt = Date.parse(`${String(at).replace(' ', 'T')}Z`) / 1000;
    return { agreed: given === 'agreed', version: String(version), locale: String(locale), givenAt };
  }

  async setWhatsApp(number: DeskNumber | null): Promise<void> {
    const web = this.#administrator;
    await web.login();
    const shops = await web.kw('im_livechat.channel', 'search', [[['storefront_key', '=', 'default']]]);
    await web.kw('im_livechat.channel', 'write', [
      shops,
      number === null ? { whatsapp_phone_uid: false } : entered(number),
    ]);
  }

  private channel(conversation: string): Promise<number> {
    return this.find(CHANNEL, 'storefront_key', conversation);
  }

  private ticket(reference: string): Promise<number> {
    return this.find(TICKET, 'name', reference);
  }

  private async find(model: string, field: string, value: string): Promise<number> {
    const found = await this.#web.kw(model, 'search', [[[field, '=', value]]]);
    const id: unknown = Array.isArray(found) ? found[0] : undefined;
    if (typeof id !== 'number') throw new Error(`the agent sees no ${model} with ${field} ${value}`);
    return id;
  }

  private async messages(channel: number): Promise<Record<string, unknown>[]> {
    const domain = [
      ['model', '=', CHANNEL],
      ['res_id', '=', channel],
    ];
    const fields = ['body', 'author_id', 'author_guest_id', 'message_type', 'attachment_ids'];
    return records(await this.#web.kw('mail.message', 'search_read', [domain, fields], { order: 'id' }));
  }
}

function entered({ id, account, token, appSecret, verifyToken }: DeskNumber): Record<string, string> {
  return {
    whatsapp_phone_uid: id,
    whatsapp_account_uid: account,
    whatsapp_token: token,
    whatsapp_app_secret: appSecret,
    whatsapp_verify_token: verifyToken,
  };
}

function author(message: Record<string, unknown>, bot: unknown): DeskLine['author'] {
  if (message['message_type'] !== 'comment') return 'system';
  if (firstOf(message['author_guest_id']) !== undefined) return 'shopper';
  return firstOf(message['author_id']) === bot ? 'bot' : 'agent';
}

/** A many2one is `[id, name]`, or false. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/** Discuss sends what is typed as escaped HTML with breaks. */
function asTyped(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return escaped.replace(/\n/g, '<br/>');
}

function asRead(body: unknown): string {
  const text = String(body)
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '');
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'");
  return plain.replace(/&amp;/g, '&');
}

function records(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw new Error('Odoo did not answer with records');
  return value.map(asRecord);
}
