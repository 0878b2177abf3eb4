/** The demo company: settings, orders and people, read from the addon's own demo data. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ChannelRow,
  EngineRow,
  LocalizedText,
  OrderStatus,
  ProductRow,
  SettingsSnapshot,
} from '../../../contract/odoo';
import { rowWith } from '../store/table';
import { CATEGORIES } from '../tickets/categories';

export interface DemoOrder {
  readonly name: string;
  /** Absent where the shop has only one. */
  readonly company?: string;
  /** The customer. */
  readonly partner_name: string;
  readonly email: string;
  readonly phone: string;
  readonly status: OrderStatus;
  /** Days counted from the start of today, so that the demo never looks old. */
  readonly placed_days_ago: number;
  readonly delivery_in_days: number;
  readonly lines: readonly { readonly product: string; readonly quantity: number; readonly price: number }[];
}

export interface DemoUser {
  readonly id: number;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: 'agent' | 'manager' | 'bridge';
  readonly channels: readonly string[];
  readonly department?: string;
  /** For colleagues. */
  readonly bio?: string;
  /** Absent when they have none. */
  readonly picture?: DemoPicture;
}

/** A product whose card can be shown, with its drawing. */
export interface DemoProduct {
  readonly row: ProductRow;
  readonly picture: DemoPicture;
}

export interface DemoPicture {
  readonly version: string;
  /** Base64. */
  readonly data: string;
}

interface ProductInFile {
  readonly id: string;
  readonly name: LocalizedText;
  /** In taka. */
  readonly price: number;
  /** File beside it. */
  readonly picture: string;
}

interface IntentInFile {
  readonly id: string;
  readonly question?: boolean;
}

interface DemoFile extends SettingsSnapshot {
  readonly products: readonly ProductInFile[];
  readonly orders: readonly DemoOrder[];
  readonly users: readonly (Omit<DemoUser, 'id' | 'picture'> & { readonly picture?: string })[];
}

export interface DemoCatalogue {
  readonly version: string;
  readonly snapshot: SettingsSnapshot;
  readonly products: readonly DemoProduct[];
  /** By the key of their channel. */
  readonly logos: ReadonlyMap<string, DemoPicture>;
  /** Pictures by the id of their engine. */
  readonly bots: ReadonlyMap<string, DemoPicture>;
  readonly orders: readonly DemoOrder[];
  readonly users: readonly DemoUser[];
  /** Intents that answer no question: greetings, thanks, complaints. */
  readonly talk: ReadonlySet<string>;
}

/** As far from `dist` as from `src`. */
const DEMO = join(__dirname, '../../../../odoo-addon/storefront_chat/demo');
/** The first ids belong to Odoo's own users. */
const FIRST_USER_ID = 6;

/** `shopUrl`: page of the shop, on which each product has its place. */
export function readDemoCatalogue(shopUrl?: string): DemoCatalogue {
  const file: unknown = JSON.parse(readFileSync(join(DEMO, 'smart_dairy.json'), 'utf8'));
  if (!isDemoFile(file)) throw new Error('the demo file lacks settings, products, orders or users');
  const { faq_categories, orders, users } = file;
  const logos = picturesOf(file.channels.map(({ key, theme }) => [key, theme.logo]));
  const bots = picturesOf(file.engines.map(({ id, picture }) => [id, picture]));
  const products = file.products.map((product) => readProduct(product, shopUrl));
  const channels = file.channels.map((channel) => withLogo(withProducts(channel, file, products), logos));
  const engines = file.engines.map((engine) => withFace(engine, bots));
  const place = new Map(file.faqs.map((faq, index) => [faq.id, index]));
  const shown = (a: string, b: string): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const faqs = file.faqs.map((faq) => ({ ...faq, related_ids: [...faq.related_ids].sort(shown) }));
  const snapshot = { channels, engines, faq_categories, faqs, ticket_categories: CATEGORIES };
  return {
    version: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 32),
    snapshot,
    products,
    logos,
    bots,
    orders,
    talk: new Set(file.engines.flatMap(({ intents }) => intents.filter(isTalk).map(({ id }) => id))),
    users: users.map(({ picture, ...user }, index) => ({
      ...user,
      id: FIRST_USER_ID + index,
      ...(picture && { picture: readPicture(picture) }),
    })),
  };
}

function readProduct({ id, name, price, picture: file }: ProductInFile, shopUrl?: string): DemoProduct {
  const picture = readPicture(file);
  const url = shopUrl && { url: `${shopUrl}#${id}` };
  return { row: { id, name, price: { amount: price, currency: 'BDT' }, ...url, picture: picture.version }, picture };
}

/** Those that its bot names, as Odoo does. */
function withProducts(channel: ChannelRow, { engines }: DemoFile, products: readonly DemoProduct[]): ChannelRow {
  const intents = engines.find(({ id }) => id === channel.engine_id)?.intents ?? [];
  const named = new Set(intents.flatMap((intent) => intent.products ?? []));
  return { ...channel, products: products.map(({ row }) => row).filter(({ id }) => named.has(id)) };
}

type Pictures = ReadonlyMap<string, DemoPicture>;

/** In the file a picture is named by its own file. */
function picturesOf(named: readonly (readonly [id: string, file: string | undefined])[]): Pictures {
  return new Map(named.flatMap(([id, file]) => (file === undefined ? [] : [[id, readPicture(file)] as const])));
}

function withLogo(channel: ChannelRow, logos: Pictures): ChannelRow {
  const logo = logos.get(channel.key);
  return logo === undefined ? channel : { ...channel, theme: { ...channel.theme, logo: logo.version } };
}

function withFace(engine: EngineRow, bots: Pictures): EngineRow {
  const face = bots.get(engine.id);
  return face === undefined ? engine : { ...engine, picture: face.version };
}

/** Odoo identifies content by its SHA-1. */
function readPicture(name: string): DemoPicture {
  const content = readFileSync(join(DEMO, name));
  const version = createHash('sha1').update(content).digest('hex').slice(0, 16);
  return { version, data: content.toString('base64') };
}

function isTalk({ question }: IntentInFile): boolean {
  return question === false;
}

const isDemoFile = rowWith<DemoFile>('channels', 'engines', 'faq_categories', 'faqs', 'products', 'orders', 'users');
