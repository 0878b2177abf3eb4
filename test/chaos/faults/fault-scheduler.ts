/** Deals faults from a shuffled deck, so that every kind comes up as often as the others, until it is told to stop. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Fault, Suffered } from './fault';

export interface Calm {
  /** Between two faults, milliseconds. */
  readonly least: number;
  readonly most: number;
}

export class FaultScheduler {
  readonly diary: Suffered[] = [];
  private stopped = false;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly calm: Readonly<Record<Fault['lane'], Calm>>,
    private readonly dice: Dice,
  ) {}

  /** Resolves, after `stop`, when the last fault is over. */
  async run(): Promise<void> {
    await Promise.all([this.deal('house', this.dice.fork()), this.deal('street', this.dice.fork())]);
  }

  stop(): void {
    this.stopped = true;
  }

  private async deal(lane: Fault['lane'], dice: Dice): Promise<void> {
    const faults = this.faults.filter((fault) => fault.lane === lane);
    const { least, most } = this.calm[lane];
    let deck: Fault[] = [];
    while (faults.length > 0 && !this.stopped) {
      await pause(dice.between(least, most));
      if (this.stopped) return;
      if (deck.length === 0) deck = dice.shuffled(faults);
      const fault = deck.pop();
      if (fault !== undefined) await this.strike(fault, dice.fork());
    }
  }

  private async strike(fault: Fault, dice: Dice): Promise<void> {
    const from = Date.now();
    const by = await fault.strike(dice);
    this.diary.push({ kind: fault.kind, from, to: Date.now(), by });
  }
}
