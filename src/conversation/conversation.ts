/** A conversation and its log as the core knows them. Instants are ISO 8601 UTC. */
import type {
  AgentCard,
  Operation,
  OrderRow,
  ShopperCard,
  TicketCategory,
  TicketPriority,
  TicketStatus,
} from '../contract/odoo';
import type { BotReplyType, ConversationState, MessageAction, MessageType } from '../contract/shopper';
import type { AnswerMemory } from './bot-answers';
import type { OrderMemory } from './order-talk';

export interface QueuePlace {
  readonly position: number;
  readonly estimatedWaitSeconds: number | null;
}

export type EndedBy = 'shopper' | 'agent' | 'system';

/** A request that the shopper left in this chat. */
export interface ChatTicket {
  /** Of the operation that asks the desk for it. */
  readonly operationId: string;
  readonly askedAt: string;
  readonly subject: string;
  readonly category: TicketCategory;
  readonly priority: TicketPriority;
  readonly status: TicketStatus;
  /** Null until the desk made the ticket. */
  readonly reference: string | null;
  /** The desk refused to make it. */
  readonly refused: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly channel: string;
  readonly locale: string;
  readonly shopper: ShopperCard;
  readonly page: { readonly url: string; readonly title?: string } | null;
  readonly state: ConversationState;
  readonly agent: AgentCard | null;
  readonly queue: QueuePlace | null;
  /** Agents at the desk when it last said so; null before. */
  readonly agentsOnline: number | null;
  /** True once the transcript was handed to the desk; from then on every message goes there too. */
  readonly handedOver: boolean;
  readonly lastSequence: number;
  /** The desk has everything of ours up to here. */
  readonly deliveredSequence: number;
  /** An agent has seen everything up to here. */
  readonly readSequence: number;
  /** The shopper has seen everything up to here. */
  readonly shopperReadSequence: number;
  /** What the desk refused for good. */
  readonly failedSequences: readonly number[];
  /** Number of the last desk event that was applied. */
  readonly lastEventNumber: number;
  readonly startedAt: string;
  readonly lastActivityAt: string;
  readonly endedAt: string | null;
  readonly endedBy: EndedBy | null;
  readonly rating: number | null;
  readonly tickets: readonly ChatTicket[];
  /** Absent until orders were talked about. */
  readonly orderMemory?: OrderMemory;
  /** Absent until the bot answered, and once the bot has the chat no more. */
  readonly answerMemory?: AnswerMemory | undefined;
  /** Begins with the shopper's first words; until then there is nothing worth keeping. */
  readonly hasShopperMessage: boolean;
}

export interface BotVerdict {
  readonly type: BotReplyType;
  readonly intent: string | null;
  readonly confidence: number;
}

/** A file of a message. Those of agents are kept at the desk, and their ids begin with `desk-`. */
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
  /** Who of the desk said it; absent of what nobody there said. */
  readonly agent?: AgentCard;
  readonly timestamp: string;
  readonly actions?: readonly MessageAction[];
  readonly attachments?: readonly FileCard[];
  readonly order?: OrderRow;
  /** All of them, where there are several. */
  readonly orders?: readonly OrderRow[];
  readonly bot?: BotVerdict;
  /** The desk's own id of an agent's message. */
  readonly deskMessageId?: string;
  /** Its agent put it in other words. */
  readonly edited?: true;
  /** Its agent took it back: it has no content any more. */
  readonly deleted?: true;
}

/** What the shopper's clients learn besides new messages. */
export type Signal =
  | { readonly kind: 'agent_joined'; readonly agent: AgentCard }
  | { readonly kind: 'queue'; readonly queue: QueuePlace }
  | { readonly kind: 'ticket'; readonly reference: string; readonly status: TicketStatus }
  | {
      readonly kind: 'status';
      readonly messageIds: readonly string[];
      readonly status: 'delivered' | 'read' | 'failed';
    }
  | { readonly kind: 'ended'; readonly by: EndedBy; readonly reason: string; readonly message: string };

/** What follows from something that happened: the next state, and what is written in the same breath. */
export interface Decision {
  readonly next: Conversation;
  readonly entries: readonly LogEntry[];
  /** Entries that stand in the log already, as they are from now on. */
  readonly rewritten: readonly LogEntry[];
  readonly operations: readonly Operation[];
  readonly signals: readonly Signal[];
}

export function nothingFollows(conversation: Conversation): Decision {
  return { next: conversation, entries: [], rewritten: [], operations: [], signals: [] };
}
