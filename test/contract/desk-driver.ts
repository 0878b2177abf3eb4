/** The agent's side of a chat: the actions of a person in Odoo, or on the stand-in's desk page. */
export interface DeskLine {
  readonly author: 'shopper' | 'bot' | 'agent' | 'system';
  /** As a person reads it. */
  readonly text: string;
}

/** A file as the agent has it. */
export interface DeskUpload {
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
}

export interface DeskFile {
  readonly id: string;
  readonly name: string;
}

/** What is on record of what the shopper was told of their data, or agreed to. */
export interface DeskConsent {
  readonly agreed: boolean;
  readonly version: string;
  readonly locale: string;
  /** Unix time in seconds. */
  readonly givenAt: number;
}

/** A number on WhatsApp, as it is entered. */
export interface DeskNumber {
  readonly id: string;
  readonly account: string;
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export interface DeskDriver {
  /** Logs in as the demo agent. Nobody is available afterwards. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Available for new chats, or no longer. False when this desk cannot be told. */
  available(online: boolean): Promise<boolean>;
  take(conversation: string): Promise<void>;
  say(conversation: string, text: string, file?: DeskUpload): Promise<void>;
  /** Shows the shopper the product with this in its name. */
  showProduct(conversation: string, name: string): Promise<void>;
  /** Changes what the agent said last; with no text, deletes it. */
  reword(conversation: string, text: string): Promise<void>;
  /** The files of the chat, oldest first. */
  files(conversation: string): Promise<DeskFile[]>;
  download(conversation: string, id: string): Promise<Buffer>;
  /** Looks at everything that is there. */
  read(conversation: string): Promise<void>;
  end(conversation: string): Promise<void>;
  /** Says something to the customer in the ticket. */
  answerTicket(reference: string, text: string): Promise<void>;
  resolveTicket(reference: string): Promise<void>;
  /** The files on the ticket, oldest first. */
  ticketFiles(reference: string): Promise<DeskUpload[]>;
  transcript(conversation: string): Promise<DeskLine[]>;
  consent(conversation: string): Promise<DeskConsent | null>;
  /** Sets up the number of the demo shop on WhatsApp, as an administrator in its form; null gives it up. */
  setWhatsApp(number: DeskNumber | null): Promise<void>;
}
