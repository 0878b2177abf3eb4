/** The demo agent on the stand-in's desk page, by its own endpoints. */
import type { WhatsAppNumberRow } from '../../src/contract/odoo';
import type { DeskConsent, DeskDriver, DeskFile, DeskLine, DeskNumber, DeskUpload } from './desk-driver';
import { asRecord } from './facade-caller';

const AUTHORS: Readonly<Record<string, DeskLine['author']>> = {
  user: 'shopper',
  bot: 'bot',
  agent: 'agent',
  system: 'system',
};

export class StandinDeskDriver implements DeskDriver {
  #cookie = '';

  /** What the stand-in was started with as its numbers: it has no form for them. */
  constructor(
    private readonly url: string,
    private readonly numbers: WhatsAppNumberRow[] = [],
  ) {}

  async start(): Promise<void> {
    const response = await this.request('POST', 'login', { login: 'agent', password: 'agent' });
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    await this.available(false);
  }

  async stop(): Promise<void> {
    await this.call('POST', 'logout');
  }

  async available(online: boolean): Promise<boolean> {
    await this.call('POST', 'online', { online });
    return true;
  }

  /** Chats that this agent has. */
  async mine(): Promise<string[]> {
    const { mine } = await this.call('GET', 'overview');
    return Array.isArray(mine) ? mine.map((row) => String(asRecord(row)['id'])) : [];
  }

  /** Chats that wait for somebody. */
  async waiting(): Promise<string[]> {
    const { waiting } = await this.call('GET', 'overview');
    return Array.isArray(waiting) ? waiting.map((row) => String(asRecord(row)['id'])) : [];
  }

  /** All that the page shows of a chat. */
  chat(conversation: string): Promise<Record<string, unknown>> {
    return this.call('GET', `chats/${conversation}`);
  }

  async take(conversation: string): Promise<void> {
    await this.call('POST', `chats/${conversation}/take`);
  }

  async say(conversation: string, content: string, upload?: DeskUpload): Promise<void> {
    const file = upload && { name: upload.name, mimetype: upload.mimetype, data: upload.content.toString('base64') };
    await this.call('POST', `chats/${conversation}/messages`, { content, file });
  }

  async showProduct(conversation: string, name: string): Promise<void> {
    await this.call('POST', `chats/${conversation}/product`, { name });
  }

  async reword(conversation: string, content: string): Promise<void> {
    const last = (await this.lines(conversation)).findLast(({ author }) => author === 'agent');
    await this.call('POST', `chats/${conversation}/reword`, { message_id: last?.['id'], content });
  }

  async files(conversation: string): Promise<DeskFile[]> {
    const lines = await this.lines(conversation);
    const files = lines.flatMap((line) => (Array.isArray(line['files']) ? line['files'].map(asRecord) : []));
    return files.map(({ id, name }) => ({ id: String(id), name: String(name) }));
  }

  async download(conversation: string, id: string): Promise<Buffer> {
    const response = await this.request('GET', `files/${conversation}/${id}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async read(conversation: string): Promise<void> {
    const chat = await this.chat(conversation);
    await this.call('POST', `chats/${conversation}/read`, { sequence: chat['last_sequence'] });
  }

  async end(conversation: string): Promise<void> {
    await this.call('POST', `chats/${conversation}/end`);
  }

  async answerTicket(reference: string, content: string): Promise<void> {
    await this.call('POST', `tickets/${reference}/messages`, { content });
  }

  async resolveTicket(reference: string): Promise<void> {
    await this.call('POST', `tickets/${reference}/resolve`);
  }

  async ticketFiles(reference: string): Promise<DeskUpload[]> {
    const { files } = await this.call('GET', `tickets/${reference}`);
    const cards = Array.isArray(files) ? files.map(asRecord) : [];
    return Promise.all(
      cards.map(async ({ id, name, mimetype }) => {
        const response = await this.request('GET', `tickets/${reference}/files/${String(id)}`);
        const content = Buffer.from(await response.arrayBuffer());
        return { name: String(name), mimetype: String(mimetype), content };
      }),
    );
  }

  async transcript(conversation: string): Promise<DeskLine[]> {
    return (await this.lines(conversation)).map(({ author, content }) => ({
      author: AUTHORS[String(author)] ?? 'system',
      text: String(content),
    }));
  }

  async consent(conversation: string): Promise<DeskConsent | null> {
    const { consent } = await this.chat(conversation);
    if (consent === undefined) return null;
    const { agreed, version, locale, given_at } = asRecord(consent);
    const givenAt = Math.floor(Date.parse(String(given_at)) / 1000);
    return { agreed: agreed === true, version: String(version), locale: String(locale), givenAt };
  }

  setWhatsApp(number: DeskNumber | null): Promise<void> {
    this.numbers.length = 0;
    if (number !== null) {
      const { id, account, token, appSecret: app_secret, verifyToken: verify_token } = number;
      this.numbers.push({ id, account, channel: 'default', token, app_secret, verify_token });
    }
    return Promise.resolve();
  }

  /** Addresses of the mails about this chat, oldest first. */
  async mailedTo(conversation: string): Promise<string[]> {
    const { mailed_to } = await this.chat(conversation);
    return Array.isArray(mailed_to) ? mailed_to.map(String) : [];
  }

  async onTicket(reference: string, action: 'messages' | 'resolve', body: object = {}): Promise<void> {
    await this.call('POST', `tickets/${reference}/${action}`, body);
  }

  private async lines(conversation: string): Promise<Record<string, unknown>[]> {
    const { lines } = await this.chat(conversation);
    if (!Array.isArray(lines)) throw new Error('the desk shows no lines');
    return lines.map(asRecord);
  }

  private async call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await this.request(method, path, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return asRecord(await response.json());
  }

  private request(method: string, path: string, body: unknown = {}): Promise<Response> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body) };
    return fetch(`${this.url}/desk/api/${path}`, { method, headers, ...sent });
  }
}
