/** Façade calls for staff: each acts in Odoo as the person named, under that person's own rights. */

import type { SentAttachment } from './attachments';

export interface StaffPerson {
  /** `res.users` id. */
  readonly id: string;
  readonly name: string;
  /** From the groups *Live Chat / User* and *Live Chat / Administrator*. */
  readonly role: 'agent' | 'manager';
  /** Keys of the livechat channels whose chats this person may see. */
  readonly channels: readonly string[];
}

/** Not granted: wrong credentials, or a person in neither livechat group. The answer does not tell which. */
export type StaffAnswer = { readonly granted: true; readonly staff: StaffPerson } | { readonly granted: false };

/** `ok` false: nothing was written. `FORBIDDEN`: the person's rights in Odoo do not allow it; `UNKNOWN`: no such record, or not theirs. */
export type StaffAnswered<T> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false;
      readonly code: 'FORBIDDEN' | 'UNKNOWN' | 'CONVERSATION_ENDED' | 'INVALID';
      /** In English, for staff; says what to change. */
      readonly reason: string;
    };

export interface StaffPost {
  readonly id: string;
  /** `StaffPerson.id`. */
  readonly staff: string;
  readonly conversation: string;
  /** Empty only beside attachments. */
  readonly content: string;
  /** At most 10; in Odoo they are this person's. Feature `staff_files`. */
  readonly attachments?: readonly SentAttachment[];
}

export interface StaffEnd {
  readonly id: string;
  readonly staff: string;
  readonly conversation: string;
  /** A last message to the shopper, posted before the chat ends. */
  readonly message?: string;
}

/** `ok` false: nothing was written; `code` says why. */
export type StaffPosted =
  | { readonly ok: true; readonly message_id?: string }
  | { readonly ok: false; readonly code: 'UNKNOWN_CONVERSATION' | 'CONVERSATION_ENDED' | 'FORBIDDEN' | 'INVALID' };
