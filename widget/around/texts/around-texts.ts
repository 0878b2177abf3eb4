/** Every sentence around a chat, on the sheets that are fetched when they are asked for. */
import type { TicketStatus } from '../../../src/contract/shopper';
import type { Flaw } from '../form-check';

export interface AroundTexts {
  readonly failed: string;
  readonly optional: string;
  readonly flaw: Readonly<Record<Flaw, string>>;

  readonly name: string;
  readonly email: string;
  readonly phone: string;

  readonly prechatTitle: string;
  readonly begin: string;
  readonly skip: string;

  readonly ticketIntro: string;
  readonly subject: string;
  readonly message: string;
  readonly sendTicket: string;
  readonly ticketSent: string;
  readonly reference: (reference: string) => string;
  readonly referenceComes: string;
  readonly noTickets: string;
  readonly status: Readonly<Record<TicketStatus, string>>;
  readonly changed: (when: string) => string;
  readonly shopTeam: string;
  readonly reply: string;
  readonly sendReply: string;
  readonly isClosed: string;

  readonly noChats: string;
  readonly assistant: string;
  readonly goesOn: string;
  readonly rated: (stars: string) => string;

  readonly mailIntro: string;
  readonly mailIt: string;
  readonly mailed: (email: string) => string;
  readonly download: string;
}
