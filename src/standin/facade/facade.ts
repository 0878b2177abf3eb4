/** The façade `storefront.chat.bridge`: the names, arguments and answers of its methods over the stand-in's own state. */
import type { FacadeMethod, FacadeMethods, SettingsAnswer } from '../../contract/facade';
import type { Catalogue, DemoUser } from '../demo/demo-catalogue';
import { asStaff, type People } from '../floor/people';
import { accessError, validationError } from './odoo-error';
import type { Store } from '../store/store';
import { conversationId, operation, operationId } from './operation-shapes';
import type { Operations } from './operations';
import { findOrders } from './orders';
import { push } from './push';
import { flag, list, optional, shape, text, whole, WrongShape, type ShapeReader } from './shape';
import type { Staff } from './staff';

const MAX_PAGE = 1_000;
const FEATURES = ['events', 'orders', 'push', 'settings', 'staff', 'typing'];

export interface BoundMethod {
  readonly names: readonly string[];
  readonly required: readonly string[];
  call(kwargs: unknown): Promise<unknown>;
}

export interface FacadeParts {
  readonly store: Store;
  readonly people: People;
  readonly operations: Operations;
  readonly staff: Staff;
  readonly catalogue: Catalogue;
  readonly series: string;
  readonly now: () => Date;
  /** The shopper types; nobody keeps it. */
  readonly onShopperTyping: (conversation: string, isTyping: boolean) => void;
}

export type Facade = Readonly<Record<FacadeMethod, BoundMethod>>;

type Answer<M extends FacadeMethod> = FacadeMethods[M]['answer'];

export function createFacade(parts: FacadeParts): Facade {
  const { store, people, operations, staff, catalogue, now } = parts;
  /** Typed by the façade's own table, so that a changed contract does not compile here. */
  const method = <M extends FacadeMethod, T>(
    _: M,
    reader: ShapeReader<T>,
    work: (args: T) => Answer<M>,
  ): BoundMethod => ({
    names: reader.names,
    required: reader.required,
    call: async (kwargs) => {
      const args = readArguments(reader, kwargs);
      return store.transaction(() => work(args));
    },
  });
  const credentials = shape({ login: text, password: text });
  const posting = { id: operationId, staff: text, conversation: conversationId };
  const query = {
    reference: optional(text),
    email: optional(text),
    phone: optional(text),
  };
  return {
    hello: method('hello', shape({}), () => ({
      addon_version: `${parts.series}.1.0.0`,
      odoo_version: parts.series,
      features: FEATURES,
    })),
    settings: method('settings', shape({ known_version: optional(text) }), (args) =>
      settings(catalogue, store, args.known_version),
    ),
    push: method('push', shape({ operations: list(operation) }), (args) => ({
      results: push(store, operations, args.operations),
    })),
    typing: method('typing', shape({ conversation: conversationId, is_typing: flag }), (args) => {
      parts.onShopperTyping(args.conversation, args.is_typing);
      return {};
    }),
    pull_events: method('pull_events', shape({ limit: whole(1, MAX_PAGE) }), ({ limit }) => {
      const events = [...store.events.values()];
      return { events: events.slice(0, limit), more: events.length > limit };
    }),
    ack_events: method('ack_events', shape({ ids: list(text) }), ({ ids }) => ({
      acknowledged: ids.filter((id) => store.events.delete(id)).length,
    })),
    orders: method('orders', shape({ ...query, verified: flag }), (args) => ({
      orders: findOrders(catalogue.orders, args, now()),
    })),
    staff_login: method('staff_login', credentials, ({ login, password }) => {
      const user = people.byCredentials(login, password);
      const person = user && asStaff(user);
      return person ? { granted: true, staff: person } : { granted: false };
    }),
    staff_post: method('staff_post', shape({ ...posting, content: text }), (args) => staff.post(args)),
    staff_end: method('staff_end', shape({ ...posting, message: optional(text) }), (args) => staff.end(args)),
  };
}

/** Odoo answers anybody outside the group *Storefront Chat / Bridge* like this. */
export function checkGroup(user: DemoUser): void {
  if (user.role !== 'bridge') throw accessError('Only users of the group “Storefront Chat / Bridge” may do this.');
}

function readArguments<T>(reader: ShapeReader<T>, kwargs: unknown): T {
  try {
    return reader(kwargs, 'arguments');
  } catch (error) {
    if (error instanceof WrongShape) throw validationError(error.message);
    throw error;
  }
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
