/** The shopper reads another language now: what comes next is in it. */
import type { Conversation, Decision } from '../conversation';
import { nothingFollows } from '../conversation';

export function speaks(conversation: Conversation, locale: string): Decision {
  return nothingFollows(conversation.locale === locale ? conversation : { ...conversation, locale });
}
