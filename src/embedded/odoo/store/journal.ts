/** The journal on disk: one line of JSON per transaction, written before the transaction is answered. */
import { open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Characters. */
const WORTH_REWRITING = 4_000_000;
const change = z.tuple([z.string(), z.string(), z.unknown().optional()]);
/** Table, key and new row; without a row it was deleted. */
export type Change = readonly [table: string, key: string, row?: unknown];

export class Journal {
  #lines = '';
  #appended = 0;
  #written: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  private constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  /** Most of it is outdated: it has grown by more than it began with, and by enough to be worth rewriting. */
  get isLong(): boolean {
    return this.#appended > Math.max(this.size, WORTH_REWRITING);
  }

  /** All changes on disk, oldest first. An incomplete last line belongs to a transaction that was never answered: it is dropped. */
  static async read(path: string): Promise<Change[]> {
    const text = await readFile(path, { encoding: 'utf8', flag: 'a+' });
    const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
    return whole.filter(Boolean).flatMap((line) => {
      const changes = z.array(change).safeParse(JSON.parse(line));
      if (!changes.success) throw new Error(`${path} is damaged: move the file away to start empty`);
      return changes.data;
    });
  }

  /** Replaces the file with one that contains only `rows`, atomically. */
  static async start(path: string, rows: readonly Change[]): Promise<Journal> {
    const draft = `${path}.new`;
    const text = rows.map((row) => `${JSON.stringify([row])}\n`).join('');
    await writeFile(draft, text, { mode: 0o600, flush: true });
    await rename(draft, path);
    const folder = await open(dirname(path));
    await folder.sync().finally(() => folder.close());
    return new Journal(await open(path, 'a'), text.length);
  }

  /** Resolves once these changes are on disk. Concurrent calls share one write; after a failed write nothing more is written. */
  append(changes: readonly Change[]): Promise<void> {
    const line = `${JSON.stringify(changes)}\n`;
    this.#lines += line;
    this.#appended += line.length;
    this.#next ??= this.#written = this.#written.then(() => this.#write());
    return this.#next;
  }

  async close(): Promise<void> {
    await this.#written.finally(() => this.file.close());
  }

  async #write(): Promise<void> {
    const lines = this.#lines;
    this.#lines = '';
    this.#next = undefined;
    await this.file.write(lines);
    await this.file.datasync();
  }
}
