import { setImmediate as turn } from 'node:timers/promises';
import { EMPTY, Subject } from 'rxjs';
import { agentSays } from '../../../test/support/conversations';
import type { OdooEventService } from '../../conversation/odoo-event.service';
import type { Announcer } from '../settings/announcer.port';
import type { ShopperNotifier } from '../../conversation/ports';
import type { ReceivedPage } from '../../contract/odoo';
import type { OdooFacade } from '../rpc/odoo-facade';
import type { PrivacyTasks } from '../privacy/privacy-tasks.service';
import type { Acknowledger } from './acknowledger.service';
import { InboundEvents } from './inbound-events.service';

const NOBODY: ShopperNotifier = {
  messages: () => undefined,
  signal: () => undefined,
  disconnect: () => undefined,
  isThere: () => Promise.resolve(false),
  typing: () => undefined,
};
const PRIVACY = { trigger: () => undefined } as unknown as PrivacyTasks;
const SILENCE: Announcer = { announce: () => Promise.resolve(), announcements: EMPTY };

describe('inbound events', () => {
  let inbound: InboundEvents | undefined;
  afterEach(() => inbound?.onModuleDestroy());

  it('pulls once more when a gap shows while it is pulling', async () => {
    const pulls: ((page: ReceivedPage) => void)[] = [];
    const odoo = {
      returned: new Subject<void>(),
      call: () => new Promise<ReceivedPage>((answer) => pulls.push(answer)),
    };
    const events: Pick<OdooEventService, 'apply'> = { apply: () => Promise.resolve('gap') };
    const acknowledger = { flush: () => Promise.resolve(), done: () => undefined };
    inbound = new InboundEvents(
      NOBODY,
      SILENCE,
      events as unknown as OdooEventService,
      odoo as unknown as OdooFacade,
      acknowledger as unknown as Acknowledger,
      PRIVACY,
    );
    inbound.onModuleInit();
    await turn();
    expect(pulls).toHaveLength(1);

    await inbound.receive({ events: [agentSays(2)], unknown: [], typing: [] });
    pulls[0]?.({ events: [], unknown: [], more: false });
    await turn();
    expect(pulls).toHaveLength(2);
  });

  it('acknowledges events of unknown kinds, and applies the others', async () => {
    const applied: string[] = [];
    const done: string[] = [];
    const odoo = {
      returned: new Subject<void>(),
      call: () => Promise.resolve({ events: [], unknown: [], more: false }),
    };
    const events: Pick<OdooEventService, 'apply'> = {
      apply: (event) => {
        applied.push(event.id);
        return Promise.resolve('next');
      },
    };
    const acknowledger = { flush: () => Promise.resolve(), done: (id: string) => done.push(id) };
    inbound = new InboundEvents(
      NOBODY,
      SILENCE,
      events as unknown as OdooEventService,
      odoo as unknown as OdooFacade,
      acknowledger as unknown as Acknowledger,
      PRIVACY,
    );
    await inbound.receive({ events: [agentSays(1)], unknown: [{ id: 'e9', kind: 'hologram' }], typing: [] });
    expect(applied).toEqual(['e1']);
    expect(done.sort()).toEqual(['e1', 'e9']);
  });
});
