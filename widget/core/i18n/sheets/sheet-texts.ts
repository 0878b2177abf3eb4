/** Every sentence around a chat, on the sheets that are fetched when they are asked for. */
import type { TicketStatus } from '../../../../src/contract/shopper';
import type { Sheet } from '../../state/sheet';

export type Flaw = 'missing' | 'email' | 'phone' | 'contact' | 'long';

export interface AroundTexts {
  readonly rateQuestion: string;
  readonly stars: (count: string, isOne: boolean) => string;
  readonly comment: string;
  readonly submitRating: string;
  readonly thanks: string;
  readonly startAnew: string;
  readonly faqTitle: string;
  readonly faqSearch: string;
  readonly faqNothing: string;
  readonly faqUnreachable: string;
  readonly loading: string;
  readonly related: string;
  readonly endChat: string;
  readonly ending: string;
  readonly undo: string;
  readonly sheet: Readonly<Record<Sheet, string>>;
  readonly away: string;
  readonly nobodyFree: string;
  readonly backAt: (when: string) => string;
  readonly yourTime: string;

  readonly failed: string;
  readonly invalid: string;
  readonly tooOften: string;
  readonly optional: string;
  readonly oneOfTwo: string;
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
  readonly rateRequest: string;
  readonly changeRating: string;

  readonly noChats: string;
  readonly assistant: string;
  readonly goesOn: string;
  readonly rated: (stars: string, most: string) => string;

  readonly mailIntro: string;
  readonly mailIt: string;
  readonly mailed: (email: string) => string;
  readonly download: string;
}
