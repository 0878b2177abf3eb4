/** Routes chats: assigns them to agents, keeps the queue, ends them, and writes the events. */
import type { DeskState, OdooEvent } from '../../../contract/odoo';
import type { Erased } from '../facade/erased';
import { Refused, type ChatRecord, type LineRecord } from '../store/records';
import type { Shop } from '../shop';
import type { DemoUser } from '../demo/demo-catalogue';
import { Agents } from './agents';
import { Assignments } from './assignments';
import { candidates, pickAgent } from './pick';
import { Waits } from './waits';

/** Chats that an agent lost go before all others, the first one first. */
const HEAD_OF_QUEUE = -1_000_000_000;

type NewEvent<E> = E extends OdooEvent ? Omit<E, 'id' | 'conversation' | 'number' | 'created_at'> : never;

export class Routing {
  readonly agents: Agents;
  readonly assignments: Assignments;
  private readonly waits: Waits;

  constructor(
    private readonly shop: Shop,
    private readonly erased: Erased,
  ) {
    this.agents = new Agents(shop);
    this.assignments = new Assignments(shop);
    this.waits = new Waits(shop.store);
  }

  chat(id: string): ChatRecord {
    const chat = this.shop.store.chats.get(id);
    if (!chat && this.erased.has(id)) throw new Refused('ERASED', 'the chat was deleted');
    if (!chat) throw new Refused('UNKNOWN_CONVERSATION', `there is no conversation ${id}`);
    return chat;
  }

  openChat(id: string): ChatRecord {
    const chat = this.chat(id);
    if (chat.state === 'ended') throw new Refused('CONVERSATION_ENDED', `conversation ${id} has ended`);
    return chat;
  }

  update(chat: ChatRecord, fields: Partial<ChatRecord>): ChatRecord {
    return this.shop.store.chats.put(chat.id, { ...chat, ...fields });
  }

  addLine(chat: ChatRecord, line: Omit<LineRecord, 'id'>): LineRecord {
    const lines = chat.lines + 1;
    const last_sequence = Math.max(chat.last_sequence, line.sequence ?? 0);
    this.update(chat, { lines, last_sequence });
    return this.shop.store.lines.put(`${chat.id}/${lines}`, { id: String(this.shop.store.next('message')), ...line });
  }

  line(chat: ChatRecord, id: string): LineRecord | undefined {
    return this.lines(chat).find((line) => line.id === id);
  }

  changeLine(chat: ChatRecord, line: LineRecord): void {
    const place = this.lines(chat).findIndex(({ id }) => id === line.id) + 1;
    if (place > 0) this.shop.store.lines.put(`${chat.id}/${place}`, line);
  }

  /** Oldest first. */
  lines({ id, lines }: ChatRecord): LineRecord[] {
    const keys = Array.from({ length: lines }, (_, index) => `${id}/${index + 1}`);
    return keys.flatMap((key) => this.shop.store.lines.get(key) ?? []);
  }

  /** Writes an event with the conversation's next number. */
  emit(id: string, event: NewEvent<OdooEvent>): void {
    const chat = this.chat(id);
    const number = chat.events + 1;
    this.update(chat, { events: number });
    const row = {
      id: String(this.shop.store.next('event')),
      conversation: id,
      number,
      created_at: this.shop.now().toISOString(),
    };
    this.shop.store.events.put(row.id, { ...row, ...event });
  }

  /** Sets the presence of a person; who comes online gets waiting chats. */
  setPresence(user: DemoUser, online: boolean, by: 'switch' | 'page'): void {
    this.shop.people.setOnline(user.id, online, by);
    if (online) for (const channel of user.channels) this.serveQueue(channel);
  }

  /** The shopper wants an agent: assigns a free one, else queues the chat. Asking twice changes nothing. */
  connect(chat: ChatRecord): DeskState {
    if (chat.state === 'bot') {
      this.update(chat, {
        state: 'waiting',
        queue_number: this.shop.store.next('turn'),
        waiting_since: this.shop.now().getTime(),
      });
    }
    if (chat.state !== 'live') this.serveQueue(chat.channel, chat.id);
    return this.desk(this.chat(chat.id));
  }

  /** The person takes over the chat. */
  take(chat: ChatRecord, user: DemoUser): void {
    if (chat.state === 'live' && chat.agent === user.id) return;
    this.assign(chat, user);
    this.announcePositions(chat.channel);
  }

  /** The agent has it no longer: it waits at the head of the queue, for somebody else. */
  returnToQueue(chat: ChatRecord, outcome: 'passed' | 'away' | 'silent' | 'gone'): void {
    const before = (chat.lost_by ?? []).filter((id) => id !== chat.agent);
    this.assignments.end(chat, outcome);
    this.update(chat, {
      state: 'waiting',
      agent: undefined,
      lost_by: [...before, ...(chat.agent === undefined ? [] : [chat.agent])],
      queue_number: HEAD_OF_QUEUE + this.shop.store.next('turn'),
      waiting_since: this.shop.now().getTime(),
      position: undefined,
    });
  }

  /** Whether somebody else is present for it. */
  hasOtherAgent({ channel, agent }: ChatRecord): boolean {
    return this.agents.present(channel).some(({ id }) => id !== agent);
  }

  /** Whether somebody else could have it now. */
  canBeRelieved(chat: ChatRecord): boolean {
    return candidates(chat, this.pickParts()).some(({ id }) => id !== chat.agent);
  }

  /** A line for the desk; the shopper does not see it. */
  note(chat: ChatRecord, content: string): void {
    this.addLine(this.chat(chat.id), { author: 'system', content, sent_at: this.shop.now().toISOString() });
  }

  end(chat: ChatRecord, endedAt = this.shop.now().toISOString()): void {
    this.assignments.end(chat, 'ended');
    this.update(chat, { state: 'ended', ended_at: endedAt, position: undefined });
    this.serveQueue(chat.channel);
  }

  /** Assigns waiting chats to free agents, longest waiting first. `quiet`: this chat gets no events. */
  serveQueue(channel: string, quiet?: string): void {
    for (const chat of this.waiting(channel)) {
      const free = pickAgent(chat, this.pickParts());
      if (!free) continue;
      this.assign(chat, free, chat.id === quiet);
    }
    this.announcePositions(channel, quiet);
  }

  waiting(channel: string): ChatRecord[] {
    const chats = this.active().filter((chat) => chat.state === 'waiting' && chat.channel === channel);
    return chats.sort((a, b) => (a.queue_number ?? 0) - (b.queue_number ?? 0));
  }

  /** Chats that have not ended. */
  active(): ChatRecord[] {
    return this.shop.store.chats.values().filter((chat) => chat.state !== 'ended');
  }

  private desk(chat: ChatRecord): DeskState {
    const agents_online = this.agents.present(chat.channel).length;
    if (chat.agent !== undefined && chat.state === 'live') {
      return { state: 'live', agent: this.shop.people.card(chat.agent), agents_online };
    }
    return { state: 'waiting', queue: this.queueAt(chat.channel, chat.position ?? 1), agents_online };
  }

  private assign(chat: ChatRecord, user: DemoUser, quiet = false): void {
    this.assignments.begin(chat, user.id);
    this.agents.change(user.id, { last_chat_at: this.shop.now().toISOString() });
    this.update(chat, {
      state: 'live',
      agent: user.id,
      agent_since: this.shop.now().getTime(),
      position: undefined,
    });
    if (chat.state === 'waiting' && chat.waiting_since !== undefined) {
      this.waits.add(chat.channel, this.shop.now().getTime() - chat.waiting_since);
    }
    if (!quiet) this.emit(chat.id, { kind: 'agent_joined', agent: this.shop.people.card(user.id) });
  }

  /** With an estimate from earlier waits, if somebody is present: else they say nothing. */
  private queueAt(channel: string, position: number): NonNullable<DeskState['queue']> {
    const estimate = this.agents.present(channel).length > 0 ? this.waits.average(channel) : undefined;
    return { position, ...(estimate !== undefined && { estimated_wait_seconds: estimate }) };
  }

  /** Agent → chats that this person has now. */
  loads(): Map<number, number> {
    const loads = new Map<number, number>();
    for (const { state, agent } of this.active())
      if (state === 'live' && agent !== undefined) loads.set(agent, (loads.get(agent) ?? 0) + 1);
    return loads;
  }

  private pickParts() {
    const { agents, assignments } = this;
    return { agents, assignments, loads: this.loads(), now: this.shop.now().getTime() };
  }

  /** `quiet`: this chat gets its position in the answer to `connect`. */
  private announcePositions(channel: string, quiet?: string): void {
    for (const [index, chat] of this.waiting(channel).entries()) {
      const position = index + 1;
      if (chat.position === position) continue;
      this.update(chat, { position });
      if (chat.id !== quiet) this.emit(chat.id, { kind: 'queue', ...this.queueAt(channel, position) });
    }
  }
}
