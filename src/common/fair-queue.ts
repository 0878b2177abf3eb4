/**
 * A queue in which lanes take turns, so that who brings much does not hold up who brings little. A lane may have lanes of
 * its own: those of an address share its turns.
 */
export type Lane = readonly string[];

export class FairQueue<T> {
  private readonly own = new Set<T>();
  /** The next to have its turn stands first. */
  private readonly lanes = new Map<string, FairQueue<T>>();

  add([name, ...rest]: Lane, item: T): void {
    if (name === undefined) {
      this.own.add(item);
      return;
    }
    const lane = this.lanes.get(name) ?? new FairQueue<T>();
    this.lanes.set(name, lane);
    lane.add(rest, item);
  }

  /** The next item, which leaves the queue; its lane is last then. */
  take(): T | undefined {
    for (const item of this.own) {
      this.own.delete(item);
      return item;
    }
    for (const [name, lane] of this.lanes) {
      this.lanes.delete(name);
      const item = lane.take();
      if (!lane.isEmpty) this.lanes.set(name, lane);
      return item;
    }
    return undefined;
  }

  remove([name, ...rest]: Lane, item: T): void {
    if (name === undefined) {
      this.own.delete(item);
      return;
    }
    const lane = this.lanes.get(name);
    lane?.remove(rest, item);
    if (lane?.isEmpty) this.lanes.delete(name);
  }

  get isEmpty(): boolean {
    return this.own.size === 0 && this.lanes.size === 0;
  }
}
