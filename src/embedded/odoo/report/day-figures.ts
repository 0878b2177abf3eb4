/** Sums and averages of facts taken together; an average of nothing is absent. */
import type { FactRecord } from '../store/records';

type Facts = readonly FactRecord[];

export function averagesOf(facts: Facts) {
  const of = (fact: FactRecord['fact'], label?: string) =>
    facts.filter((one) => one.fact === fact && (label === undefined || one.label === label));
  const promises = of('ticket_promise');
  const withQuestion = number(of('chat_completed')) - number(of('chat_completed', 'talk'));
  return {
    ...present('average_resolution_time', mean(of('ticket_resolved'))),
    ...present('average_first_response_time', mean(of('ticket_answered'))),
    ...present('customer_satisfaction_score', mean(of('rated'))),
    ...present('average_chat_duration', mean(of('chat_completed'))),
    ...present('bot_resolution_rate', share(number(of('chat_completed', 'bot_resolved')), withQuestion)),
    ...present('sla_kept_rate', share(number(of('ticket_promise', 'kept')), number(promises))),
  };
}

/** Agent → chats, tickets resolved, and the average of the stars. */
export function figuresByAgent(facts: Facts) {
  const labelled = facts.filter(({ fact }) => fact === 'agent_chat' || fact === 'ticket_resolved' || fact === 'rated');
  const ids = new Set(labelled.flatMap(({ label }) => (label === undefined ? [] : [label])));
  return [...ids].map((id) => {
    const own = (fact: FactRecord['fact']) => labelled.filter((one) => one.fact === fact && one.label === id);
    return {
      id,
      chats: number(own('agent_chat')),
      tickets_resolved: number(own('ticket_resolved')),
      ...present('rating_average', mean(own('rated'))),
    };
  });
}

/** Mean seconds until an agent's first answer in a chat. */
export function responseTime(facts: Facts) {
  return present('agent_response_time', mean(facts.filter(({ fact }) => fact === 'chat_answered')));
}

/** Mean seconds of one agent. */
export function timesOfAgent(facts: Facts, agent: string) {
  const own = facts.filter(({ label }) => label === agent);
  return {
    ...responseTime(own),
    ...present('average_resolution_time', mean(own.filter(({ fact }) => fact === 'ticket_resolved'))),
  };
}

export function numberOfLabel(facts: Facts, kind: FactRecord['fact'], label: string): number {
  return number(facts.filter((one) => one.fact === kind && one.label === label));
}

export function numberOf(facts: Facts, kind: FactRecord['fact']): number {
  return number(facts.filter(({ fact }) => fact === kind));
}

function number(facts: Facts): number {
  return facts.reduce((sum, { number: one }) => sum + one, 0);
}

function mean(facts: Facts): number | undefined {
  const total = facts.reduce((sum, one) => sum + (one.total ?? 0), 0);
  return share(total, number(facts));
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function present<Name extends string>(name: Name, value: number | undefined): { readonly [N in Name]?: number } {
  const told: Partial<Record<Name, number>> = {};
  if (value !== undefined) told[name] = value;
  return told;
}
