/** The receipts for accepted messages. */
import type { BotReply, SendReceipt } from '../contract/shopper';
import type { AcceptedMessage, AnsweredMessage } from '../conversation/conversation.service';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import { toBotReply } from '../conversation/wire/message.mapper';

export function toReceipt(said: AcceptedMessage): SendReceipt {
  return {
    message_id: said.entry.id,
    sequence: said.entry.sequence,
    timestamp: said.entry.timestamp,
    duplicate: said.duplicate,
    ...(said.ends ? { ends: true } : {}),
    ...otherLanguage(said),
  };
}

export function toReply(asked: AnsweredMessage, links: ClientLinks): BotReply {
  return { ...toBotReply(asked.conversation, asked.answer, links), ...otherLanguage(asked) };
}

/** The language of the chat, where it is not that of the page. */
function otherLanguage({ conversation: { locale, pageLocale } }: AcceptedMessage): Pick<SendReceipt, 'locale'> {
  return pageLocale === undefined ? {} : { locale };
}
