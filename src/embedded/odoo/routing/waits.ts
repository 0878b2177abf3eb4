/** Waits of shoppers in a channel lately: the estimate for those who wait now. */
import type { Store } from '../store/store';

const ESTIMATE_FROM = 20;

export class Waits {
  constructor(private readonly store: Store) {}

  add(channel: string, waitedMs: number): void {
    const seconds = Math.max(Math.round(waitedMs / 1_000), 1);
    this.store.waits.put(channel, [seconds, ...this.lately(channel)].slice(0, ESTIMATE_FROM));
  }

  /** In seconds; undefined before anybody waited. */
  average(channel: string): number | undefined {
    const waits = this.lately(channel);
    if (waits.length === 0) return undefined;
    return Math.round(waits.reduce((total, seconds) => total + seconds, 0) / waits.length);
  }

  private lately(channel: string): readonly number[] {
    return this.store.waits.get(channel) ?? [];
  }
}
