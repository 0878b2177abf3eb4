/** Agents as staff see and change them: agents change their own status, managers everything of everybody. */
import type { AgentChange, AgentRow } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { meanFirstResponse, ratingsOf, resolvedBy } from '../report/agent-figures';
import { localDate } from '../report/local-date';
import { LANGUAGES } from '../routing/agents';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { AgentRecord } from '../store/records';
import { isSettled } from '../tickets/status-steps';
import { profileOf } from './agent-profile';
import { forbidden, staffAnswer, StaffRefused } from './staff-answer';

const MOST_CHATS = 50;

export class StaffAgents {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
  ) {}

  list({ staff }: { readonly staff: string }) {
    return staffAnswer(this.shop, staff, (user) => ({
      agents: this.colleagues(user).map((one) => this.row(user, one)),
    }));
  }

  change({ staff, agent, status, max_concurrent_chats: most, skills }: AgentChange) {
    return staffAnswer(this.shop, staff, (user) => {
      const found = this.colleagues(user).find(({ id }) => String(id) === agent);
      if (found === undefined) throw new StaffRefused('UNKNOWN', 'no such agent in the channels of this person');
      const isOwn = found.id === user.id && most === undefined && skills === undefined;
      if (!isOwn && user.role !== 'manager') throw forbidden();
      if (most !== undefined && (most < 1 || most > MOST_CHATS))
        throw new StaffRefused('INVALID', `An agent has from 1 to ${MOST_CHATS} chats at once.`, [
          'max_concurrent_chats',
        ]);
      const values: AgentRecord = {
        ...(status !== undefined && { status: status === 'auto' ? undefined : status }),
        ...(most !== undefined && { max_concurrent_chats: most }),
        ...(skills !== undefined && { skills: this.named(skills) }),
      };
      this.routing.agents.change(found.id, values);
      for (const channel of found.channels) this.routing.serveQueue(channel);
      return { agent: this.row(user, found) };
    });
  }

  /** By name. */
  private colleagues(user: DemoUser): DemoUser[] {
    const serve = user.channels.flatMap((channel) => this.routing.agents.of(channel));
    return [...new Set(serve)].sort((a, b) => a.name.localeCompare(b.name));
  }

  private named(skills: readonly string[]): string[] {
    const names = skills.map((name) => name.trim()).filter((name) => name !== '');
    return [...new Set(names.map((name) => this.routing.agents.skillNamed(name)))].sort();
  }

  private row(user: DemoUser, of: DemoUser): AgentRow {
    const { id, name, channels } = of;
    const { agents, assignments } = this.routing;
    const today = localDate(this.shop.now());
    const began = assignments.all().filter((one) => one.agent === id && localDate(new Date(one.began_at)) === today);
    const ratings = ratingsOf(this.shop.store, id);
    const response = meanFirstResponse(assignments.all(), id, this.shop.now());
    const tickets = this.shop.store.tickets.values();
    return {
      id: String(id),
      name,
      status: agents.status(id),
      max_concurrent_chats: agents.limit(id),
      live_chats: this.routing.loads().get(id) ?? 0,
      skills: agents.skills(id),
      languages: LANGUAGES,
      channels: channels.filter((channel) => user.channels.includes(channel)),
      rating_count: ratings.count,
      ...(ratings.count > 0 && { rating_average: Math.round((ratings.sum / ratings.count) * 100) / 100 }),
      ...(response > 0 && { first_response_seconds: response }),
      chats_today: new Set(began.map(({ chat }) => chat)).size,
      open_tickets: tickets.filter(({ row }) => row.assignee?.id === String(id) && !isSettled(row.status)).length,
      ...resolvedBy(tickets, id, this.shop.now()),
      ...profileOf(of, user, assignments.all()),
    };
  }
}
