/** Facts of chats and tickets: one for each thing that is counted, as in the addon's daily statistics. */
import type { AssignmentRecord, BotAnswerRecord, ChatRecord, FactRecord, TicketRecord } from '../store/records';
import type { Store } from '../store/store';
import { serviceLevel } from '../tickets/service-level';
import { secondsUntil } from '../tickets/ticket-rows';
import { localDate } from './local-date';

type Kind = FactRecord['fact'];
type Answer = BotAnswerRecord & { readonly chat: string };
type Shape = Pick<FactRecord, 'label' | 'total'>;

/** Of all that is there, and of the history that the demo brings. */
export function factsOf(store: Store, now: Date): FactRecord[] {
  const answers = store.botAnswers.entries().map(([key, row]) => ({ chat: chatOf(key), ...row }));
  return [
    ...store.facts.values(),
    ...store.chats.values().flatMap((chat) => ofChat(chat, store.assignments.values(), answers)),
    ...ofAssignments(store.assignments.values()),
    ...store.tickets.values().flatMap((ticket) => ofTicket(ticket, now)),
  ];
}

function ofChat(chat: ChatRecord, assignments: readonly AssignmentRecord[], answers: readonly Answer[]): FactRecord[] {
  const { id, channel, opened_at, ended_at, waiting_since, end_reason, rating, rated_at, agent } = chat;
  const fact = factIn(channel);
  const isAbandoned = end_reason === 'abandoned';
  const until = isAbandoned && waiting_since !== undefined ? waiting_since : Date.parse(ended_at ?? opened_at);
  const hadPerson = waiting_since !== undefined || assignments.some((one) => one.chat === id);
  const outcome = hadPerson ? 'person' : outcomeOfBot(chat, answers);
  return [
    fact(opened_at, 'chat_started'),
    ...(ended_at === undefined
      ? []
      : [
          fact(ended_at, 'chat_completed', {
            label: outcome,
            total: Math.max(until - Date.parse(opened_at), 0) / 1_000,
          }),
        ]),
    ...(ended_at !== undefined && isAbandoned ? [fact(ended_at, 'chat_abandoned')] : []),
    ...(rating !== undefined && rated_at !== undefined
      ? [fact(rated_at, 'rated', { total: rating, ...(agent !== undefined && { label: String(agent) }) })]
      : []),
  ];
}

function ofAssignments(rows: readonly AssignmentRecord[]): FactRecord[] {
  const first = new Set<string>();
  return rows.flatMap(({ chat, channel, agent, began_at, answered_at }) => {
    const fact = factIn(channel);
    const label = String(agent);
    const isFirst = !first.has(`${chat} ${agent}`) && first.add(`${chat} ${agent}`);
    return [
      ...(isFirst ? [fact(began_at, 'agent_chat', { label })] : []),
      ...(answered_at === undefined
        ? []
        : [fact(answered_at, 'chat_answered', { label, total: seconds(began_at, answered_at) })]),
    ];
  });
}

function ofTicket(ticket: TicketRecord, now: Date): FactRecord[] {
  const { row, first_response_at, rated_at } = ticket;
  const fact = factIn(row.channel);
  const person = row.assignee ? { label: row.assignee.id } : {};
  return [
    fact(row.created_at, 'ticket_created'),
    ...(first_response_at
      ? [fact(first_response_at, 'ticket_answered', { total: secondsUntil(ticket, first_response_at) })]
      : []),
    ...(row.resolved_at
      ? [
          fact(row.resolved_at, 'ticket_resolved', { ...person, total: secondsUntil(ticket, row.resolved_at) }),
          fact(row.resolved_at, 'ticket_promise', { label: serviceLevel(ticket, now).state }),
        ]
      : []),
    ...(row.rating !== undefined && rated_at ? [fact(rated_at, 'rated', { ...person, total: row.rating })] : []),
  ];
}

/** Without a person: whether the bot answered a question for good, or there was none. */
function outcomeOfBot({ id, resolved }: ChatRecord, answers: readonly Answer[]): 'bot' | 'bot_resolved' | 'talk' {
  const own = answers.filter(({ chat }) => chat === id);
  const questions = own.filter(({ is_talk }) => !is_talk);
  if (resolved !== false && questions.some((one) => one.resolved > 0)) return 'bot_resolved';
  return resolved !== false && own.length > 0 && questions.length === 0 ? 'talk' : 'bot';
}

/** The key of a row of the bot's answers begins with its chat. */
function chatOf(key: string): string {
  return key.split('/')[0] ?? '';
}

function factIn(channel: string | undefined) {
  return (at: string, fact: Kind, more: Shape = {}): FactRecord => ({
    date: localDate(new Date(at)),
    ...(channel !== undefined && { channel }),
    fact,
    number: 1,
    ...more,
  });
}

function seconds(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 1_000;
}
