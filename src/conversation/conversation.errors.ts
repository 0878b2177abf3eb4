/** Expected failures of the core. `problem` is the code that the APIs answer with. */
import type { ProblemCode } from '../contract/shopper';

export abstract class ConversationError extends Error {
  abstract readonly problem: ProblemCode;
  /** For the `{name}`s of the catalogue's sentence. */
  readonly values: Readonly<Record<string, number>> = {};
  /** In place of the catalogue's. */
  readonly retryAfterSeconds: number | undefined = undefined;

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class ConversationEnded extends ConversationError {
  readonly problem = 'CHAT.CONVERSATION_ENDED';
}

/** All that a shopper may write in one chat is written. */
export class ChatFull extends ConversationError {
  readonly problem = 'CHAT.FULL';
}

/** All that may be written from one origin within a day is written. */
export class DayFull extends ConversationError {
  readonly problem = 'RATE.DAY_SPENT';

  constructor(override readonly retryAfterSeconds: number) {
    super();
  }
}

/** The store has no room for this at the moment; nothing of it was written. */
export class StoreFull extends ConversationError {
  readonly problem = 'STORE.FULL';
}

/** The store does not answer, or not in time. Whether something was written is not known. */
export class StoreAway extends ConversationError {
  readonly problem = 'SERVICE.NOT_READY';
}

/** Others hand their chats over; nothing was done. */
export class HandOverBusy extends ConversationError {
  readonly problem = 'SERVICE.NOT_READY';
}

export class ConversationUnknown extends ConversationError {
  readonly problem: ProblemCode = 'CHAT.CONVERSATION_UNKNOWN';
}

/** It was there, and was deleted: whoever remembers it is to forget it. */
export class ConversationErased extends ConversationUnknown {
  override readonly problem = 'CHAT.ERASED';
}

/** The shop takes nothing that a shopper writes before they agreed to the line about their data, as it is now. */
export class ConsentRequired extends ConversationError {
  readonly problem = 'CHAT.CONSENT_REQUIRED';
}

/** The line about the shopper's data is another by now, or there is none. */
export class ConsentOutdated extends ConversationError {
  readonly problem = 'CHAT.CONSENT_OUTDATED';
}

/** The bot does not answer while an agent has the chat. */
export class PersonHasTheChat extends ConversationError {
  readonly problem = 'CHAT.PERSON_HAS_CHAT';
}

/** The same client id came back with other content. */
export class ClientIdReused extends ConversationError {
  readonly problem = 'CHAT.CLIENT_ID_REUSED';
}

/** A rating needs a conversation in which the shopper said something. */
export class NothingToRate extends ConversationError {
  readonly problem = 'CHAT.NOTHING_TO_RATE';
}

/** A transcript needs a conversation in which the shopper said something. */
export class NothingToSend extends ConversationError {
  readonly problem = 'CHAT.NOTHING_TO_SEND';
}

/** There is no such file, or it belongs to another shopper. */
export class AttachmentUnknown extends ConversationError {
  readonly problem = 'CHAT.ATTACHMENT_UNKNOWN';
}

/** The files of one message are too large together. */
export class AttachmentsTooLarge extends ConversationError {
  readonly problem = 'CHAT.ATTACHMENT_TOO_LARGE';
  override readonly values;

  constructor(megabytes: number) {
    super();
    this.values = { megabytes };
  }
}

/** The storage limit for files is reached: of this shopper, or of all together. */
export class AttachmentsFull extends ConversationError {
  readonly problem = 'CHAT.ATTACHMENTS_FULL';
}

/** As many files as one shopper or address may have at once, or send in a day. */
export class AttachmentsLimited extends ConversationError {
  readonly problem = 'CHAT.ATTACHMENTS_LIMIT';

  constructor(override readonly retryAfterSeconds: number | undefined) {
    super();
  }
}

export class ChannelUnknown extends ConversationError {
  readonly problem = 'CHAT.CHANNEL_UNKNOWN';
}

/** There are no settings yet, neither from Odoo nor on disk. */
export class ShopNotReady extends ConversationError {
  readonly problem = 'SERVICE.NOT_READY';
}

/** The desk refuses this, whoever asks; `cause` says why. */
export class DeskRefused extends ConversationError {
  readonly problem = 'REQUEST.INVALID';
}

/** The desk does not offer this: it is the stand-in, or its addon is older than the bridge. */
export class DeskUnsupported extends ConversationError {
  readonly problem = 'ODOO.NOT_SUPPORTED';
}

/** The desk cannot be reached; `cause` says why. */
export class DeskUnavailable extends ConversationError {
  readonly problem = 'ODOO.UNAVAILABLE';
}
