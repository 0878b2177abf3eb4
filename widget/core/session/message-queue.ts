/** Brings what the shopper wrote to the bridge: one by one, in order, again and again under the same id. */
import { RefusedError } from '../api/client.errors';
import type { Outgoing } from '../state/thread-item';
import { TRIES_UNTIL_STUCK, retryDelay } from '../time/retry-schedule';
import type { Timers } from '../time/timers.port';

export interface SenderEvents {
  /** One try; resolves when the bridge has it. */
  deliver(outgoing: Outgoing): Promise<void>;
  /** Not through after several tries, which go on. */
  onStuck(outgoing: Outgoing, error: unknown): void;
  onRetrying(outgoing: Outgoing): void;
  /** The bridge will not take it, today or tomorrow. */
  onRefused(outgoing: Outgoing, error: RefusedError): void;
  /** The bridge asked for patience; the message follows by itself. */
  onSlowDown(error: RefusedError): void;
  /** Called whenever the queue has changed. */
  onQueue(queue: readonly Outgoing[]): void;
}

export class MessageSender {
  private queue: readonly Outgoing[] = [];
  private isRunning = false;
  private hurry: (() => void) | null = null;
  private isStopped = false;

  constructor(
    private readonly events: SenderEvents,
    private readonly timers: Timers,
  ) {}

  add(outgoing: Outgoing): void {
    this.change([...this.queue, outgoing]);
    void this.run();
  }

  /** Something got better (line up, shopper pressed retry): do not wait any longer. */
  tryNow(): void {
    this.hurry?.();
  }

  drop(clientMessageId: string): void {
    this.change(this.queue.filter((outgoing) => outgoing.clientMessageId !== clientMessageId));
  }

  stop(): void {
    this.isStopped = true;
    this.hurry?.();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    for (let next = this.queue[0]; next !== undefined && !this.isStopped; next = this.queue[0]) {
      await this.bring(next);
      this.drop(next.clientMessageId);
    }
    this.isRunning = false;
  }

  private async bring(outgoing: Outgoing): Promise<void> {
    for (let attempt = 1; !this.isStopped; attempt += 1) {
      try {
        return await this.events.deliver(outgoing);
      } catch (error) {
        if (error instanceof RefusedError && !error.isPassing) return this.events.onRefused(outgoing, error);
        await this.pause(outgoing, error, attempt);
      }
    }
  }

  private async pause(outgoing: Outgoing, error: unknown, attempt: number): Promise<void> {
    const refusal = error instanceof RefusedError ? error : null;
    if (refusal?.status === 429) this.events.onSlowDown(refusal);
    else if (attempt >= TRIES_UNTIL_STUCK) this.events.onStuck(outgoing, error);
    await this.wait(refusal?.retryAfterMs ?? retryDelay(attempt));
    if (attempt >= TRIES_UNTIL_STUCK && !this.isStopped) this.events.onRetrying(outgoing);
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.timers.after(milliseconds, () => this.hurry?.());
      this.hurry = () => {
        callOff();
        this.hurry = null;
        resolve();
      };
    });
  }

  private change(queue: readonly Outgoing[]): void {
    this.queue = queue;
    if (!this.isStopped) this.events.onQueue(queue);
  }
}
