/** A conversation and the session that a shopper holds on it. */
import { AttachmentRules } from './attachment.wire';
import { Message } from './message.wire';

export type ConversationState = 'bot' | 'waiting' | 'live' | 'ended';
export type AvailabilityReason = 'open' | 'outside_hours' | 'holiday' | 'no_agents';

export class Agent {
  id: string;
  name: string;
  /** For `<img>`; the same as long as the picture is. Null: there is none. */
  avatar_url: string | null;
}

export class Queue {
  /** 1 is next. */
  position: number;
  estimated_wait_seconds: number | null;
}

/** The line about their data that the shopper was shown or agreed to. */
export class ConsentState {
  version: string;
  /** False: it stood beside what they wrote. */
  agreed: boolean;
}

export class Conversation {
  id: string;
  state: ConversationState;
  /** The language that the shopper writes, BCP 47: notices of the bridge are in it. */
  locale: string;
  agent: Agent | null;
  queue: Queue | null;
  /** Null before the shopper was shown the channel's line, or agreed to it. */
  consent: ConsentState | null;
  last_sequence: number;
  /** The latest messages, oldest first; earlier ones come from `GET /chat/messages`. */
  messages: Message[];
}

export class Availability {
  open: boolean;
  reason: AvailabilityReason;
  next_open_at: string | null;
  /** IANA zone of the channel. */
  timezone: string;
  /** A sentence for the shopper, in the shopper's language. */
  message: string;
}

export class Shopper {
  id: string;
  name: string | null;
  /** True when the shop vouched for this shopper (`identity_token`). */
  verified: boolean;
}

export class ChannelTheme {
  /** @example "#0B6E4F" */
  primary_color: string;
  position: 'left' | 'right';
  /** For `<img>`; the same as long as the logo is. Absent: there is none. */
  logo_url?: string;
}

/** What a shopper is asked before the first message; the answers go as `visitor` into `init` or `connect`. */
export class PrechatForm {
  /** False: the shopper may go on without. */
  required: boolean;
  fields: ('name' | 'email' | 'phone')[];
}

/** What a shopper reads before the first message of what becomes of it. They are on record with `POST /chat/consent`. */
export class ConsentLine {
  text: string;
  /** Of a page that says more. */
  link?: string;
  /** Who agreed to another version is asked again. */
  version: string;
  /** True: nothing that the shopper writes is taken before they agreed. */
  required: boolean;
}

/** When the launcher invites a shopper by itself: all that is given must hold. */
export class Invitation {
  text: string;
  after_seconds: number;
  /** Part of the page's address. */
  url_contains?: string;
  /** Worth of the cart, in the shop's currency, at least. */
  cart_value?: number;
}

export class ChannelSettings {
  key: string;
  name: string;
  locale: string;
  theme: ChannelTheme;
  /** Name under which the bot speaks. */
  bot_name: string;
  /** For `<img>`: whoever answers before a person does, which is the bot, else the shop by its logo. Absent: there is none. */
  avatar_url?: string;
  chatbot_enabled: boolean;
  /** Stands beside the chat button. Absent: the button stands alone. */
  launcher_text?: string;
  /** False: the shop does not show whether people are online. Absent: it does. */
  show_online_status?: boolean;
  consent?: ConsentLine;
  prechat?: PrechatForm;
  invitation?: Invitation;
  /** Absent: this shop takes no files. */
  attachments?: AttachmentRules;
}

export class Session {
  /** Goes into `Authorization: Bearer …` until `expires_at`. */
  session_token: string;
  /** Opens the same conversation again after a reload. */
  resume_token: string;
  expires_at: string;
  shopper: Shopper;
  conversation: Conversation;
  availability: Availability;
  channel: ChannelSettings;
}

export class ConnectAnswer {
  /** True when a person has the chat or it waits in the queue of an open desk. */
  success: boolean;
  state: ConversationState;
  agent?: Agent;
  queue?: Queue;
  availability: Availability;
  /** True when leaving a message is the better choice now. */
  ticket_offered: boolean;
}

export class EndAnswer {
  success: boolean;
  rating_requested: boolean;
}

export class Success {
  success: boolean;
}

export class PastConversation {
  id: string;
  state: ConversationState;
  agent_name: string | null;
  started_at: string;
  ended_at: string | null;
  last_message: string | null;
  last_sequence: number;
  rating: number | null;
}

export class PastConversations {
  conversations: PastConversation[];
}

/** What the launcher needs before a shopper opens it. */
export class LauncherConfig {
  channel: ChannelSettings;
  availability: Availability;
  greeting: string;
}
