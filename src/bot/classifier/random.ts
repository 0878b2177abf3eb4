/** A seeded random generator (mulberry32): the same examples give the same model on every replica. */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** In place (Fisher–Yates). */
  shuffle<T>(items: T[]): T[] {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.next() * (last + 1));
      const kept = items[last];
      const taken = items[other];
      if (kept === undefined || taken === undefined) continue;
      items[last] = taken;
      items[other] = kept;
    }
    return items;
  }
}
