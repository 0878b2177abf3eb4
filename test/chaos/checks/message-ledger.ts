/**
 * The record of all messages sent: by whom, in which order, and what both ends saw of them. Instants are Unix
 * milliseconds.
 */
export interface SentMessage {
  /** One writer: a tab of a shopper, or the agent of a conversation. */
  readonly sender: string;
  readonly by: 'shopper' | 'agent';
  /** Index of the shopper. */
  readonly shopper: number;
  /** 1, 2, 3 … for each sender, in the order of sending. */
  readonly number: number;
  readonly text: string;
  readonly saidAt: number;
  /** When its sender got the receipt. */
  acceptedAt?: number;
  /** When a shopper's screen first showed it with its sequence. */
  shownAt?: number;
  /** When the shopper first saw that the desk has it. */
  deliveredAt?: number;
  /** The reason why the bridge refused it. */
  refused?: string;
  /** Distinct receipts; more than one is a duplicate. */
  readonly receipts: Set<string>;
}

export class Ledger {
  readonly messages: SentMessage[] = [];
  /** Texts that a screen ever showed twice or out of order. */
  readonly shownTwice = new Set<string>();
  readonly shownOutOfOrder = new Set<string>();
  private readonly byText = new Map<string, SentMessage>();
  private readonly counts = new Map<string, number>();

  record(sender: string, by: SentMessage['by'], shopper: number): SentMessage {
    const number = (this.counts.get(sender) ?? 0) + 1;
    this.counts.set(sender, number);
    const text = `${sender} says #${number}`;
    const messages: SentMessage = { sender, by, shopper, number, text, saidAt: Date.now(), receipts: new Set() };
    this.messages.push(messages);
    this.byText.set(text, messages);
    return messages;
  }

  find(text: string): SentMessage | undefined {
    return this.byText.get(text);
  }

  accepted(text: string, receipt?: string): void {
    const messages = this.byText.get(text);
    if (messages === undefined) return;
    messages.acceptedAt ??= Date.now();
    if (receipt !== undefined) messages.receipts.add(receipt);
  }

  shown(text: string): void {
    const messages = this.byText.get(text);
    if (messages !== undefined) messages.shownAt ??= Date.now();
  }

  delivered(text: string): void {
    const messages = this.byText.get(text);
    if (messages !== undefined) messages.deliveredAt ??= Date.now();
  }

  refused(text: string, reason: string): void {
    const messages = this.byText.get(text);
    if (messages !== undefined) messages.refused ??= reason;
  }
}
