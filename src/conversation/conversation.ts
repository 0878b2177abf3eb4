/** A conversation and its log as the core knows them. Instants are ISO 8601 UTC. */
import type {
  AgentCard,
  Operation,
  OrderRow,
  ProductCard,
  ShopperCard,
  TicketPriority,
  TicketStatus,
  TemplateUse,
  Undelivered,
} from '../contract/odoo';
import type { ConversationPriority, ConversationStatus } from '../contract/odoo';
import type { BotReplyType, ConversationState, MessageAction, MessageType } from '../contract/shopper';
import type { MessageKind } from '../contract/staff/conversation-words';
import type { AnswerMemory } from './bot-answers';
import type { OrderMemory } from './order-memory';

export interface QueuePosition {
  readonly position: number;
  readonly estimatedWaitSeconds: number | null;
}

export type EndedBy = 'shopper' | 'agent' | 'system';

/** Where a shopper is in the shop. */
export interface ShopPage {
  readonly url: string;
  readonly title?: string;
  /** Rounded, in the shop's currency. */
  readonly cart_value?: number;
}

/** A ticket that the shopper created in this chat. */
export interface TicketNotice {
  /** Of the entry that tells it. */
  readonly sequence: number;
  /** Reference. */
  readonly ticket: string;
  /** The desk's id. Absent: that the ticket was received. */
  readonly notice?: string;
}

export interface ChatTicket {
  /** Id of the operation that creates it at the desk. */
  readonly operationId: string;
  readonly askedAt: string;
  readonly subject: string;
  readonly category: string;
  readonly priority: TicketPriority;
  readonly status: TicketStatus;
  /** Null until the desk created the ticket. */
  readonly reference: string | null;
  /** The desk refused to create it. */
  readonly refused: boolean;
}

/** Which line about their data the shopper was shown, or agreed to. */
export interface ConsentGiven {
  readonly version: string;
  /** Of the text that was shown. */
  readonly locale: string;
  readonly at: string;
  /** False: it stood beside what they wrote. */
  readonly agreed: boolean;
}

/** Where a person on WhatsApp is reached: by phone, by user id or by both. */
export interface WhatsAppAddress {
  /** Id of the shop's number to which they write. */
  readonly number: string;
  /** In digits, with the country's code. */
  readonly phone?: string;
  /** Business-scoped: all that is known of a person who hides their number. */
  readonly userId?: string;
  /** When they wrote last: for a day from then on they may be answered freely. */
  readonly wroteAt: string;
  /** The end of that day, as the desk was told it last. */
  readonly windowTold?: string;
  /** Their phone has all entries up to here, but for those that failed. Absent: none. */
  readonly broughtSequence?: number;
  /** Entries that could not be brought to them, the latest hundred. */
  readonly failed?: readonly { readonly sequence: number; readonly reason: Undelivered }[];
}

export interface Conversation {
  readonly id: string;
  readonly channel: string;
  /** The chat that had ended, with which staff goes on in this one. */
  readonly continues?: string;
  /** Absent: the chat is in the widget. */
  readonly whatsapp?: WhatsAppAddress;
  /** The language that the shopper writes, as far as it is known. */
  readonly locale: string;
  /** That of their page, where they write another. */
  readonly pageLocale?: string | undefined;
  readonly shopper: ShopperCard;
  /** Where the shopper was when it opened, until the desk is told. */
  readonly page: ShopPage | null;
  readonly state: ConversationState;
  readonly agent: AgentCard | null;
  readonly queue: QueuePosition | null;
  /** Agents online when the desk last reported it; null before. */
  readonly agentsOnline: number | null;
  /** True once the desk got the transcript; from then on it gets every message. */
  readonly handedOver: boolean;
  readonly lastSequence: number;
  /** The desk has all entries up to here. */
  readonly deliveredSequence: number;
  /** An agent has read all entries up to here. */
  readonly readSequence: number;
  /** The shopper has read all entries up to here. */
  readonly shopperReadSequence: number;
  /** Entries that the desk refused for good. */
  readonly failedSequences: readonly number[];
  /** Number of the last Odoo event that was applied. */
  readonly lastEventNumber: number;
  readonly startedAt: string;
  readonly lastActivityAt: string;
  readonly endedAt: string | null;
  readonly endedBy: EndedBy | null;
  /** It waited for a person and ended because the shopper was gone. */
  readonly abandoned?: true;
  readonly rating: number | null;
  /** As the desk last said it; absent before. `chatStatus` has the status. */
  readonly deskStatus?: ConversationStatus;
  /** Absent: normal. */
  readonly priority?: ConversationPriority;
  /** The shopper's last message. Absent before the first. */
  readonly shopperSequence?: number;
  readonly tickets: readonly ChatTicket[];
  /** News of tickets that were told here, and that the shopper had not seen as the next was told. */
  readonly ticketNotices?: readonly TicketNotice[] | undefined;
  /** Absent until the bot said something about orders. */
  readonly orderMemory?: OrderMemory;
  /** Absent before the first answer of the bot, and after the bot gave the chat away. */
  readonly answerMemory?: AnswerMemory | undefined;
  /** The bot's latest reply was that it had not understood. */
  readonly misunderstood?: true | undefined;
  /** Absent before the first. */
  readonly consent?: ConsentGiven;
  /** How many of its messages are of each kind. Absent before the first. */
  readonly held?: Partial<Record<MessageKind, number>>;
  /** The shopper has written; until then nothing of the chat is kept. */
  readonly hasShopperMessage: boolean;
  /** The shopper filled in who they are, after the chat was opened. Absent: not. */
  readonly introduced?: true;
}

/** Whether the shopper has done nothing but open the chat: nobody misses it once its page is gone. */
export function isSilent({ hasShopperMessage, handedOver, introduced }: Conversation): boolean {
  return !hasShopperMessage && !handedOver && introduced === undefined;
}

export interface BotClassification {
  readonly type: BotReplyType;
  readonly intent: string | null;
  readonly confidence: number;
}

/** A file of a message. Files of agents stay at the desk; their ids begin with `desk-`. */
export interface FileCard {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
}

export interface LogEntry {
  readonly id: string;
  readonly sequence: number;
  readonly clientMessageId: string | null;
  readonly type: MessageType;
  readonly content: string;
  readonly agentName: string | null;
  /** The agent who wrote it; absent on entries that no agent wrote. */
  readonly agent?: AgentCard;
  readonly timestamp: string;
  readonly actions?: readonly MessageAction[];
  readonly attachments?: readonly FileCard[];
  readonly order?: OrderRow;
  /** All orders of the answer, where there are several. */
  readonly orders?: readonly OrderRow[];
  readonly products?: readonly ProductCard[];
  readonly bot?: BotClassification;
  /** Id of an agent's message in Odoo. */
  readonly deskMessageId?: string;
  /** It goes to WhatsApp as this template. */
  readonly template?: TemplateUse;
  /** The agent edited it. */
  readonly edited?: true;
  /** The agent deleted it; its content is gone. */
  readonly deleted?: true;
}

/** Which entry it is, without what it says. */
export type EntryMark = Pick<LogEntry, 'id' | 'type' | 'sequence' | 'deskMessageId'>;

/** News for the shopper's clients besides messages. */
export type Signal =
  | { readonly kind: 'agent_joined'; readonly agent: AgentCard }
  | { readonly kind: 'queue'; readonly queue: QueuePosition }
  | { readonly kind: 'ticket'; readonly reference: string; readonly status: TicketStatus }
  | {
      readonly kind: 'status';
      readonly messageIds: readonly string[];
      readonly status: 'delivered' | 'read' | 'failed';
    }
  | { readonly kind: 'ended'; readonly by: EndedBy; readonly reason: string; readonly message: string };

/** The consequences of one event: the next state, and everything that is committed together with it. */
export interface Decision {
  readonly next: Conversation;
  readonly entries: readonly LogEntry[];
  /** Entries that are in the log already, in their new form. */
  readonly rewritten: readonly LogEntry[];
  readonly operations: readonly Operation[];
  readonly signals: readonly Signal[];
}

export function nothingFollows(conversation: Conversation): Decision {
  return { next: conversation, entries: [], rewritten: [], operations: [], signals: [] };
}
