/** Maps conversations to the staff API. */
import type { StaffConversationSummary } from '../contract/staff/staff.wire';
import type { Conversation, LogEntry } from '../conversation/conversation';
import { isVerifiedAt } from '../conversation/proven-shopper';
import { summaryOf } from '../conversation/entry-summary';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import { channelKind, chatPriority, chatStatus, isWithPeople } from '../conversation/rules/status';
import { windowOf } from '../conversation/rules/whatsapp-window';
import { toAgent, toQueue } from '../conversation/wire/conversation.mapper';

export function toStaffSummary(
  conversation: Conversation,
  last: LogEntry | undefined,
  counted: { readonly pendingOperations: number; readonly unread: number },
  links: ClientLinks,
  now: number,
): StaffConversationSummary {
  const { shopper } = conversation;
  return {
    id: conversation.id,
    state: conversation.state,
    status: chatStatus(conversation),
    priority: chatPriority(conversation),
    unread: counted.unread,
    channel: conversation.channel,
    channel_kind: channelKind(conversation),
    chat_support_active: isWithPeople(conversation),
    window_ends_at: windowOf(conversation),
    locale: conversation.locale,
    shopper: {
      id: shopper.id,
      name: shopper.name ?? null,
      email: shopper.email ?? null,
      phone: shopper.phone ?? null,
      verified: isVerifiedAt(shopper, now),
    },
    agent: toAgent(conversation.agent, links),
    queue: toQueue(conversation.queue),
    last_sequence: conversation.lastSequence,
    last_message: last === undefined ? null : summaryOf(last).slice(0, 200),
    started_at: conversation.startedAt,
    last_activity_at: conversation.lastActivityAt,
    ended_at: conversation.endedAt,
    rating: conversation.rating,
    pending_operations: counted.pendingOperations,
  };
}
