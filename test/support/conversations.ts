/** Conversations to decide about, one call each. */
import type { AgentMessageEvent, TicketRow } from '../../src/contract/odoo';
import type { Conversation, Decision, LogEntry } from '../../src/conversation/conversation';
import { chatOpens } from '../../src/conversation/rules/open';
import { shopperSays } from '../../src/conversation/rules/message';
import { shopperRequestsAgent } from '../../src/conversation/rules/connect';

export const AT = '2026-11-20T12:00:00.000Z';
export const NADIA = { id: '6', name: 'Nadia Islam' };

/** Follows decisions and keeps the log, as the store would. */
export class Story {
  readonly log: LogEntry[] = [];
  readonly operations: Decision['operations'][number][] = [];

  private constructor(public conversation: Conversation) {}

  static begin(): Story {
    const opened = chatOpens({
      id: 'c1',
      channel: 'default',
      locale: 'en',
      shopper: { id: 's1', verified: false },
      page: null,
      at: AT,
      greeting: { id: 'm-greeting', content: 'Hello!', actions: [] },
    });
    const story = new Story(opened.next);
    story.log.push(...opened.entries);
    return story;
  }

  /** A shopper who wrote once and asked for a person. */
  static waiting(): Story {
    const story = Story.begin();
    story.then((now) => shopperSays(now, { id: 'm-1', clientMessageId: 'k-1', content: 'Anyone?', at: AT }));
    story.then((now, log) => shopperRequestsAgent(now, { at: AT, noticeId: 'm-notice', notice: 'Connecting …' }, log));
    return story;
  }

  then(decide: (conversation: Conversation, log: readonly LogEntry[]) => Decision): Decision {
    const decision = decide(this.conversation, this.log);
    this.conversation = decision.next;
    this.log.push(...decision.entries);
    this.operations.push(...decision.operations);
    return decision;
  }
}

export function agentSays(number: number, content = 'Hello'): AgentMessageEvent {
  return {
    id: `e${number}`,
    conversation: 'c1',
    number,
    created_at: AT,
    kind: 'message',
    message_id: String(100 + number),
    author: NADIA,
    content,
    sent_at: AT,
  };
}

export function ticketRow(change: Partial<TicketRow> = {}): TicketRow {
  return {
    reference: 'T00042',
    subject: 'A broken jar',
    status: 'open',
    priority: 'medium',
    category: 'general',
    created_at: AT,
    updated_at: AT,
    ...change,
  };
}
