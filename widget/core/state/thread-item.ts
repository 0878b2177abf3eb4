/** One message as the thread shows it, whether the bridge has it yet or not. */
import type {
  Attachment,
  FaqTopic,
  Message,
  MessageAction,
  MessageStatus,
  MessageType,
  Order,
  Product,
} from '../../../src/contract/shopper';

/** `sending` is the widget's own; `failed` means refused, or still not accepted after several tries. */
export type DeliveryState = 'sending' | MessageStatus;

export interface ThreadItem {
  /** Stays the same while the message goes from "sending" to "read". */
  readonly key: string;
  readonly id: string | null;
  readonly clientMessageId: string | null;
  /** Null until the bridge has said it. */
  readonly sequence: number | null;
  /** Its position in the thread: the sequence, or an estimate until that is known. */
  readonly place: number;
  readonly type: MessageType;
  readonly content: string;
  readonly agentName: string | null;
  /** Picture of the agent who wrote it. */
  readonly avatarUrl?: string | undefined;
  readonly timestamp: string;
  readonly delivery: DeliveryState;
  readonly actions: readonly MessageAction[];
  /** The help topic that the content is the answer of. */
  readonly faq: FaqTopic | null;
  /** Below the content, in this order. */
  readonly cards: readonly (Order | Product)[];
  readonly attachments: readonly Attachment[];
  /** Its agent edited or deleted it. */
  readonly change: 'edited' | 'deleted' | null;
}

/** Something the shopper wrote that still has to reach the bridge. */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly content: string;
  readonly timestamp: string;
}

export function itemFromMessage(message: Message): ThreadItem {
  return {
    key: message.client_message_id && message.type === 'user' ? message.client_message_id : message.id,
    id: message.id,
    clientMessageId: message.client_message_id,
    sequence: message.sequence,
    place: message.sequence,
    type: message.type,
    content: message.content,
    agentName: message.agent_name,
    avatarUrl: message.avatar_url,
    timestamp: message.timestamp,
    delivery: message.status,
    actions: message.actions ?? [],
    faq: message.faq ?? null,
    change: message.deleted ? 'deleted' : message.edited ? 'edited' : null,
    attachments: message.attachments ?? [],
    cards: [message.orders ?? message.order ?? [], message.products ?? []].flat(),
  };
}

export function itemFromOutgoing(outgoing: Outgoing, place: number): ThreadItem {
  return {
    key: outgoing.clientMessageId,
    id: null,
    clientMessageId: outgoing.clientMessageId,
    sequence: null,
    place,
    type: 'user',
    content: outgoing.content,
    agentName: null,
    timestamp: outgoing.timestamp,
    delivery: 'sending',
    actions: [],
    faq: null,
    change: null,
    attachments: [],
    cards: [],
  };
}
