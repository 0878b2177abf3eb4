/** Staff API: chats with people on WhatsApp, by phone number. */
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MessageText, OneLine } from '../shopper/field-rules';

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

export class OfferedTemplateButton {
  label: string;
  /** Where it leads, `{{1}}` for a variable; `null`: nowhere. */
  url: string | null;
}

/** A message that Meta has approved. Texts have `{{1}}` or `{{name}}` where a variable stands. */
export class OfferedTemplate {
  name: string;
  /** As Meta has it. @example "en_US" */
  language: string;
  /** @example "utility" */
  category: string;
  header: string | null;
  body: string;
  footer: string | null;
  buttons: OfferedTemplateButton[];
  /** Names of its variables, each after its part. @example ["body.1", "button.0.1"] */
  variables: string[];
}

export class OfferedTemplates {
  templates: OfferedTemplate[];
}

export class StaffTemplateVariable {
  @OneLine(64) name: string;
  /** In one line. */
  @IsString() @MaxLength(1024) text: string;
}

export class StaffTemplateRequest {
  @OneLine(512) name: string;
  @OneLine(15) language: string;
  /** A text for each variable of the template, and no others. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => StaffTemplateVariable)
  variables?: StaffTemplateVariable[];
  @IsOptional() @IsUUID() client_message_id?: string;
}
