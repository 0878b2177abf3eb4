import { setImmediate as turn } from 'node:timers/promises';
import { EMPTY, Subject } from 'rxjs';
import type { EventsPage } from '../../contract/facade';
import { agentSays } from '../../../test/support/conversations';
import type { DeskEar } from '../../conversation/desk-ear.service';
import type { Announcer, ShopperLine } from '../../conversation/ports';
import type { CheckedOdoo } from '../checked-odoo';
import type { Acknowledger } from './acknowledger.service';
import { FeedService } from './feed.service';

const NOBODY: ShopperLine = { messages: () => undefined, signal: () => undefined, typing: () => undefined };
const SILENCE: Announcer = { announce: () => Promise.resolve(), heard: EMPTY };

describe('the feed', () => {
  let feed: FeedService | undefined;
  afterEach(() => feed?.onModuleDestroy());

  it('pulls once more when a gap shows while it is pulling', async () => {
    const pulls: ((page: EventsPage) => void)[] = [];
    const odoo = {
      returned: new Subject<void>(),
      pullEvents: () => new Promise<EventsPage>((answer) => pulls.push(answer)),
    };
    const ear = { hear: () => Promise.resolve('gap' as const) };
    const acknowledger = { flush: () => Promise.resolve(), done: () => undefined };
    feed = new FeedService(
      NOBODY,
      SILENCE,
      ear as unknown as DeskEar,
      odoo as unknown as CheckedOdoo,
      acknowledger as unknown as Acknowledger,
    );
    feed.onModuleInit();
    await turn();
    expect(pulls).toHaveLength(1);

    await feed.hear({ events: [agentSays(2)], typing: [] });
    pulls[0]?.({ events: [], more: false });
    await turn();
    expect(pulls).toHaveLength(2);
  });
});
