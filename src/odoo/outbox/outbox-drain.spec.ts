import type { MessageOperation, Operation, OperationResult } from '../../contract/odoo';
import type { OdooEventService } from '../../conversation/odoo-event.service';
import type { AttachmentStore, Claim, DeadLetter, DeadLetters, Outbox } from '../../conversation/ports';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { OdooFacade } from '../rpc/odoo-facade';
import type { OdooRpc } from '../rpc/odoo-rpc.port';
import { OdooInvalidError } from '../rpc/odoo.errors';
import type { ErasedConversations } from '../privacy/erased-conversations.service';
import { OutboxDrain } from './outbox-drain.service';
import { OutboxBatcher } from './outbox-batcher.service';
import { FIXED_CLOCK } from '../../../test/support/fixed-clock';

const MESSAGE: MessageOperation = {
  id: 'm1',
  conversation: 'c1',
  kind: 'message',
  sequence: 1,
  author: 'user',
  content: 'Hello',
  sent_at: '2026-11-20T09:00:00Z',
};
const WATCH: Operation = { id: 'w1', conversation: 'c1', kind: 'watch_order', order: 'S00042', verified: true };
const ASKED: Operation = { id: 'q1', kind: 'unanswered', questions: [] };
const KNOWN = new Map<string, string>([
  ['watch_order', 'order_watch'],
  ['unanswered', 'unanswered'],
]);

/** An addon with these features, as it treats batches: one kind that it does not know and nothing is done. */
function addon(...features: string[]) {
  const batches: string[][] = [];
  const push = (operations: readonly Operation[]) => {
    batches.push(operations.map(({ id }) => id));
    const strange = operations.some(({ kind }) => KNOWN.has(kind) && !features.includes(KNOWN.get(kind) ?? ''));
    if (strange) return Promise.reject(new OdooInvalidError('Wrong arguments of push'));
    return Promise.resolve({ results: operations.map(({ id }) => ({ id, status: 'done', duplicate: false })) });
  };
  const answers = {
    hello: () => Promise.resolve({ addon_version: '18.0.1.0.0', odoo_version: '18.0', features }),
    push: ({ operations }: { operations: readonly Operation[] }) => push(operations),
  };
  const call = (method: keyof typeof answers, args: { operations: readonly Operation[] }) => answers[method](args);
  const rpc = { call, close: () => Promise.resolve() } as unknown as OdooRpc;
  const odoo = new OdooFacade(rpc);
  return { batches, rpc, odoo, features: new AddonFeatures(odoo) };
}

/** Delivers these operations of one stream and returns the results. */
async function deliver(odoo: OdooFacade, features: AddonFeatures, ...operations: Operation[]) {
  const claims: Claim[] = [{ stream: 'c1', token: 't', operations }];
  const settled: number[] = [];
  const added: DeadLetter[] = [];
  const reported: OperationResult[] = [];
  const outbox = {
    claim: () => Promise.resolve(claims.splice(0)),
    settle: (_claim: Claim, count: number) => Promise.resolve(void settled.push(count)),
  };
  const letters: Pick<DeadLetters, 'add' | 'clear'> = {
    add: (letter) => Promise.resolve(void added.push(letter)),
    clear: () => Promise.resolve(),
  };
  const events: Pick<OdooEventService, 'settled'> = {
    settled: (_of, results) => Promise.resolve(void reported.push(...results)),
  };
  const files: Pick<AttachmentStore, 'read' | 'markDelivered'> = {
    read: () => Promise.resolve(null),
    markDelivered: () => Promise.resolve(),
  };
  const drain = new OutboxDrain(
    outbox as unknown as Outbox,
    letters as unknown as DeadLetters,
    odoo,
    features,
    new OutboxBatcher(files as unknown as AttachmentStore),
    events as unknown as OdooEventService,
    { forget: () => Promise.resolve() } as unknown as ErasedConversations,
    FIXED_CLOCK,
  );
  await drain.drain();
  return { settled, added, reported };
}

describe('the outbox', () => {
  it('refuses what an older addon does not know, and delivers the rest in one call', async () => {
    const { odoo, features, batches } = addon('push', 'events');
    const { settled, added, reported } = await deliver(odoo, features, MESSAGE, WATCH, ASKED);
    expect(batches).toEqual([['m1']]);
    expect(reported.map(({ id, status }) => `${id} ${status}`)).toEqual(['m1 done', 'w1 refused', 'q1 refused']);
    expect(added).toMatchObject([{ operation: { id: 'w1' }, code: 'UNSUPPORTED' }]);
    expect(settled).toEqual([3]);
  });

  it('makes no call when nothing is left to deliver', async () => {
    const { odoo, features, batches } = addon('push');
    expect(await deliver(odoo, features, ASKED)).toMatchObject({ settled: [1], added: [] });
    expect(batches).toEqual([]);
  });

  it('learns from a refused batch that the addon is an older one by now', async () => {
    const newer = addon('push', 'order_watch');
    const older = addon('push');
    let present = newer;
    const rpc: OdooRpc = {
      ...newer.rpc,
      call: (method, args) => present.rpc.call(method, args),
    };
    const odoo = new OdooFacade(rpc);
    const features = new AddonFeatures(odoo);
    await features.known();
    present = older;
    const { reported } = await deliver(odoo, features, MESSAGE, WATCH);
    expect(older.batches).toEqual([['m1', 'w1'], ['m1']]);
    expect(reported).toMatchObject([{ status: 'done' }, { status: 'refused', code: 'UNSUPPORTED' }]);
    expect(features.can('watch_orders')).toBe(false);
  });

  it('delivers everything to a newer addon', async () => {
    const { odoo, features, batches } = addon('push', 'order_watch', 'unanswered');
    await deliver(odoo, features, MESSAGE, WATCH, ASKED);
    expect(batches).toEqual([['m1', 'w1', 'q1']]);
  });
});
