/** The file under the tables: one line of JSON for each transaction, on disk before the transaction is answered. */
import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Table, key and the row that is there now; without a row it was deleted. */
export type Change = readonly [table: string, key: string, row?: unknown];

interface Waiter {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class Journal {
  #waiters: Waiter[] = [];
  #writing: Promise<void> | undefined;

  private constructor(private readonly file: FileHandle) {}

  /** Every change on disk, oldest first. What a kill left half written is the last line, was never answered and is dropped. */
  static async *read(path: string): AsyncGenerator<Change> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const [index, line] of whole.split('\n').entries()) {
      if (line) yield* parseLine(line, `${path}:${index + 1}`);
    }
  }

  /** Starts the file afresh with `rows` and nothing else: whole or not at all. */
  static async start(path: string, rows: Iterable<Change>): Promise<Journal> {
    const draft = `${path}.new`;
    const file = await open(draft, 'w', 0o600);
    for (const row of rows) await file.write(`${JSON.stringify([row])}\n`);
    await file.sync();
    await rename(draft, path);
    await syncFolder(dirname(path));
    return new Journal(file);
  }

  /** Settles once these changes are on disk. Calls that meet share one write and one fsync. */
  append(changes: readonly Change[]): Promise<void> {
    const line = `${JSON.stringify(changes)}\n`;
    const written = new Promise<void>((resolve, reject) => this.#waiters.push({ line, resolve, reject }));
    this.#writing ??= this.#drain();
    return written;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.file.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiters.length > 0) {
      const batch = this.#waiters.splice(0);
      try {
        await this.file.write(batch.map((waiter) => waiter.line).join(''));
        await this.file.datasync();
        for (const waiter of batch) waiter.resolve();
      } catch (error) {
        for (const waiter of batch) waiter.reject(error);
      }
    }
    this.#writing = undefined;
  }
}

function parseLine(line: string, where: string): Change[] {
  const changes: unknown = JSON.parse(line);
  if (!Array.isArray(changes)) throw new Error(`${where} is damaged: move the file away to start empty`);
  return changes.map((change: unknown) => {
    if (!Array.isArray(change)) throw new Error(`${where} is damaged: move the file away to start empty`);
    const fields: readonly unknown[] = change;
    const [table, key, row] = fields;
    return [String(table), String(key), row];
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
