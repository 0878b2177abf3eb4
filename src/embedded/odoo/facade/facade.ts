/**
 * The façade `storefront.chat.bridge` over the stand-in's state: arguments are validated, and each call is a
 * transaction.
 */
import { z } from 'zod';
import { FACADE_SHAPES } from '../../../contract/odoo';
import type { FacadeMethod, FacadeMethods, PictureAnswer } from '../../../contract/odoo';
import type { DemoPicture } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import { userError, validationError } from './odoo-exception';
import { refuseChannel, refuseUnknownKinds } from './older-addon';
import type { Operations } from './operations';
import type { Files } from './files';
import type { ManagedChats } from './managed-chats';
import type { Privacy } from './privacy';
import { findOrders } from './orders';
import { push } from './push';
import { settings } from './settings';
import type { Staff } from './staff';
import type { StaffTickets } from './staff-tickets';
import type { TicketFacade } from './tickets';

/** A real Odoo has these and more. */
export const FEATURES: readonly string[] = [
  'agent_pictures',
  'attachments',
  'bot_answers',
  'events',
  'consent',
  'conversation_status',
  'identity',
  'looks',
  'order_watch',
  'orders',
  'privacy',
  'products',
  'push',
  'rejected_patterns',
  'settings',
  'staff',
  'staff_files',
  'staff_person',
  'staff_tickets',
  'ticket_feedback',
  'ticket_files',
  'tickets',
  'transcript',
  'typing',
];

export interface FacadeParts {
  readonly shop: Shop;
  readonly operations: Operations;
  readonly staff: Staff;
  readonly managed: ManagedChats;
  readonly tickets: TicketFacade;
  readonly staffTickets: StaffTickets;
  readonly files: Files;
  readonly privacy: Privacy;
  readonly series: string;
  /** The features that `hello` reports. */
  readonly features: readonly string[];
  /** Called when the shopper types; not stored. */
  readonly onShopperTyping: (conversation: string, isTyping: boolean) => void;
}

/** Methods that only the addon has. They are refused by name, for a missing method would mean an older addon. */
const ABSENT = [
  'staff_agents',
  'staff_agent_change',
  'staff_assign',
  'staff_transfer',
  'staff_canned_responses',
  'staff_canned_response_save',
  'staff_canned_response_delete',
  'staff_canned_response_use',
  'staff_transcripts',
  'staff_notifications',
  'staff_dashboard',
  'staff_privacy_file',
] as const satisfies readonly FacadeMethod[];

type Method = Exclude<FacadeMethod, (typeof ABSENT)[number]>;

/** Typed by the contract, so that a changed contract does not compile here. */
type Works = { readonly [M in Method]: (args: FacadeMethods[M]['args']) => FacadeMethods[M]['answer'] };

export class Facade {
  readonly #works: Works;

  constructor(private readonly parts: FacadeParts) {
    this.#works = { ...bridgeWorks(parts), ...shopperWorks(parts), ...staffWorks(parts), ...ticketWorks(parts) };
  }

  /** Undefined when the addon has no such method. */
  method(name: string): ((kwargs: unknown) => Promise<unknown>) | undefined {
    if (isMethod(name)) return (kwargs) => this.call(name, kwargs);
    return isAbsent(name) ? () => Promise.reject(userError(`${name} is not in the stand-in`)) : undefined;
  }

  private async call<M extends Method>(name: M, kwargs: unknown): Promise<unknown> {
    const read = FACADE_SHAPES[name].args.safeParse(kwargs);
    if (!read.success) throw validationError(`Wrong arguments of ${name}: ${z.prettifyError(read.error)}`, read.error);
    return this.parts.shop.store.transaction(() => this.#works[name](read.data));
  }
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(FACADE_SHAPES, name) && !isAbsent(name);
}

function isAbsent(name: string): boolean {
  return ABSENT.some((absent) => absent === name);
}

function bridgeWorks({ shop, operations, privacy, series, features, onShopperTyping }: FacadeParts) {
  const { store } = shop;
  return {
    hello: () => ({ addon_version: `${series}.1.0.0`, odoo_version: series, features }),
    settings: ({ known_version }) => settings(shop, known_version),
    // All demo patterns are valid, and nobody edits them.
    rejected_patterns: () => ({}),
    push: (args) => {
      refuseUnknownKinds(args.operations, features);
      return { results: push(store, operations, args.operations) };
    },
    typing: ({ conversation, is_typing }) => {
      onShopperTyping(conversation, is_typing);
      return {};
    },
    pull_events: ({ limit }) => {
      const events = store.events.values();
      return { events: events.slice(0, limit), more: events.length > limit };
    },
    privacy_tasks: ({ limit }) => ({ tasks: privacy.tasks(limit) }),
    privacy_done: (report) => {
      privacy.done(report);
      return {};
    },
    ack_events: ({ event_ids }) => ({ acknowledged: event_ids.filter((id) => store.events.delete(id)).length }),
  } satisfies Partial<Works>;
}

function shopperWorks({ shop, tickets, files, features }: FacadeParts) {
  return {
    attachment: (query) => files.answer(query),
    agent_picture: ({ agent }) => shop.people.picture(agent),
    product_picture: ({ product }) => {
      const picture = shop.catalogue.products.find(({ row }) => row.id === product)?.picture;
      return picture ? { picture } : {};
    },
    channel_logo: ({ channel }) => pictureOf(shop.catalogue.logos, channel),
    bot_picture: ({ engine }) => pictureOf(shop.catalogue.bots, engine),
    orders: (query) => ({ orders: findOrders(shop.catalogue, query, shop.now()) }),
    tickets: (proof) => {
      refuseChannel('tickets', proof, features);
      return { tickets: tickets.ofShopper(proof) };
    },
    ticket: ({ reference, ...proof }) => ({ ticket: tickets.detail(proof, reference) }),
    ticket_reply: (reply) => tickets.reply(reply),
    ticket_feedback: (feedback) => tickets.rate(feedback),
  } satisfies Partial<Works>;
}

function pictureOf(pictures: ReadonlyMap<string, DemoPicture>, id: string): PictureAnswer {
  const picture = pictures.get(id);
  return picture === undefined ? {} : { picture };
}

function staffWorks({ shop, staff, managed, privacy }: FacadeParts) {
  return {
    staff_login: ({ login, password }) => {
      const user = shop.people.byCredentials(login, password);
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    },
    staff_privacy_request: (request) => privacy.request(request),
    staff_privacy_status: ({ staff, request }) => privacy.status(staff, request),
    staff_person: ({ staff: id }) => {
      const user = shop.people.byId(Number(id));
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    },
    staff_post: (post) => staff.post(post),
    staff_end: (end) => staff.end(end),
    staff_conversations_change: (change) => managed.change(change),
  } satisfies Partial<Works>;
}

function ticketWorks({ staffTickets }: FacadeParts) {
  return {
    staff_tickets: (query) => staffTickets.list(query),
    staff_ticket: (query) => staffTickets.read(query),
    staff_ticket_create: (given) => staffTickets.create(given),
    staff_ticket_change: (change) => staffTickets.change(change),
    staff_ticket_message: (message) => staffTickets.message(message),
    staff_tickets_bulk: (many) => staffTickets.bulk(many),
  } satisfies Partial<Works>;
}
