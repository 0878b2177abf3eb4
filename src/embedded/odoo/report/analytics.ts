/** Figures of any days, together and by day, week, month, channel or agent, as the addon counts them. */
import type { Analytics, AnalyticsFigures, FacadeMethods } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { forbidden, staffAnswer, StaffRefused } from '../facade/staff-answer';
import type { Shop } from '../shop';
import type { FactRecord } from '../store/records';
import { averagesOf, figuresByAgent, numberOf, numberOfLabel, responseTime, timesOfAgent } from './day-figures';
import { daysBetween, partsOf } from './days';
import { factsOf } from './facts';

const MOST_DAYS = 731;

type Asked = FacadeMethods['staff_analytics']['args'];
type Groups = Analytics['groups'];
type Facts = readonly FactRecord[];

export class AnalyticsReport {
  constructor(private readonly shop: Shop) {}

  analytics(asked: Asked) {
    return staffAnswer(this.shop, asked.staff, (user) => {
      const channels = user.channels.filter((key) => asked.channel === undefined || key === asked.channel);
      if (asked.channel !== undefined && channels.length === 0)
        throw new StaffRefused('UNKNOWN', 'no such channel, or not one of this person’s');
      const agent = this.agentAskedFor(user, asked.agent);
      const days = daysBetween(asked.first_date, asked.last_date);
      if (!(days >= 0 && days < MOST_DAYS))
        throw new StaffRefused('INVALID', `A period is two dates: from, to; at most ${MOST_DAYS} days.`);
      return { analytics: this.counted(user, asked, channels, agent) };
    });
  }

  /** Undefined: everybody. */
  private agentAskedFor(user: DemoUser, agent: string | undefined): string | undefined {
    const own = String(user.id);
    if (user.role !== 'manager') {
      if (agent !== undefined && agent !== own) throw forbidden();
      return own;
    }
    if (agent !== undefined && this.shop.people.byId(Number(agent)) === undefined)
      throw new StaffRefused('UNKNOWN', 'no such agent in the channels of this person');
    return agent;
  }

  private counted(user: DemoUser, asked: Asked, channels: readonly string[], agent: string | undefined): Analytics {
    const isSeen = ({ channel, date }: FactRecord): boolean =>
      (channel === undefined ? asked.channel === undefined && user.role === 'manager' : channels.includes(channel)) &&
      date >= asked.first_date &&
      date <= asked.last_date;
    const facts = factsOf(this.shop.store, this.shop.now()).filter(isSeen);
    const figures = (of: Facts) => (agent === undefined ? ofAll(of) : ofAgent(of, agent));
    const total = agent === undefined ? ofAll(facts) : { ...ofAgent(facts, agent), ...timesOfAgent(facts, agent) };
    return { total, groups: this.groups(asked, facts, channels, agent, figures) };
  }

  private groups(
    { group_by, first_date, last_date }: Asked,
    facts: Facts,
    channels: readonly string[],
    agent: string | undefined,
    figures: (facts: Facts) => AnalyticsFigures,
  ): Groups {
    if (group_by === 'agent') return this.byAgent(facts, agent);
    if (group_by === 'channel') {
      const without = facts.filter(({ channel }) => channel === undefined);
      const groups = channels.map((channel) => ({
        channel,
        figures: figures(facts.filter((one) => one.channel === channel)),
      }));
      return without.length === 0 ? groups : [...groups, { figures: figures(without) }];
    }
    return partsOf(first_date, last_date, group_by).map(({ from, to }) => ({
      first_date: from,
      last_date: to,
      figures: figures(facts.filter(({ date }) => date >= from && date <= to)),
    }));
  }

  private byAgent(facts: Facts, agent: string | undefined): Groups {
    const ids = agent === undefined ? figuresByAgent(facts).map(({ id }) => id) : [agent];
    const groups = ids.flatMap((id) => {
      const user = this.shop.people.byId(Number(id));
      if (user === undefined) return [];
      return [
        { agent: this.shop.people.card(user.id), figures: { ...ofAgent(facts, id), ...timesOfAgent(facts, id) } },
      ];
    });
    const work = ({ figures }: (typeof groups)[number]) => figures.chats_started + figures.tickets_resolved;
    return groups.sort((a, b) => work(b) - work(a) || a.agent.name.localeCompare(b.agent.name));
  }
}

function ofAll(facts: Facts): AnalyticsFigures {
  return {
    chats_started: numberOf(facts, 'chat_started'),
    chats_completed: numberOf(facts, 'chat_completed'),
    chats_bot_only: numberOf(facts, 'chat_completed') - numberOfLabel(facts, 'chat_completed', 'person'),
    chats_with_question: numberOf(facts, 'chat_completed') - numberOfLabel(facts, 'chat_completed', 'talk'),
    chats_resolved_by_bot: numberOfLabel(facts, 'chat_completed', 'bot_resolved'),
    chats_abandoned: numberOf(facts, 'chat_abandoned'),
    chats_answered: numberOf(facts, 'chat_answered'),
    tickets_created: numberOf(facts, 'ticket_created'),
    tickets_resolved: numberOf(facts, 'ticket_resolved'),
    tickets_answered: numberOf(facts, 'ticket_answered'),
    ratings: numberOf(facts, 'rated'),
    promises: numberOf(facts, 'ticket_promise'),
    promises_kept: numberOfLabel(facts, 'ticket_promise', 'kept'),
    ...averagesOf(facts),
    ...responseTime(facts),
  };
}

function ofAgent(facts: Facts, agent: string): AnalyticsFigures {
  const own = figuresByAgent(facts).find(({ id }) => id === agent);
  const stars = own?.rating_average;
  return {
    chats_started: own?.chats ?? 0,
    tickets_resolved: own?.tickets_resolved ?? 0,
    ratings: numberOfLabel(facts, 'rated', agent),
    ...(stars !== undefined && { customer_satisfaction_score: stars }),
  };
}
