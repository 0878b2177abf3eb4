/** The bot over the demo shop, or another one, with a look-up of orders of the test's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BehaviorSubject } from 'rxjs';
import { BotService } from '../../src/bot/bot.service';
import type { BotDiagnostics } from '../../src/bot/matchers/diagnostics.port';
import { LookupAttempts } from '../../src/bot/orders/lookup-attempts';
import { OrderMatcher } from '../../src/bot/orders/order.matcher';
import type { ShopSettings } from '../../src/common/shop-settings.port';
import type { OrderQuery, OrderRow, SettingsSnapshot } from '../../src/contract/odoo';
import { countersInMemory } from './counters';
import { FIXED_CLOCK } from './fixed-clock';
import { trainHere } from './training';
import { NAMES } from './names';

export const demo = JSON.parse(
  readFileSync(join(__dirname, '../../odoo-addon/storefront_chat/demo/smart_dairy.json'), 'utf8'),
) as SettingsSnapshot;

export function botOver(
  find: (query: OrderQuery) => Promise<OrderRow[]>,
  shop: SettingsSnapshot = demo,
  notes: BotDiagnostics = { reportRejected: () => undefined },
): BotService {
  const settings: ShopSettings = {
    current: () => shop,
    channel: (key) => {
      const channel = shop.channels.find((row) => row.key === key);
      if (channel === undefined) throw new Error('no such channel');
      return channel;
    },
    version: 'demo',
    changes: new BehaviorSubject(shop),
  };
  const orders = new OrderMatcher({ find }, new LookupAttempts(countersInMemory(), NAMES), { can: () => true });
  return new BotService(orders, settings, notes, trainHere, FIXED_CLOCK);
}
