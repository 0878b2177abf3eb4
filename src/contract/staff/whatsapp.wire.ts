/** Staff API: chats with people on WhatsApp, by phone number. */
import { IsOptional } from 'class-validator';
import { MessageText } from '../shopper/field-rules';

export class ChatSupportMessage {
  @MessageText() message: string;
}

export class ChatSupportEnding {
  /** Said before the chat ends; without it the person is only told that it ended. */
  @IsOptional() @MessageText() message?: string;
}

export class ChatSupportSentData {
  /** As it was asked for: a phone number or a user id. */
  phone_number: string;
  message_sent: string;
  /** ISO 8601 UTC. */
  timestamp: string;
}

export class ChatSupportSent {
  status: 'success';
  /** @example "Message sent to user" */
  message: string;
  data: ChatSupportSentData;
}

export class ChatSupportEndedData {
  phone_number: string;
  /** ISO 8601 UTC. */
  session_ended: string;
}

export class ChatSupportEnded {
  status: 'success';
  /** @example "Chat support session ended" */
  message: string;
  data: ChatSupportEndedData;
}
