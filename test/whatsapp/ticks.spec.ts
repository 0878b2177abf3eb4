/** Statuses become ticks: in whatever order they come, twice, and for pieces, what was reached does not go back. */
import { RedisWhatsAppOutbox } from '../../src/redis/whatsapp/outbox.adapter';
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import type { InboundStatus } from '../../src/whatsapp/inbox/inbound.port';
import { PieceStatuses } from '../../src/whatsapp/outbox/piece-statuses.service';
import { TestStore, openStore } from '../support/store';

let store: TestStore;
let outbox: RedisWhatsAppOutbox;
let statuses: PieceStatuses;
let told: string[];

const tell =
  (what: string) =>
  (_id: string, sequence: number, reason = '') => {
    told.push(`${what} ${sequence} ${reason}`.trim());
    return Promise.resolve();
  };

beforeEach(async () => {
  told = [];
  store = await openStore();
  outbox = new RedisWhatsAppOutbox(store.redis, SYSTEM_CLOCK);
  const conversations = { read: tell('read'), brought: tell('brought'), notBrought: tell('lost') };
  statuses = new PieceStatuses(outbox, conversations as never);
});
afterEach(() => store.close());

async function sent(pieces: number): Promise<void> {
  for (let piece = 0; piece < pieces; piece += 1)
    await outbox.setState('c1', `1.${piece}`, { state: 'sent', id: `wamid.${piece}`, pieces });
}

async function comes(status: InboundStatus['status'], piece = 0, more: Partial<InboundStatus> = {}): Promise<void> {
  const of = { conversation: 'c1', sequence: 1, piece };
  await statuses.apply({ kind: 'status', id: `wamid.${piece}`, of, status, at: 1, ...more });
}

it('is delivered and read when the last piece is', async () => {
  await sent(2);
  await comes('delivered', 0);
  await comes('read', 0);
  expect(told).toEqual([]);
  await comes('delivered', 1);
  await comes('read', 1);
  expect(told).toEqual(['brought 1', 'brought 1', 'read 1']);
});

it('is delivered when it is read, and a failure that comes later says nothing', async () => {
  await sent(1);
  await comes('read');
  await comes('delivered');
  await comes('failed', 0, { code: 131026 });
  expect(told.filter((what) => what.startsWith('lost'))).toEqual([]);
  expect(await outbox.tick('c1', '1.0')).toBe('read');
});

it('fails as a whole with one of its pieces', async () => {
  await sent(2);
  await comes('failed', 0, { code: 131026 });
  await comes('delivered', 1);
  await comes('read', 1);
  expect(told).toEqual(['lost 1 unreachable']);
});

it('is there after all where nobody had told for minutes', async () => {
  await outbox.setState('c1', '1.0', { state: 'failed', code: 0, pieces: 1 });
  await comes('sent');
  await comes('delivered');
  expect(told).toEqual(['brought 1']);
  expect(await outbox.state('c1', '1.0')).toEqual({ state: 'sent', id: 'wamid.0', pieces: 1 });
});

it('does not come back by a status that was late', async () => {
  await sent(1);
  await comes('failed', 0, { code: 131047 });
  await comes('sent');
  expect(await outbox.state('c1', '1.0')).toMatchObject({ state: 'failed', code: 131047 });
});

it('is nothing when the bridge did not send it', async () => {
  await comes('read');
  await sent(1);
  await comes('read', 0, { id: 'wamid.other' });
  await comes('failed', 0, { id: 'wamid.other' });
  expect(told).toEqual([]);
});
