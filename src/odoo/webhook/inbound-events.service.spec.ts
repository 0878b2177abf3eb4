import { setImmediate as turn } from 'node:timers/promises';
import { EMPTY, Subject } from 'rxjs';
import { agentSays } from '../../../test/support/conversations';
import type { DeskEar } from '../../conversation/odoo-event.service';
import type { Announcer } from '../settings/announcer.port';
import type { ShopperLine } from '../../conversation/ports';
import type { HeardPage } from '../rpc/answers/events.schema';
import type { CheckedOdoo } from '../rpc/checked-odoo';
import type { Acknowledger } from './acknowledger.service';
import { FeedService } from './inbound-events.service';

const NOBODY: ShopperLine = { messages: () => undefined, signal: () => undefined, typing: () => undefined };
const SILENCE: Announcer = { announce: () => Promise.resolve(), heard: EMPTY };

describe('the feed', () => {
  let feed: FeedService | undefined;
  afterEach(() => feed?.onModuleDestroy());

  it('pulls once more when a gap shows while it is pulling', async () => {
    const pulls: ((page: HeardPage) => void)[] = [];
    const odoo = {
      returned: new Subject<void>(),
      ask: () => new Promise<HeardPage>((answer) => pulls.push(answer)),
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

    await feed.hear({ events: [agentSays(2)], strange: [], typing: [] });
    pulls[0]?.({ events: [], strange: [], more: false });
    await turn();
    expect(pulls).toHaveLength(2);
  });

  it('lets go of events that it does not understand, and applies the others', async () => {
    const heard: string[] = [];
    const done: string[] = [];
    const odoo = {
      returned: new Subject<void>(),
      ask: () => Promise.resolve({ events: [], strange: [], more: false }),
    };
    const ear = {
      hear: (event: { id: string }) => {
        heard.push(event.id);
        return Promise.resolve('next' as const);
      },
    };
    const acknowledger = { flush: () => Promise.resolve(), done: (id: string) => done.push(id) };
    feed = new FeedService(
      NOBODY,
      SILENCE,
      ear as unknown as DeskEar,
      odoo as unknown as CheckedOdoo,
      acknowledger as unknown as Acknowledger,
    );
    await feed.hear({ events: [agentSays(1)], strange: [{ id: 'e9', kind: 'hologram' }], typing: [] });
    expect(heard).toEqual(['e1']);
    expect(done.sort()).toEqual(['e1', 'e9']);
  });
});
