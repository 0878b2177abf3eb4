/** The demo company: settings, orders and people, read from the addon's own demo data. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderStatus, SettingsSnapshot } from '../../../contract/odoo';
import { rowWith } from '../store/table';

export interface DemoOrder {
  readonly name: string;
  /** Absent where the shop has only one. */
  readonly company?: string;
  readonly email: string;
  readonly phone: string;
  readonly status: OrderStatus;
  /** Days counted from the start of today, so that the demo never looks old. */
  readonly placed_days_ago: number;
  readonly delivery_in_days: number;
  readonly lines: readonly unknown[];
}

export interface DemoUser {
  readonly id: number;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: 'agent' | 'manager' | 'bridge';
  readonly channels: readonly string[];
  /** Absent when they have none. */
  readonly picture?: DemoPicture;
}

export interface DemoPicture {
  readonly version: string;
  /** Base64. */
  readonly data: string;
}

interface DemoFile extends SettingsSnapshot {
  readonly orders: readonly DemoOrder[];
  readonly users: readonly (Omit<DemoUser, 'id' | 'picture'> & { readonly picture?: string })[];
}

export interface DemoCatalogue {
  readonly version: string;
  readonly snapshot: SettingsSnapshot;
  readonly orders: readonly DemoOrder[];
  readonly users: readonly DemoUser[];
}

/** As far from `dist` as from `src`. */
const DEMO = join(__dirname, '../../../../odoo-addon/storefront_chat/demo');
/** The first ids belong to Odoo's own users. */
const FIRST_USER_ID = 6;

export function readDemoCatalogue(): DemoCatalogue {
  const file: unknown = JSON.parse(readFileSync(join(DEMO, 'smart_dairy.json'), 'utf8'));
  if (!isDemoFile(file)) throw new Error('the demo file lacks settings, orders or users');
  const { channels, engines, faq_categories, orders, users } = file;
  const place = new Map(file.faqs.map((faq, index) => [faq.id, index]));
  const shown = (a: string, b: string): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const faqs = file.faqs.map((faq) => ({ ...faq, related_ids: [...faq.related_ids].sort(shown) }));
  const snapshot = { channels, engines, faq_categories, faqs };
  return {
    version: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 32),
    snapshot,
    orders,
    users: users.map(({ picture, ...user }, index) => ({
      ...user,
      id: FIRST_USER_ID + index,
      ...(picture && { picture: readPicture(picture) }),
    })),
  };
}

/** Odoo identifies content by its SHA-1. */
function readPicture(name: string): DemoPicture {
  const content = readFileSync(join(DEMO, name));
  const version = createHash('sha1').update(content).digest('hex').slice(0, 16);
  return { version, data: content.toString('base64') };
}

const isDemoFile = rowWith<DemoFile>('channels', 'engines', 'faq_categories', 'faqs', 'orders', 'users');
