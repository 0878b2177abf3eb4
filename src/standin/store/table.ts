/** A table in memory whose changes can be taken back until the transaction is over. */
import type { Change } from './journal';

/** What a transaction has done so far: to be written down, or to be undone from the end. */
export interface Step {
  readonly change: Change;
  readonly undo: () => void;
}

export class Table<Row> {
  readonly #rows = new Map<string, Row>();

  constructor(
    readonly name: string,
    private readonly isRow: (value: unknown) => value is Row,
    private readonly note: (step: Step) => void,
    /** Told of every change, undone ones included: for what is counted or looked up beside the table. */
    private readonly watch: (key: string, row?: Row) => void = () => {},
  ) {}

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** In the order in which the rows first came. */
  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  put(key: string, row: Row): Row {
    const before = this.#rows.get(key);
    this.#set(key, row);
    this.note({ change: [this.name, key, row], undo: () => this.#set(key, before) });
    return row;
  }

  delete(key: string): boolean {
    const before = this.#rows.get(key);
    if (before === undefined) return false;
    this.#set(key);
    this.note({ change: [this.name, key], undo: () => this.#set(key, before) });
    return true;
  }

  /** Takes a change from the journal: no step, no undo. */
  replay(key: string, row: unknown): void {
    if (row === undefined || this.isRow(row)) this.#set(key, row);
    else throw new Error(`the journal holds a row of ${this.name} that is none: ${key}`);
  }

  *changes(): Generator<Change> {
    for (const [key, row] of this.#rows) yield [this.name, key, row];
  }

  #set(key: string, row?: Row): void {
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
    this.watch(key, row);
  }
}

/** A guard that looks for the keys which every such row has. */
export function rowWith<Row extends object>(...keys: readonly (keyof Row & string)[]) {
  return (value: unknown): value is Row =>
    typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
