/** Order look-up by the contract's two rules, as in the addon. */
import type { OrderQuery, OrderRow } from '../../../contract/odoo';
import type { DemoCatalogue, DemoOrder } from '../demo/demo-catalogue';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';
import { companyOf } from './companies';
import { isProven } from './proof';

const LATEST = 10;
const DAY_MS = 86_400_000;
/** Fewer digits do not identify a person. */
const MIN_DIGITS = 9;

/** All orders of a verified shopper, else the order of an exact reference with its e-mail or phone. */
export function findOrders({ orders, snapshot }: DemoCatalogue, query: OrderQuery, now: Date): OrderRow[] {
  const company = companyOf(snapshot, query.channel);
  if (company === null) return [];
  const reference = query.reference === undefined ? undefined : plain(query.reference);
  if (!reference && !(query.verified && reference === undefined)) return [];
  return orders
    .filter((order) => company === undefined || order.company === undefined || order.company === company)
    .filter((order) => isTheirs(order, query) && (!reference || isNamed(order, reference)))
    .sort((a, b) => a.placed_days_ago - b.placed_days_ago)
    .slice(0, LATEST)
    .map((order) => asRow(order, now));
}

/** Of a shopper for whom the shop vouches: whoever typed an address may be anybody. */
export function ordersOf(
  { catalogue, now }: Shop,
  { channel, shopper }: Pick<ChatRecord, 'channel' | 'shopper'>,
): OrderRow[] {
  const { email, phone } = shopper;
  return findOrders(catalogue, { channel, email, phone, verified: isProven(shopper, now()) }, now());
}

/** A bare number may lack the shop's letters and the zeros behind them. */
function isNamed({ name }: DemoOrder, reference: string): boolean {
  if (plain(name) === reference) return true;
  return (
    /^\d+$/.test(reference) &&
    plain(name)
      .replace(/^\p{L}+/u, '')
      .replace(/^0+/, '') === reference.replace(/^0+/, '')
  );
}

/** Letters and digits. */
function plain(reference: string): string {
  return reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isTheirs(order: DemoOrder, { email, phone }: OrderQuery): boolean {
  if (email && email.trim().toLowerCase() === order.email.toLowerCase()) return true;
  const [given, known] = [digits(phone ?? ''), digits(order.phone)];
  return given.length >= MIN_DIGITS && (given.endsWith(known) || known.endsWith(given));
}

/** Digits without the zeros of an international or national prefix. */
function digits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '');
}

function asRow(order: DemoOrder, now: Date): OrderRow {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const day = (offset: number): string => new Date(today + offset * DAY_MS).toISOString();
  const underWay = order.status === 'processing' || order.status === 'shipped';
  return {
    name: order.name,
    status: order.status,
    placed_at: day(-order.placed_days_ago),
    lines_count: order.lines.length,
    ...(underWay ? { estimated_delivery: day(order.delivery_in_days) } : {}),
  };
}
