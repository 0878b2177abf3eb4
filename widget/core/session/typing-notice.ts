/** Tells the agent that the shopper is typing: at most once in three seconds, and when it stopped. */
import type { Timers } from '../time/timers.port';

const AT_MOST_EVERY_MS = 3_000;
const STOPPED_AFTER_MS = 4_000;

export class TypingNotice {
  private lastSaid: number | null = null;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly say: (isTyping: boolean) => void,
    private readonly timers: Timers,
  ) {}

  typed(): void {
    this.cancel();
    this.cancel = this.timers.after(STOPPED_AFTER_MS, () => this.stopped());
    if (this.lastSaid !== null && this.timers.now() - this.lastSaid < AT_MOST_EVERY_MS) return;
    this.lastSaid = this.timers.now();
    this.say(true);
  }

  stopped(): void {
    this.cancel();
    if (this.lastSaid === null) return;
    this.lastSaid = null;
    this.say(false);
  }
}
