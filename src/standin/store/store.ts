/** The stand-in's database: tables, transactions with savepoints, and a journal that survives kill -9. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OdooEvent } from '../../contract/facade';
import { Journal, type Change } from './journal';
import type { ChatRecord, DoneRecord, FaqCountRecord, LineRecord, SessionRecord, TicketRecord } from './records';
import { rowWith, Table, type Step } from './table';

export class Store {
  #steps: Step[] = [];
  #journal: Journal | undefined;
  readonly #listeners: ((changes: readonly Change[]) => void)[] = [];
  readonly #note = (step: Step): unknown => this.#steps.push(step);

  readonly #active = new Set<string>();
  readonly #watchChat = (key: string, chat?: ChatRecord): void => {
    if (chat && chat.state !== 'ended') this.#active.add(key);
    else this.#active.delete(key);
  };

  readonly chats = new Table(
    'chats',
    rowWith<ChatRecord>('id', 'state', 'lines', 'events'),
    this.#note,
    this.#watchChat,
  );
  readonly lines = new Table('lines', rowWith<LineRecord>('id', 'author', 'content'), this.#note);
  readonly events = new Table('events', rowWith<OdooEvent>('id', 'kind', 'conversation', 'number'), this.#note);
  readonly done = new Table('done', rowWith<DoneRecord>(), this.#note);
  readonly tickets = new Table('tickets', rowWith<TicketRecord>('row', 'shopper', 'messages'), this.#note);
  readonly faqCounts = new Table('faq_counts', rowWith<FaqCountRecord>('views'), this.#note);
  readonly sessions = new Table('sessions', rowWith<SessionRecord>('user', 'expires'), this.#note);
  /** Channel → how many seconds the last shoppers waited there. */
  readonly waits = new Table('waits', isNumbers, this.#note);
  readonly counters = new Table('counters', rowWith<{ value: number }>('value'), this.#note);
  readonly #tables = [
    ...[this.chats, this.lines, this.events, this.done, this.tickets],
    ...[this.faqCounts, this.sessions, this.waits, this.counters],
  ];

  /** Reads what is there, then rewrites it without what has been overwritten since. */
  async open(dataDir: string): Promise<void> {
    await mkdir(dataDir, { recursive: true });
    const path = join(dataDir, 'standin.jsonl');
    const byName = new Map(this.#tables.map((table) => [table.name, table]));
    for await (const [table, key, row] of Journal.read(path)) byName.get(table)?.replay(key, row);
    this.#journal = await Journal.start(
      path,
      this.#tables.flatMap((table) => [...table.changes()]),
    );
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  /** Runs `work` to its end or not at all; settles when its changes are on disk. `work` must not wait for anything. */
  async transaction<Answer>(work: () => Answer): Promise<Answer> {
    const answer = this.savepoint(work);
    const changes = this.#steps.splice(0).map((step) => step.change);
    if (changes.length === 0) return answer;
    if (!this.#journal) throw new Error('the store is not open');
    await this.#journal.append(changes);
    for (const listener of this.#listeners) listener(changes);
    return answer;
  }

  /** When `work` throws, what it changed is taken back; what was there before stays. */
  savepoint<Answer>(work: () => Answer): Answer {
    const mark = this.#steps.length;
    try {
      return work();
    } catch (error) {
      for (const step of this.#steps.splice(mark).reverse()) step.undo();
      throw error;
    }
  }

  /** Called with the changes of every transaction once they are on disk. */
  onCommit(listener: (changes: readonly Change[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Chats that have not ended. */
  activeChats(): ChatRecord[] {
    return [...this.#active].map((id) => this.chats.get(id)).filter((chat) => chat !== undefined);
  }

  /** 1, 2, 3 … for each name. */
  next(name: string): number {
    const value = (this.counters.get(name)?.value ?? 0) + 1;
    this.counters.put(name, { value });
    return value;
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
