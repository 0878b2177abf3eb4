/** A table in memory whose changes can be undone until the transaction ends. */
import type { Change } from './journal';

/** One change of the current transaction, and how to undo it. */
export interface Step {
  readonly change: Change;
  readonly undo: () => void;
}

export class Table<Row> {
  readonly #rows = new Map<string, Row>();

  constructor(
    readonly name: string,
    private readonly isRow: (value: unknown) => value is Row,
    private readonly note: (step: Step) => unknown,
  ) {}

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** In order of insertion. */
  values(): Row[] {
    return [...this.#rows.values()];
  }

  entries(): [string, Row][] {
    return [...this.#rows];
  }

  put(key: string, row: Row): Row {
    this.#change(key, row);
    return row;
  }

  delete(key: string): boolean {
    return this.#rows.has(key) && this.#change(key);
  }

  /** Applies a change from the journal, without undo. */
  replay(key: string, row: unknown): void {
    if (row !== undefined && !this.isRow(row))
      throw new Error(`the journal holds a row of ${this.name} that is none: ${key}`);
    this.#set(key, row);
  }

  changes(): Change[] {
    return [...this.#rows].map(([key, row]) => [this.name, key, row]);
  }

  #change(key: string, row?: Row): boolean {
    const before = this.#rows.get(key);
    this.#set(key, row);
    const change: Change = row === undefined ? [this.name, key] : [this.name, key, row];
    this.note({ change, undo: () => this.#set(key, before) });
    return true;
  }

  #set(key: string, row?: Row): void {
    if (row === undefined) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }
}

/** A type guard for rows that have these keys. */
export function rowWith<Row extends object>(...keys: readonly (keyof Row & string)[]) {
  return (value: unknown): value is Row =>
    typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
