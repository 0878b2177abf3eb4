/** The filters of the list of conversations that staff see, as far as a head holds what they ask for. */
import type { Conversation } from '../conversation';
import type { ConversationQuery } from '../ports';
import { holds } from './message-kinds';
import { channelKind, isUnread, chatPriority, chatStatus, isWithPeople } from './status';

export function isListed(conversation: Conversation, query: ConversationQuery): boolean {
  return (
    (conversation.hasShopperMessage || conversation.handedOver) &&
    query.channels.includes(conversation.channel) &&
    isOrUnasked(query.state, conversation.state) &&
    isOrUnasked(query.status, chatStatus(conversation)) &&
    isOrUnasked(query.priority, chatPriority(conversation)) &&
    isOrUnasked(query.channelKind, channelKind(conversation)) &&
    isOrUnasked(query.withPeople, isWithPeople(conversation)) &&
    isOrUnasked(query.unread, isUnread(conversation)) &&
    (query.messageKind === undefined || holds(conversation, query.messageKind)) &&
    isOrUnasked(query.agentId, conversation.agent?.id) &&
    (query.locale === undefined || isInLanguage(conversation.locale, query.locale)) &&
    (query.from === undefined || conversation.startedAt >= query.from) &&
    (query.to === undefined || conversation.startedAt < query.to)
  );
}

function isOrUnasked<T>(wanted: T | undefined, is: T | undefined): boolean {
  return wanted === undefined || is === wanted;
}

/** `bn-BD` is in `bn`, but not the other way round. */
function isInLanguage(locale: string, wanted: string): boolean {
  const [is, asked] = [locale, wanted].map((tag) => tag.toLowerCase().replaceAll('_', '-'));
  return is === asked || is?.startsWith(`${asked}-`) === true;
}
