/** The stand-in's database: tables, transactions with savepoints, and a journal that survives kill -9. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OdooEvent, PrivacyTask } from '../../../contract/odoo';
import { Journal, type Change } from './journal';
import type {
  AgentRecord,
  AssignmentRecord,
  BotAnswerRecord,
  CannedResponseRecord,
  ChatRecord,
  DoneRecord,
  ErasedRecord,
  FactRecord,
  FaqCountRecord,
  FileRecord,
  LineRecord,
  MailRecord,
  PrivacyRequestRecord,
  SessionRecord,
  TicketRecord,
} from './records';
import { rowWith, Table, type Step } from './table';

export class Store {
  #steps: Step[] = [];
  #journal: Journal | undefined;
  #path = '';
  #rewriting: Promise<void> | undefined;
  #rewrites = 0;
  readonly #listeners: ((changes: readonly Change[]) => void)[] = [];
  readonly #tables: Pick<Table<unknown>, 'name' | 'replay' | 'changes'>[] = [];

  readonly chats = this.#table('chats', rowWith<ChatRecord>('id', 'state', 'lines', 'events'));
  readonly lines = this.#table('lines', rowWith<LineRecord>('id', 'author', 'content'));
  readonly events = this.#table('events', rowWith<OdooEvent>('id', 'kind', 'conversation', 'number'));
  readonly done = this.#table('done', rowWith<DoneRecord>());
  readonly files = this.#table('files', rowWith<FileRecord>('chat', 'data'));
  readonly mails = this.#table('mails', rowWith<MailRecord>('chat', 'to'));
  readonly tickets = this.#table('tickets', rowWith<TicketRecord>('row', 'shopper', 'messages'));
  readonly agents = this.#table('agents', rowWith<AgentRecord>());
  readonly assignments = this.#table('assignments', rowWith<AssignmentRecord>('chat', 'agent', 'began_at'));
  readonly cannedResponses = this.#table('canned_responses', rowWith<CannedResponseRecord>('shortcut', 'content'));
  readonly botAnswers = this.#table('bot_answers', rowWith<BotAnswerRecord>('date', 'kind', 'answered'));
  readonly facts = this.#table('facts', rowWith<FactRecord>('date', 'fact', 'number'));
  readonly faqCounts = this.#table('faq_counts', rowWith<FaqCountRecord>('views'));
  readonly sessions = this.#table('sessions', rowWith<SessionRecord>('user', 'expires'));
  readonly privacyRequests = this.#table('privacy_requests', rowWith<PrivacyRequestRecord>('kind', 'state', 'counts'));
  readonly privacyTasks = this.#table('privacy_tasks', rowWith<PrivacyTask>('kind', 'channels'));
  readonly erased = this.#table('erased', rowWith<ErasedRecord>('at'));
  /** Channel → latest waiting times in seconds. */
  readonly waits = this.#table('waits', rowWith<readonly number[]>('length'));
  readonly counters = this.#table('counters', rowWith<{ value: number }>('value'));

  /** Reads the journal, then rewrites it without outdated rows. */
  async open(dataDir: string): Promise<void> {
    await mkdir(dataDir, { recursive: true });
    const path = join(dataDir, 'standin.jsonl');
    this.#path = path;
    const byName = new Map(this.#tables.map((table) => [table.name, table]));
    for (const [table, key, row] of await Journal.read(path)) byName.get(table)?.replay(key, row);
    this.#journal = await Journal.start(
      path,
      this.#tables.flatMap((table) => table.changes()),
    );
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  /** Runs `work` completely or not at all; resolves when its changes are on disk. `work` must be synchronous. */
  async transaction<Answer>(work: () => Answer): Promise<Answer> {
    const answer = this.savepoint(work);
    const changes = this.#steps.splice(0).map((step) => step.change);
    if (changes.length === 0) return answer;
    if (changes.some(([table]) => this.#forgets(table))) await this.#rewrite();
    else await this.#append(changes);
    for (const listener of this.#listeners) listener(changes);
    return answer;
  }

  /** When `work` throws, its changes are undone. */
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

  /** 1, 2, 3 … for each name. */
  next(name: string): number {
    const value = (this.counters.get(name)?.value ?? 0) + 1;
    return this.counters.put(name, { value }).value;
  }

  /** Changes of these tables take personal data away. */
  #forgets(table: string): boolean {
    return table === this.erased.name || table === this.privacyTasks.name;
  }

  async #append(changes: readonly Change[]): Promise<void> {
    const before = this.#rewrites;
    while (this.#rewriting) await this.#rewriting;
    // A rewrite that began meanwhile has these changes, and may know of newer ones.
    if (this.#rewrites !== before) return;
    if (!this.#journal) throw new Error('the store is not open');
    await this.#journal.append(changes);
    if (this.#journal.isLong && !this.#rewriting) await this.#rewrite();
  }

  /** What was erased must not be in the journal's history either. The rows of other transactions under way go with it. */
  async #rewrite(): Promise<void> {
    const before = this.#rewriting;
    this.#rewrites += 1;
    const rows = this.#tables.flatMap((table) => table.changes());
    this.#rewriting = (async () => {
      await before;
      await this.#journal?.close();
      this.#journal = await Journal.start(this.#path, rows);
    })();
    const own = this.#rewriting;
    await own;
    if (this.#rewriting === own) this.#rewriting = undefined;
  }

  #table<Row>(name: string, isRow: (value: unknown) => value is Row): Table<Row> {
    const table = new Table(name, isRow, (step) => this.#steps.push(step));
    this.#tables.push(table);
    return table;
  }
}
