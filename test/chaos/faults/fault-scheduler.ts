/** Injects faults from a shuffled deck, so that every kind is as frequent as the others, until it is stopped. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Fault, FaultRecord } from './fault';

export interface FaultPause {
  /** Between two faults, milliseconds. */
  readonly least: number;
  readonly most: number;
}

export class FaultScheduler {
  readonly history: FaultRecord[] = [];
  private stopped = false;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly pauses: Readonly<Record<Fault['lane'], FaultPause>>,
    private readonly dice: Dice,
  ) {}

  /** Resolves, after `stop`, when the last fault is over. */
  async run(): Promise<void> {
    await Promise.all([this.deal('system', this.dice.fork()), this.deal('shopper', this.dice.fork())]);
  }

  stop(): void {
    this.stopped = true;
  }

  private async deal(lane: Fault['lane'], dice: Dice): Promise<void> {
    const faults = this.faults.filter((fault) => fault.lane === lane);
    const { least, most } = this.pauses[lane];
    let deck: Fault[] = [];
    while (faults.length > 0 && !this.stopped) {
      await pause(dice.between(least, most));
      if (this.stopped) return;
      if (deck.length === 0) deck = dice.shuffled(faults);
      const fault = deck.pop();
      if (fault !== undefined) await this.inject(fault, dice.fork());
    }
  }

  private async inject(fault: Fault, dice: Dice): Promise<void> {
    const from = Date.now();
    const by = await fault.inject(dice);
    this.history.push({ kind: fault.kind, from, to: Date.now(), affected: by });
  }
}
