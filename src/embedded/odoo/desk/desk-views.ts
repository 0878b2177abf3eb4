/** The data of the desk page: lists of chats, and one chat with its transcript, shopper and orders. */
import type { DemoUser } from '../demo/demo-catalogue';
import { findOrders } from '../facade/orders';
import { isProven } from '../facade/proof';
import type { StaffTickets } from '../facade/staff-tickets';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';
import { isSettled } from '../tickets/status-steps';

const ENDED_SHOWN = 10;
const ENDED_AMONG = 200;
const EARLIER_SHOWN = 5;

export class DeskViews {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly tickets: StaffTickets,
  ) {}

  overviewFor(user: DemoUser) {
    const own = (chat: ChatRecord): boolean => user.channels.includes(chat.channel);
    const active = this.routing.active().filter(own);
    const live = active.filter((chat) => chat.state === 'live');
    const recent = this.shop.store.chats.values().slice(-ENDED_AMONG);
    const ended = recent.filter((chat) => chat.state === 'ended' && own(chat));
    ended.sort((a, b) => (b.ended_at ?? '').localeCompare(a.ended_at ?? ''));
    const rows = (list: readonly ChatRecord[]) => list.map((chat) => this.row(chat));
    return {
      me: { id: user.id, name: user.name, role: user.role, online: this.shop.people.isOnline(user.id) },
      waiting: rows(user.channels.flatMap((channel) => this.routing.waiting(channel))),
      mine: rows(live.filter((chat) => chat.agent === user.id)),
      others: rows(live.filter((chat) => chat.agent !== user.id)),
      with_bot: rows(active.filter((chat) => chat.state === 'bot')),
      ended: rows(ended.slice(0, ENDED_SHOWN)),
      tickets: this.tickets
        .visible(user)
        .map(({ row }) => row)
        .filter(({ status }) => !isSettled(status)),
    };
  }

  chat(chat: ChatRecord, user: DemoUser) {
    const { shopper, page, reason, locale, state, consent, rating, feedback } = chat;
    const { shopper_read, window_ends_at, brought } = chat;
    return {
      ...this.row(chat),
      ...{ shopper, page, reason, locale, state, consent, rating, feedback },
      ...{ shopper_read, window_ends_at, brought },
      mine: chat.agent === user.id && state === 'live',
      last_sequence: chat.last_sequence,
      orders: this.ordersOf(chat),
      earlier: this.earlier(chat),
      tickets: this.ticketsOf(chat, user),
      lines: this.routing.lines(chat),
      mailed_to: this.mailedTo(chat),
    };
  }

  /** Of a shopper for whom the shop vouches: whoever typed an address may be anybody. */
  private ordersOf({ channel, shopper }: ChatRecord) {
    const now = this.shop.now();
    const { email, phone } = shopper;
    const query = { channel, email, phone, verified: isProven(shopper, now) };
    return findOrders(this.shop.catalogue, query, now);
  }

  /** Other chats of this shopper, newest first. */
  private earlier({ id, channel, shopper }: ChatRecord) {
    const others = this.shop.store.chats.values().filter((chat) => chat.shopper.id === shopper.id && chat.id !== id);
    const seen = others.filter((chat) => chat.channel === channel).reverse();
    return seen.slice(0, EARLIER_SHOWN).map((chat) => this.row(chat));
  }

  /** Of this chat, or with the e-mail of this shopper for whom the shop vouches. */
  private ticketsOf({ shopper }: ChatRecord, user: DemoUser) {
    const email = isProven(shopper, this.shop.now()) ? shopper.email?.toLowerCase() : undefined;
    const own = this.tickets.visible(user).filter(({ shopper: customer }) => {
      return customer.id === shopper.id || (email !== undefined && customer.email?.toLowerCase() === email);
    });
    return own.slice(0, EARLIER_SHOWN).map(({ row }) => row);
  }

  /** The addresses of mails about this chat that are in the queue. */
  private mailedTo({ id }: ChatRecord): string[] {
    return this.shop.store.mails.values().flatMap(({ chat, to }) => (chat === id ? [to] : []));
  }

  private row(chat: ChatRecord) {
    const last = this.shop.store.lines.get(`${chat.id}/${chat.lines}`);
    return {
      id: chat.id,
      name: chat.shopper.name ?? 'Visitor',
      agent: chat.agent === undefined ? undefined : this.shop.people.card(chat.agent).name,
      position: chat.position,
      preview: (last?.content || last?.files?.map((file) => file.name).join(', ') || '').slice(0, 120),
      at: last?.sent_at ?? chat.opened_at,
      unread: chat.last_sequence - chat.seen_sequence,
    };
  }
}
