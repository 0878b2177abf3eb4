/** Assignments: the times in which one agent has a chat, for figures and for who gets it next. */
import type { Shop } from '../shop';
import type { AssignmentRecord, ChatRecord } from '../store/records';

export class Assignments {
  constructor(private readonly shop: Pick<Shop, 'store' | 'now'>) {}

  /** Ends the one before. */
  begin(chat: ChatRecord, agent: number): void {
    this.end(chat, 'taken');
    const key = String(this.shop.store.next('assignment'));
    const { id, channel, shopper } = chat;
    this.shop.store.assignments.put(key, { chat: id, channel, shopper: shopper.id, agent, began_at: this.now() });
  }

  end(chat: ChatRecord, outcome: NonNullable<AssignmentRecord['outcome']>): void {
    for (const [key, row] of this.running(chat))
      this.shop.store.assignments.put(key, { ...row, ended_at: this.now(), outcome });
  }

  /** The agent has written to the shopper. */
  answered(chat: ChatRecord, agent: number): void {
    for (const [key, row] of this.running(chat))
      if (row.agent === agent && row.answered_at === undefined)
        this.shop.store.assignments.put(key, { ...row, answered_at: this.now() });
  }

  /** Oldest first. */
  all(): AssignmentRecord[] {
    return this.shop.store.assignments.values();
  }

  /** The agent who last answered this shopper, in this chat or an earlier one. */
  previousAgent({ shopper, channel }: ChatRecord): number | undefined {
    return this.all().findLast((row) => row.shopper === shopper.id && row.channel === channel && row.answered_at)
      ?.agent;
  }

  /** The agent who passed this chat on last, if that was since this instant, in Unix ms. */
  passedSince({ id }: ChatRecord, since: number): number | undefined {
    const last = this.all().findLast(({ chat }) => chat === id);
    const isLately = last?.outcome === 'passed' && Date.parse(last.ended_at ?? '') > since;
    return isLately ? last.agent : undefined;
  }

  private running({ id }: ChatRecord): [string, AssignmentRecord][] {
    return this.shop.store.assignments
      .entries()
      .filter(([, { chat, ended_at }]) => chat === id && ended_at === undefined);
  }

  private now(): string {
    return this.shop.now().toISOString();
  }
}
