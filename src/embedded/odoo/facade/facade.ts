/**
 * The façade `storefront.chat.bridge` over the stand-in's state: arguments are validated, and each call is a
 * transaction.
 */
import { z } from 'zod';
import { FACADE_SHAPES } from '../../../contract/odoo';
import type { FacadeMethod, FacadeMethods, PictureAnswer } from '../../../contract/odoo';
import type { DemoPicture } from '../demo/demo-catalogue';
import { validationError } from './odoo-exception';
import { refuseChannel, refuseUnknownKinds } from './older-addon';
import type { Operations } from './operations';
import type { Files } from './files';
import { findOrders } from './orders';
import { push } from './push';
import { settings } from './settings';
import { staffWorks, type StaffParts } from './staff-works';
import type { TicketFacade } from './tickets';
import type { WhatsAppSettings } from './whatsapp-settings';

export interface FacadeParts extends StaffParts {
  readonly operations: Operations;
  readonly tickets: TicketFacade;
  readonly files: Files;
  readonly whatsapp: WhatsAppSettings;
  readonly series: string;
  /** The features that `hello` reports. */
  readonly features: readonly string[];
  /** Called when the shopper types; not stored. */
  readonly onShopperTyping: (conversation: string, isTyping: boolean) => void;
}

/** Typed by the contract, so that a changed contract does not compile here. */
export type Works = { readonly [M in FacadeMethod]: (args: FacadeMethods[M]['args']) => FacadeMethods[M]['answer'] };

export class Facade {
  readonly #works: Works;

  constructor(private readonly parts: FacadeParts) {
    this.#works = {
      ...bridgeWorks(parts),
      ...shopperWorks(parts),
      ...staffWorks(parts),
    };
  }

  /** Undefined when the addon has no such method. */
  method(name: string): ((kwargs: unknown) => Promise<unknown>) | undefined {
    return isMethod(name) ? (kwargs) => this.call(name, kwargs) : undefined;
  }

  private async call<M extends FacadeMethod>(name: M, kwargs: unknown): Promise<unknown> {
    const read = FACADE_SHAPES[name].args.safeParse(kwargs);
    if (!read.success) throw validationError(`Wrong arguments of ${name}: ${z.prettifyError(read.error)}`, read.error);
    return this.parts.shop.store.transaction(() => this.#works[name](read.data));
  }
}

function isMethod(name: string): name is FacadeMethod {
  return Object.hasOwn(FACADE_SHAPES, name);
}

function bridgeWorks({ shop, operations, privacy, whatsapp, series, features, onShopperTyping }: FacadeParts) {
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
    whatsapp_numbers: ({ known_version }) => whatsapp.numbers(known_version),
    whatsapp_troubles: (told) => whatsapp.troubles(told),
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
    ticket_attachment: ({ reference, attachment }) => tickets.attachment(reference, attachment),
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
