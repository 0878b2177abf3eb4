/** Sends signed batches to the bridge, and again until it takes them: like Meta in any order, and on demand more than once. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** A bridge that does not answer by then has not taken it. */
const PATIENCE_MS = 10_000;

export interface WebhookOptions {
  readonly url: string;
  /** As it is now. */
  readonly appSecret: () => string;
  /** Every batch comes so many times; once by default. */
  readonly times?: number;
}

export class WebhookSender {
  private readonly closing = new AbortController();

  constructor(private readonly options: WebhookOptions) {}

  /** Resolves once the bridge has taken it. */
  async send(value: object): Promise<void> {
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    });
    const times = Array.from({ length: this.options.times ?? 1 }, () => this.untilTaken(body));
    await Promise.all(times);
  }

  close(): void {
    this.closing.abort();
  }

  private async untilTaken(body: string): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; !this.closing.signal.aborted; wait = Math.min(LONGEST_PAUSE_MS, 2 * wait)) {
      if (await this.post(body)) return;
      await pause(wait, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
    }
  }

  private async post(body: string): Promise<boolean> {
    const signature = createHmac('sha256', this.options.appSecret()).update(body).digest('hex');
    const signal = AbortSignal.any([this.closing.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    try {
      return (await fetch(this.options.url, { method: 'POST', headers, body, signal })).status === 200;
    } catch {
      return false;
    }
  }
}
