/** Timers that advance only when the spec says so. */
import type { Timers } from '../../core/time/timers.port';

interface Alarm {
  readonly at: number;
  readonly act: () => void;
}

export class ManualTimers implements Timers {
  private instant = Date.parse('2026-11-20T08:00:00Z');
  private alarms: readonly Alarm[] = [];

  now(): number {
    return this.instant;
  }

  after(milliseconds: number, act: () => void): () => void {
    const alarm: Alarm = { at: this.instant + milliseconds, act };
    this.alarms = [...this.alarms, alarm];
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  /** Lets this much time pass; what falls due happens in its order, with all that follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.instant + milliseconds;
    await settle();
    for (let next = this.nextBefore(until); next !== undefined; next = this.nextBefore(until)) {
      const due = next;
      this.instant = due.at;
      this.alarms = this.alarms.filter((alarm) => alarm !== due);
      due.act();
      await settle();
    }
    this.instant = until;
  }

  private nextBefore(until: number): Alarm | undefined {
    return [...this.alarms].sort((one, other) => one.at - other.at).find(({ at }) => at <= until);
  }
}

/** Lets all promises that are ready come to their end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
