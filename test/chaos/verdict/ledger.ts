/** Who said what when, and what became of it as far as the people at both ends could see. Instants are Unix milliseconds. */
export interface Spoken {
  /** One writer: a tab of a shopper, or the agent of a conversation. */
  readonly voice: string;
  readonly by: 'shopper' | 'agent';
  /** Index of the shopper. */
  readonly shopper: number;
  /** 1, 2, 3 … for each voice: the order in which it was said. */
  readonly number: number;
  readonly text: string;
  readonly saidAt: number;
  /** When its writer saw the receipt. */
  acceptedAt?: number;
  /** When a shopper's screen first showed it with its place. */
  shownAt?: number;
  /** When the shopper first saw that the desk has it. */
  deliveredAt?: number;
  /** The bridge would not take it. */
  refused?: string;
  /** What receipts said it is; more than one is one too many. */
  readonly receipts: Set<string>;
}

export class Ledger {
  readonly spoken: Spoken[] = [];
  /** Texts that a screen ever showed twice or in a wrong place. */
  readonly shownTwice = new Set<string>();
  readonly shownAstray = new Set<string>();
  private readonly byText = new Map<string, Spoken>();
  private readonly counts = new Map<string, number>();

  say(voice: string, by: Spoken['by'], shopper: number): Spoken {
    const number = (this.counts.get(voice) ?? 0) + 1;
    this.counts.set(voice, number);
    const text = `${voice} says #${number}`;
    const spoken: Spoken = { voice, by, shopper, number, text, saidAt: Date.now(), receipts: new Set() };
    this.spoken.push(spoken);
    this.byText.set(text, spoken);
    return spoken;
  }

  find(text: string): Spoken | undefined {
    return this.byText.get(text);
  }

  accepted(text: string, receipt?: string): void {
    const spoken = this.byText.get(text);
    if (spoken === undefined) return;
    spoken.acceptedAt ??= Date.now();
    if (receipt !== undefined) spoken.receipts.add(receipt);
  }

  shown(text: string): void {
    const spoken = this.byText.get(text);
    if (spoken !== undefined) spoken.shownAt ??= Date.now();
  }

  delivered(text: string): void {
    const spoken = this.byText.get(text);
    if (spoken !== undefined) spoken.deliveredAt ??= Date.now();
  }

  refused(text: string, reason: string): void {
    const spoken = this.byText.get(text);
    if (spoken !== undefined) spoken.refused ??= reason;
  }
}
