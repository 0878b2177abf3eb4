/** Agents: their status by hand or by presence, their limit of chats at once, and their skills. */
import type { AgentStatus } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Shop } from '../shop';
import type { AgentRecord } from '../store/records';

const CHATS_AT_ONCE = 5;
/** The people of the demo shop have set nothing else. */
export const LANGUAGES: readonly string[] = ['en'];

export class Agents {
  constructor(private readonly shop: Pick<Shop, 'store' | 'people'>) {}

  status(id: number): AgentStatus {
    return this.record(id).status ?? (this.shop.people.isOnline(id) ? 'available' : 'offline');
  }

  limit(id: number): number {
    return this.record(id).max_concurrent_chats ?? CHATS_AT_ONCE;
  }

  skills(id: number): readonly string[] {
    return this.record(id).skills ?? [];
  }

  record(id: number): AgentRecord {
    return this.shop.store.agents.get(String(id)) ?? {};
  }

  change(id: number, values: AgentRecord): void {
    this.shop.store.agents.put(String(id), { ...this.record(id), ...values });
  }

  /** Everybody who serves this channel, whoever is there. */
  of(channel: string): DemoUser[] {
    return this.shop.people.all().filter(({ channels }) => channels.includes(channel));
  }

  /** Who is available or busy. */
  present(channel: string): DemoUser[] {
    return this.of(channel).filter(({ id }) => ['available', 'busy'].includes(this.status(id)));
  }

  /** Capitals make no difference. */
  withSkill(users: readonly DemoUser[], skill: string | undefined): DemoUser[] {
    const wanted = skill?.trim().toLowerCase();
    if (!wanted) return [];
    return users.filter(({ id }) => this.skills(id).some((own) => own.toLowerCase() === wanted));
  }

  /** The skill of this name as somebody has it already, else a new one. */
  skillNamed(name: string): string {
    const known = this.shop.people.all().flatMap(({ id }) => this.skills(id));
    return known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name.slice(0, 64);
  }
}
