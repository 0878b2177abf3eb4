/** The agent for a waiting chat: free, with the skill that is wanted, and the best of those who may get it. */
import type { DemoUser } from '../demo/demo-catalogue';
import type { ChatRecord } from '../store/records';
import { LANGUAGES, type Agents } from './agents';
import type { Assignments } from './assignments';

/** Longer than reloading a page takes. */
const GRACE_MS = 60_000;

export interface PickParts {
  readonly agents: Agents;
  readonly assignments: Assignments;
  /** Chats that each agent has now. */
  readonly loads: ReadonlyMap<number, number>;
  /** Unix ms. */
  readonly now: number;
}

/** The best: who speaks the language, had this shopper before, is least busy, got the last chat longest ago. */
export function pickAgent(chat: ChatRecord, parts: PickParts): DemoUser | undefined {
  const { agents, assignments, loads } = parts;
  const language = chat.locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const previous = assignments.previousAgent(chat);
  const rank = ({ id }: DemoUser): readonly (number | string)[] => [
    LANGUAGES.includes(language) ? 0 : 1,
    id === previous ? 0 : 1,
    loads.get(id) ?? 0,
    agents.record(id).last_chat_at ?? '',
    id,
  ];
  return candidates(chat, parts).sort((a, b) => compare(rank(a), rank(b)))[0];
}

/**
 * Agents who may get this chat and have room for it. Whoever has just passed it on is none of them. Agents who lost it
 * are, and the one who lost it last is, only where nobody else has room.
 */
export function candidates(chat: ChatRecord, { agents, assignments, loads, now }: PickParts): DemoUser[] {
  const passed = assignments.passedSince(chat, now - GRACE_MS);
  const able = skilled(chat, agents).filter(({ id }) => {
    const isFree = agents.status(id) === 'available' && (loads.get(id) ?? 0) < agents.limit(id);
    return isFree && id !== passed;
  });
  const lost = chat.lost_by ?? [];
  for (const unwanted of [lost, lost.slice(-1)]) {
    const others = able.filter(({ id }) => !unwanted.includes(id));
    if (others.length > 0) return others;
  }
  return able;
}

/** Agents with the skill that is wanted; all agents of the channel when nobody with it takes chats now. */
function skilled({ channel, skill }: ChatRecord, agents: Agents): DemoUser[] {
  const everybody = agents.of(channel);
  const able = agents.withSkill(everybody, skill);
  return able.some(({ id }) => agents.status(id) === 'available') ? able : everybody;
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
