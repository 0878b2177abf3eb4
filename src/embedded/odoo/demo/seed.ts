/** The beginning of a new stand-in: canned responses, some tickets and two weeks of figures, counted from now. */
import { readSharedResponses } from '../canned/shared-responses';
import type { Files } from '../facade/files';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import { TicketNotices } from '../tickets/ticket-notices';
import { TicketBook } from '../tickets/ticket-book';
import { addDemoHistory } from './demo-history';
import { addDemoTickets } from './demo-tickets';

const SEEDED = 'seeded';
const MINUTE_MS = 60_000;

/** Once: what is there already is left as it is. */
export async function seed(shop: Shop, routing: Routing, files: Files): Promise<void> {
  const { store } = shop;
  if (store.counters.get(SEEDED)) return;
  await store.transaction(() => {
    store.next(SEEDED);
    for (const response of readSharedResponses())
      store.cannedResponses.put(String(store.next('canned_response')), { ...response, usage_count: 0 });
    let ago = 0;
    const clock = { set: (minutes: number) => void (ago = minutes) };
    const earlier = { ...shop, now: () => new Date(shop.now().getTime() - ago * MINUTE_MS) };
    addDemoTickets(shop, new TicketBook(earlier, routing, files, new TicketNotices(earlier, routing)), clock);
    addDemoHistory(shop);
  });
}
