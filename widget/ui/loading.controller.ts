/** Loads something from the bridge: only the latest call counts, whichever answer arrives first. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Loading<T> implements ReactiveController {
  value: T | null = null;
  hasFailed = false;
  private wanted = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.wanted += 1;
  }

  /** The last value stays until the answer comes. */
  async load(asked: Promise<T>): Promise<void> {
    this.wanted += 1;
    const mine = this.wanted;
    const answer = await asked.catch(() => null);
    if (mine !== this.wanted) return;
    this.hasFailed = answer === null;
    this.value = answer ?? this.value;
    this.host.requestUpdate();
  }
}
