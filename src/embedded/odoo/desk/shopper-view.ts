/** The shopper of a chat as its desk sees them beside the conversation, as the panel in Odoo has it. */
import type { DemoOrder, DemoUser } from '../demo/demo-catalogue';
import type { StaffTickets } from '../facade/staff-tickets';
import { ordersOf } from '../facade/orders';
import { isProven } from '../facade/proof';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord, TicketRecord } from '../store/records';

/** Rows of each list. */
const SHOWN = 5;
const LONGEST = 200;

export class ShopperView {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly tickets: StaffTickets,
  ) {}

  of(chat: ChatRecord, user: DemoUser) {
    const others = this.chatsOf(chat).filter(({ id }) => id !== chat.id);
    const tickets = this.ticketsOf(chat, user);
    return {
      ...this.rights(chat, user),
      shopper: { ...chat.shopper, verified: this.isProven(chat) },
      orders: ordersOf(this.shop, chat).map((order) => ({ ...order, total: this.totalOf(order.name) })),
      earlier: others.slice(0, SHOWN),
      tickets: tickets.slice(0, SHOWN).map(({ row }) => row),
      ratings: ratings(this.chatsOf(chat), tickets).slice(0, SHOWN),
      bot: this.botSaid(chat).slice(0, SHOWN),
    };
  }

  /** What this person may do with it. */
  private rights({ state, agent }: ChatRecord, { id, role }: DemoUser) {
    const mine = state === 'live' && agent === id;
    const isOnDesk = state === 'live' || state === 'waiting';
    return { mine, may_take: state !== 'ended' && !mine, may_pass_on: mine || (isOnDesk && role === 'manager') };
  }

  /** This chat and the shopper's others, newest first: by their id, or by an address for which the shop vouched in both. */
  private chatsOf(chat: ChatRecord): ChatRecord[] {
    const all = this.shop.store.chats.values().filter(({ channel }) => channel === chat.channel);
    const address = this.provenAddress(chat);
    return all.filter(({ shopper }) => shopper.id === chat.shopper.id || isAt(address, shopper)).reverse();
  }

  private ticketsOf(chat: ChatRecord, user: DemoUser): TicketRecord[] {
    const address = this.provenAddress(chat);
    return this.tickets.visible(user).filter(({ row, shopper }) => {
      const isSame = shopper.id === chat.shopper.id || row.conversation === chat.id;
      return isSame || (address !== undefined && shopper.email?.toLowerCase() === address);
    });
  }

  private provenAddress(chat: ChatRecord): string | undefined {
    return this.isProven(chat) ? chat.shopper.email?.toLowerCase() : undefined;
  }

  private isProven({ shopper }: ChatRecord): boolean {
    return isProven(shopper, this.shop.now());
  }

  private totalOf(name: string): number {
    return sum(this.shop.catalogue.orders.find((order) => order.name === name)?.lines ?? []);
  }

  /** Questions that the bot answered, the latest first. */
  private botSaid(chat: ChatRecord): { question: string; answer: string }[] {
    const said: { question: string; answer: string }[] = [];
    for (const { author, content } of this.routing.lines(chat)) {
      const last = said.at(-1);
      if (author === 'user') said.push({ question: content.slice(0, LONGEST), answer: '' });
      else if (author === 'bot' && last?.answer === '') last.answer = content.slice(0, LONGEST);
    }
    return said.filter(({ answer }) => answer !== '').reverse();
  }
}

function isAt(address: string | undefined, { email, verified }: ChatRecord['shopper']): boolean {
  return address !== undefined && verified && email?.toLowerCase() === address;
}

function sum(lines: DemoOrder['lines']): number {
  return lines.reduce((total, { quantity, price }) => total + quantity * price, 0);
}

function ratings(chats: readonly ChatRecord[], tickets: readonly TicketRecord[]) {
  const given = [
    ...chats.map(({ rating, feedback, rated_at: at }) => ({ stars: rating, feedback, at })),
    ...tickets.map(({ row, feedback, rated_at: at }) => ({ stars: row.rating, feedback, at })),
  ];
  const rated = given.filter(({ stars }) => stars !== undefined);
  return rated.sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
}
