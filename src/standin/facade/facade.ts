/** The façade `storefront.chat.bridge`: the names, arguments and answers of its methods over the stand-in's own state. */
import type { FacadeMethod, SettingsAnswer } from '../../contract/facade';
import type { Catalogue, DemoUser } from '../demo/demo-catalogue';
import { asStaff, type People } from '../floor/people';
import { ABSENT } from './absent';
import { binder, type Bind, type BoundMethod } from './bound-method';
import { FEATURES } from './features';
import { accessError } from './odoo-error';
import type { Store } from '../store/store';
import { conversationId, operation, operationId } from './operation-shapes';
import type { Operations } from './operations';
import { findOrders } from './orders';
import { push } from './push';
import { flag, list, optional, shape, text, whole } from './shape';
import type { Staff } from './staff';
import type { Tickets } from './tickets';

const MAX_PAGE = 1_000;

export interface FacadeParts {
  readonly store: Store;
  readonly people: People;
  readonly operations: Operations;
  readonly staff: Staff;
  readonly tickets: Tickets;
  readonly catalogue: Catalogue;
  readonly series: string;
  readonly now: () => Date;
  /** The shopper types; nobody keeps it. */
  readonly onShopperTyping: (conversation: string, isTyping: boolean) => void;
}

export type Facade = Readonly<Record<FacadeMethod, BoundMethod>>;

export function createFacade(parts: FacadeParts): Facade {
  const method = binder(parts.store);
  return {
    ...ABSENT,
    ...settingsMethods(parts, method),
    ...chatMethods(parts, method),
    ...shopMethods(parts, method),
    ...ticketMethods(parts, method),
  };
}

function settingsMethods({ store, catalogue, series }: FacadeParts, method: Bind) {
  return {
    hello: method('hello', shape({}), () => ({
      addon_version: `${series}.1.0.0`,
      odoo_version: series,
      features: FEATURES,
    })),
    settings: method('settings', shape({ known_version: optional(text) }), ({ known_version }) =>
      settings(catalogue, store, known_version),
    ),
  };
}

function chatMethods({ store, operations, onShopperTyping }: FacadeParts, method: Bind) {
  return {
    push: method('push', shape({ operations: list(operation) }), (args) => ({
      results: push(store, operations, args.operations),
    })),
    typing: method(
      'typing',
      shape({ conversation: conversationId, is_typing: flag }),
      ({ conversation, is_typing }) => {
        onShopperTyping(conversation, is_typing);
        return {};
      },
    ),
    pull_events: method('pull_events', shape({ limit: whole(1, MAX_PAGE) }), ({ limit }) => {
      const events = [...store.events.values()];
      return { events: events.slice(0, limit), more: events.length > limit };
    }),
    ack_events: method('ack_events', shape({ event_ids: list(text) }), ({ event_ids: ids }) => ({
      acknowledged: ids.filter((id) => store.events.delete(id)).length,
    })),
  };
}

function shopMethods({ people, staff, catalogue, now }: FacadeParts, method: Bind) {
  const proof = { email: optional(text), phone: optional(text), verified: flag };
  const query = shape({ channel: optional(text), reference: optional(text), ...proof });
  const posting = { id: operationId, staff: text, conversation: conversationId };
  return {
    orders: method('orders', query, (args) => ({ orders: findOrders(catalogue, args, now()) })),
    staff_login: method('staff_login', shape({ login: text, password: text }), ({ login, password }) => {
      const user = people.byCredentials(login, password);
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    }),
    staff_post: method('staff_post', shape({ ...posting, content: text }), (args) => staff.post(args)),
    staff_end: method('staff_end', shape({ ...posting, message: optional(text) }), (args) => staff.end(args)),
  };
}

function ticketMethods({ tickets }: FacadeParts, method: Bind) {
  const proof = { shopper: text, verified: flag, email: optional(text) };
  return {
    tickets: method('tickets', shape(proof), (args) => ({ tickets: tickets.ofShopper(args) })),
    ticket: method('ticket', shape({ ...proof, reference: text }), ({ reference, ...who }) => {
      const ticket = tickets.detail(who, reference);
      return ticket ? { ticket } : {};
    }),
    ticket_reply: method('ticket_reply', shape({ ...proof, id: operationId, reference: text, content: text }), (args) =>
      tickets.reply(args),
    ),
  };
}

/** Odoo answers anybody outside the group *Storefront Chat / Bridge* like this. */
export function checkGroup(user: DemoUser): void {
  if (user.role !== 'bridge') throw accessError('Only users of the group “Storefront Chat / Bridge” may do this.');
}

function settings({ version, snapshot }: Catalogue, store: Store, known?: string): SettingsAnswer {
  if (known === version) return { version, unchanged: true };
  const faqs = snapshot.faqs.map((faq) => {
    const counts = store.faqCounts.get(faq.id);
    if (!counts) return faq;
    return {
      ...faq,
      view_count: faq.view_count + counts.views,
      helpful_count: faq.helpful_count + counts.helpful,
      not_helpful_count: faq.not_helpful_count + counts.not_helpful,
    };
  });
  return { version, unchanged: false, snapshot: { ...snapshot, faqs } };
}
