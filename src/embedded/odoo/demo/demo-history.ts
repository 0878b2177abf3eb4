/** Two weeks of figures before today, so that the dashboard of a new demo shop shows something. */
import type { Shop } from '../shop';
import type { FactRecord } from '../store/records';
import { datesUpTo } from '../report/local-date';

const DAYS = 14;
/** Chats of a weekday, Sunday first; the shop rests on Friday. */
const CHATS = [31, 38, 34, 36, 29, 12, 26];
const BOT_SHARE = 0.64;
const MINUTE = 60;

export function addDemoHistory({ store, catalogue, people, now }: Shop): void {
  const channel = catalogue.snapshot.channels[0]?.key;
  const agents = people.all().filter(({ role, channels }) => role !== 'bridge' && channels.includes(channel ?? ''));
  if (channel === undefined) return;
  for (const date of datesUpTo(now(), DAYS + 1).slice(0, -1)) {
    const facts = factsOfDay(
      date,
      agents.map(({ id }) => String(id)),
    );
    for (const fact of facts) store.facts.put(String(store.next('fact')), { ...fact, date, channel });
  }
}

type Fact = Omit<FactRecord, 'date' | 'channel'>;

function factsOfDay(date: string, agents: readonly string[]): Fact[] {
  const day = new Date(date);
  const chats = (CHATS[day.getUTCDay()] ?? 0) + (day.getUTCDate() % 4);
  const byBot = Math.round(chats * BOT_SHARE);
  const byPerson = chats - byBot;
  const tickets = Math.round(chats / 8);
  const stars = Math.round(byPerson / 2);
  const of = (fact: Fact['fact'], number: number, more: Partial<Fact> = {}): Fact[] =>
    number > 0 ? [{ fact, number, ...more }] : [];
  return [
    ...of('chat_started', chats),
    ...of('chat_completed', byBot, { label: 'bot_resolved', total: byBot * 2 * MINUTE }),
    ...of('chat_completed', byPerson, { label: 'person', total: byPerson * 9 * MINUTE }),
    ...of('chat_abandoned', day.getUTCDate() % 3),
    ...of('ticket_created', tickets),
    ...of('ticket_answered', tickets, { total: tickets * 42 * MINUTE }),
    ...of('ticket_promise', tickets - 1, { label: 'kept' }),
    ...of('ticket_promise', 1, { label: 'missed' }),
    ...agents.flatMap((label, index) => {
      const part = (whole: number): number => Math.floor((whole + index) / agents.length);
      const rated = part(stars);
      return [
        ...of('agent_chat', part(byPerson), { label }),
        ...of('chat_answered', part(byPerson), { label, total: part(byPerson) * 35 }),
        ...of('ticket_resolved', part(tickets), { label, total: part(tickets) * 7 * 60 * MINUTE }),
        ...of('rated', rated, { label, total: rated * 5 - Math.floor(rated / (2 + (day.getUTCDate() % 3))) }),
      ];
    }),
  ];
}
