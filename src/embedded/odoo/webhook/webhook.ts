/** Sends signed webhooks to the bridge at once. A webhook that fails is dropped, because the bridge also pulls. */
import type { OdooEvent, WebhookBody, TypingNotice } from '../../../contract/odoo';
import type { StandinLog } from '../standin-options';
import type { SignedCall } from './signed-call';

const PATH = '/api/v1/odoo/events';
const MAX_EVENTS = 200;

export class WebhookSender {
  #events: OdooEvent[] = [];
  /** Only the newest notice of each conversation is sent. */
  #typing = new Map<string, TypingNotice>();
  #privacy = false;
  #sending: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly bridge: SignedCall,
    private readonly log: StandinLog,
  ) {}

  /** Call after commit. Events that arrive during a request go with the next one. */
  send(events: readonly OdooEvent[]): void {
    if (events.length === 0) return;
    this.#events.push(...events);
    this.#start();
  }

  typing(notice: TypingNotice): void {
    this.#typing.set(notice.conversation, notice);
    this.#start();
  }

  /** There are new privacy tasks. */
  privacy(): void {
    this.#privacy = true;
    this.#start();
  }

  /** Resolves once nothing is left to send. */
  async idle(): Promise<void> {
    await this.#sending;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#sending;
  }

  #start(): void {
    if (!this.#closed) this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    while ((this.#events.length > 0 || this.#typing.size > 0 || this.#privacy) && !this.#closed) {
      const send: WebhookBody = {
        events: this.#events.splice(0, MAX_EVENTS),
        typing: [...this.#typing.values()],
        ...(this.#privacy ? { privacy: true } : {}),
      };
      this.#typing.clear();
      this.#privacy = false;
      await this.#post(JSON.stringify(send));
    }
    this.#sending = undefined;
  }

  async #post(body: string): Promise<void> {
    try {
      const response = await this.bridge(PATH, body);
      await response.body?.cancel();
      if (response.status !== 202) this.log('standin.webhook.refused', { status: response.status });
    } catch (error) {
      this.log('standin.webhook.failed', { reason: error instanceof Error ? error.message : String(error) });
    }
  }
}
