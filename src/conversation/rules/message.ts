/** A shopper writes; the bot answers. */
import type { OrderRow, ProductCard } from '../../contract/odoo';
import type { MessageAction } from '../../contract/shopper';
import type { BotClassification, Conversation, Decision, FileCard, LogEntry } from '../conversation';
import { ConversationEnded, PersonHasTheChat } from '../conversation.errors';
import type { AnswerTopic } from '../bot-answers';
import type { OrderAnswer } from '../order-memory';
import { botSaid } from './bot-answers';
import { Draft } from './draft';
import { spoken } from './language';
import { rememberOrders } from './order-memory';

export interface Utterance {
  /** Id of the message in the log and at the desk. */
  readonly id: string;
  readonly clientMessageId: string;
  readonly content: string;
  readonly attachments?: readonly FileCard[];
  readonly at: string;
}

export interface Answer extends BotClassification, OrderAnswer {
  readonly id: string;
  readonly content: string;
  readonly actions: readonly MessageAction[];
  readonly order?: OrderRow;
  readonly products?: readonly ProductCard[];
  /** The language that the shopper writes; the conversation continues in it. */
  readonly locale?: string;
  readonly topics?: readonly AnswerTopic[];
}

/** A message for agents: logged, and delivered once the desk has the chat. `locale`: the language that it is written in. */
export function shopperSays(conversation: Conversation, said: Utterance, locale?: string): Decision {
  refuseEnded(conversation);
  return speaking(conversation, said, locale).append(userEntry(said)).decision();
}

/** A question to the bot: question and answer enter the log together. `transcript` as for `Draft.handOver`. */
export function shopperAsksBot(
  conversation: Conversation,
  said: Utterance,
  answer: Answer,
  transcript: readonly LogEntry[] = [],
): Decision {
  refuseEnded(conversation);
  if (conversation.state === 'live') throw new PersonHasTheChat();
  const { order, orders = [], products = [] } = answer;
  const misunderstood = answer.type === 'fallback' ? true : undefined;
  const draft = speaking(conversation, said, answer.locale)
    .change({ misunderstood })
    .append(userEntry(said))
    .append({
      id: answer.id,
      type: 'bot',
      content: answer.content,
      timestamp: said.at,
      actions: answer.actions,
      bot: { type: answer.type, intent: answer.intent, confidence: answer.confidence },
      ...(order === undefined ? {} : { order }),
      ...(orders.length < 2 ? {} : { orders }),
      ...(products.length === 0 ? {} : { products }),
    });
  botSaid(draft, answer, said.at);
  return rememberOrders(draft, answer, said.at, transcript).decision();
}

export function refuseEnded(conversation: Conversation): void {
  if (conversation.state === 'ended') throw new ConversationEnded();
}

function userEntry(said: Utterance) {
  return {
    id: said.id,
    clientMessageId: said.clientMessageId,
    type: 'user' as const,
    content: said.content,
    timestamp: said.at,
    ...(said.attachments?.length ? { attachments: said.attachments } : {}),
  };
}

function speaking(conversation: Conversation, { id }: Utterance, locale: string | undefined): Draft {
  const languages = spoken(conversation, locale);
  return new Draft(conversation).moveTo(undefined, languages.locale, id).change(languages);
}
