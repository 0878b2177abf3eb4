/** The data of the desk page: lists of chats, and one chat with its transcript and shopper. */
import type { ConversationPriority, ConversationStatus } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { chatPriority, chatStatus } from '../facade/managed-chats';
import type { StaffTickets } from '../facade/staff-tickets';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';
import { ShopperView } from './shopper-view';

const ENDED_SHOWN = 10;
const ENDED_AMONG = 200;

/** Which chats the lists show; all without. */
export interface ChatFilter {
  readonly status?: ConversationStatus | undefined;
  readonly priority?: ConversationPriority | undefined;
}

export class DeskViews {
  readonly #shoppers: ShopperView;

  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    tickets: StaffTickets,
  ) {
    this.#shoppers = new ShopperView(shop, routing, tickets);
  }

  overviewFor(user: DemoUser, { status, priority }: ChatFilter = {}) {
    const isWanted = (chat: ChatRecord): boolean =>
      user.channels.includes(chat.channel) &&
      (status === undefined || chatStatus(chat) === status) &&
      (priority === undefined || chatPriority(chat) === priority);
    const active = this.routing.active().filter(isWanted);
    const live = active.filter((chat) => chat.state === 'live');
    const recent = this.shop.store.chats.values().slice(-ENDED_AMONG);
    const ended = recent.filter((chat) => chat.state === 'ended' && isWanted(chat));
    ended.sort((a, b) => (b.ended_at ?? '').localeCompare(a.ended_at ?? ''));
    const rows = (list: readonly ChatRecord[]) => list.map((chat) => this.row(chat));
    return {
      me: { id: user.id, name: user.name, role: user.role, online: this.shop.people.isOnline(user.id) },
      waiting: rows(user.channels.flatMap((channel) => this.routing.waiting(channel)).filter(isWanted)),
      mine: rows(live.filter((chat) => chat.agent === user.id)),
      others: rows(live.filter((chat) => chat.agent !== user.id)),
      with_bot: rows(active.filter((chat) => chat.state === 'bot')),
      ended: rows(ended.slice(0, ENDED_SHOWN)),
    };
  }

  chat(chat: ChatRecord, user: DemoUser) {
    const { page, page_before, reason, locale, consent, rating, feedback, shopper_read, last_sequence } = chat;
    const { window_ends_at, brought } = chat;
    const shopper = this.#shoppers.of(chat, user);
    return {
      ...this.row(chat),
      ...{ page, page_before, reason, locale, consent, rating, feedback, shopper_read, last_sequence },
      ...{ window_ends_at, brought },
      ...shopper,
      earlier: shopper.earlier.map((one) => this.row(one)),
      lines: this.routing.lines(chat),
      mailed_to: this.mailedTo(chat),
    };
  }

  /** The addresses of mails about this chat that are in the queue. */
  private mailedTo({ id }: ChatRecord): string[] {
    return this.shop.store.mails.values().flatMap(({ chat, to }) => (chat === id ? [to] : []));
  }

  private row(chat: ChatRecord) {
    const last = this.shop.store.lines.get(`${chat.id}/${chat.lines}`);
    const { id, state, position, waiting_since } = chat;
    return {
      ...{ id, state, position },
      status: chatStatus(chat),
      priority: chatPriority(chat),
      name: chat.shopper.name ?? 'Visitor',
      agent: chat.agent === undefined ? undefined : this.shop.people.card(chat.agent).name,
      waiting_since: state === 'waiting' && waiting_since ? new Date(waiting_since).toISOString() : undefined,
      preview: (last?.content || last?.files?.map((file) => file.name).join(', ') || '').slice(0, 120),
      at: last?.sent_at ?? chat.opened_at,
      unread: chat.last_sequence - chat.seen_sequence,
    };
  }
}
