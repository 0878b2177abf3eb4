/** The tables of the stand-in and the shapes of their rows. */
import type {
  AgentAttachment,
  AgentCard,
  AgentStatus,
  ConsentOperation,
  ConversationPriority,
  ConversationStatus,
  CustomFields,
  DeskState,
  LocalizedText,
  OpenOperation,
  PrivacyRequest,
  RefusalCode,
  ShopperCard,
  TicketDetail,
  TicketRow,
  TicketSource,
  Undelivered,
} from '../../../contract/odoo';

type Opened = Pick<OpenOperation, 'channel' | 'locale' | 'opened_at' | 'shopper' | 'page'>;

export interface ChatRecord extends Opened {
  readonly id: string;
  /** Where the shopper was before `page`. */
  readonly page_before?: OpenOperation['page'];
  readonly state: 'bot' | 'waiting' | 'live' | 'ended';
  /** Absent: open, or closed once it has ended. */
  readonly status?: ConversationStatus;
  /** Absent: normal. */
  readonly priority?: ConversationPriority;
  /** `res.users` id of the current or last agent. */
  readonly agent?: number;
  /** When the agent got the chat, in Unix ms. */
  readonly agent_since?: number;
  /** Agents who lost the chat because they were gone or silent, or passed it on; the last one last. */
  readonly lost_by?: readonly number[];
  readonly reason?: string;
  /** That the shopper, or an agent who passed the chat on, asked for. */
  readonly skill?: string | undefined;
  /** Order in the queue: the lowest number waits longest. */
  readonly queue_number?: number;
  /** The position that the shopper was last told. */
  readonly position?: number;
  readonly waiting_since?: number;
  readonly ended_at?: string;
  /** The shopper's own, or of the system `abandoned` or `idle`. */
  readonly end_reason?: string | undefined;
  readonly consent?: Pick<ConsentOperation, 'version' | 'locale' | 'given_at' | 'agreed'>;
  readonly rating?: number;
  readonly feedback?: string;
  readonly rated_at?: string;
  /** Whether it helped, as the shopper says. */
  readonly resolved?: boolean;
  /** Number of transcript lines; their keys are `<chat>/1` … `<chat>/<lines>`. */
  readonly lines: number;
  /** Number of the newest event. */
  readonly events: number;
  /** Highest `sequence` pushed, and the highest that an agent has read. */
  readonly last_sequence: number;
  readonly seen_sequence: number;
  /** Newest agent message that the shopper has read. */
  readonly shopper_read?: string;
  /** The shopper is on WhatsApp, and may be written to freely until then. */
  readonly window_ends_at?: string;
  /** Newest agent message that their phone has. */
  readonly brought?: string;
}

/** The time in which one agent has a chat. */
export interface AssignmentRecord {
  readonly chat: string;
  readonly channel: string;
  /** Id of the shopper. */
  readonly shopper: string;
  /** `res.users` id. */
  readonly agent: number;
  readonly began_at: string;
  readonly answered_at?: string;
  readonly ended_at?: string;
  readonly outcome?: 'ended' | 'passed' | 'taken' | 'away' | 'silent' | 'gone';
}

/** What was set for an agent by hand; the key is the `res.users` id. */
export interface AgentRecord {
  /** Absent: it follows the person's presence. */
  readonly status?: AgentStatus | undefined;
  readonly max_concurrent_chats?: number;
  readonly skills?: readonly string[];
  readonly last_chat_at?: string;
}

/** One line of a transcript: a `mail.message`. */
export interface LineRecord {
  readonly id: string;
  readonly author: 'user' | 'bot' | 'system' | 'agent';
  readonly agent?: AgentCard;
  readonly sequence?: number;
  readonly content: string;
  readonly sent_at: string;
  /** A note for colleagues. */
  readonly internal?: boolean;
  /** Why it did not reach the shopper on WhatsApp. */
  readonly failure?: Undelivered | undefined;
  readonly files?: readonly AgentAttachment[];
}

/** A file of a line: an `ir.attachment`. */
export interface FileRecord {
  readonly chat: string;
  readonly name: string;
  readonly mimetype: string;
  /** Base64. */
  readonly data: string;
}

/** A mail in the queue: a `mail.mail`. Nothing leaves the stand-in. */
export interface MailRecord {
  readonly chat: string;
  readonly to: string;
}

/** The answer to an operation, or to a call of staff, by its id. */
export interface DoneRecord {
  readonly desk?: DeskState;
  readonly ticket?: TicketRow;
  /** Of a ticket that staff made or answered. */
  readonly reference?: string;
  readonly told?: readonly { readonly by: 'chat' | 'email'; readonly at: string }[];
  readonly message_id?: string;
  readonly hand_over?: { readonly state: 'waiting' | 'live'; readonly agent?: string };
  /** Of a request about personal data. */
  readonly request?: string;
}

export interface PrivacyRequestRecord extends PrivacyRequest {
  /** Of the manager who asked. */
  readonly channels: readonly string[];
  /** Of an export, base64, and the chats that are in it. */
  readonly archive?: string;
  readonly conversations?: readonly string[];
}

/** When something was erased, in Unix ms; the key is a hash of what. */
export interface ErasedRecord {
  readonly at: number;
}

export type TicketNews = 'received' | 'answered' | 'resolved' | 'closed';

export interface TicketRecord extends Pick<TicketDetail, 'description' | 'messages'> {
  readonly row: TicketRow;
  readonly first_response_at?: string;
  /** Since when its clock stands still, and for how long it did before, in ms. */
  readonly paused_since?: string;
  readonly paused_ms?: number;
  readonly rated_at?: string;
  /** The shopper's comment on the rating. */
  readonly feedback?: string;
  readonly source?: TicketSource;
  /** By their labels. */
  readonly custom_fields?: CustomFields | undefined;
  /** What its customer was told, once each: a step is news again when something was said since. */
  readonly told?: readonly {
    readonly kind: TicketNews;
    readonly said: number;
    readonly by: 'chat' | 'email';
    readonly at: string;
  }[];
  readonly shopper: ShopperCard;
  /** What the shopper sent with it, and copies of the chat’s. */
  readonly files?: readonly AgentAttachment[];
}

/** A text that agents insert. */
export interface CannedResponseRecord {
  readonly shortcut: string;
  readonly content: LocalizedText;
  readonly category: TicketRow['category'];
  readonly usage_count: number;
  readonly last_used_at?: string;
  readonly title?: string;
  /** 10 without it. */
  readonly order?: number;
  /** `res.users` id of who made it; absent: the shop did, and managers change it. */
  readonly owner?: number;
  /** What somebody made for all; what the shop made always is. */
  readonly shared?: boolean;
}

/** What became of the bot's answers about one subject in a chat. */
export interface BotAnswerRecord {
  /** In the time zone of the shop. */
  readonly date: string;
  readonly channel: string;
  readonly kind: 'intent' | 'faq' | 'order';
  /** Its id. */
  readonly intent?: string;
  /** A greeting, thanks or a complaint: no question was answered. */
  readonly is_talk?: boolean;
  readonly answered: number;
  readonly resolved: number;
}

/** Something that is counted, on its day; nothing of it leads to anybody who wrote. */
export interface FactRecord {
  readonly date: string;
  readonly channel?: string;
  readonly fact:
    | 'chat_started'
    | 'chat_completed'
    | 'chat_abandoned'
    | 'chat_answered'
    | 'agent_chat'
    | 'rated'
    | 'ticket_created'
    | 'ticket_answered'
    | 'ticket_resolved'
    | 'ticket_promise';
  /** For whom, or of which kind. */
  readonly label?: string;
  readonly number: number;
  /** Seconds, or stars. */
  readonly total?: number;
}

export interface FaqCountRecord {
  readonly views: number;
  readonly helpful: number;
  readonly not_helpful: number;
}

/** A login on the desk page; the key is the SHA-256 of the cookie. */
export interface SessionRecord {
  readonly user: number;
  readonly expires: number;
}

/** A business rule refused the operation: its savepoint is rolled back. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    reason: string,
    /** The arguments that it is about, where it is about some of them. */
    readonly fields: readonly string[] = [],
  ) {
    super(reason);
  }
}
