/** Permits of which only so many are held at once, whichever replica asks; a chat that waits has its own for as long as it does. */
import { WaitingPermits } from '../../src/chat/waiting-permits.service';
import type { WaitingChats } from '../../src/chat/waiting/waiting-chats.port';
import { readConfig } from '../../src/config/bridge-config';
import type { SettingsSnapshot } from '../../src/contract/odoo';
import type { ConversationLog } from '../../src/conversation/ports';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { keys } from '../../src/redis/keys';
import { RedisPermitLedger } from '../../src/redis/permit-ledger.adapter';
import { Story } from '../support/conversations';
import { FIXED_CLOCK } from '../support/fixed-clock';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';

const LEASE_MS = 1_000_000;

describe('permits', () => {
  let store: TestStore;
  let now = Date.UTC(2026, 10, 20);
  let one: RedisPermitLedger;
  let other: RedisPermitLedger;
  beforeAll(async () => {
    store = await openStore();
    const clock = { now: () => now };
    [one, other] = [new RedisPermitLedger(store.redis, clock, NAMES), new RedisPermitLedger(store.redis, clock, NAMES)];
  });
  afterAll(() => store.close());

  it('are counted over replicas, also when all ask at once', async () => {
    const three = [{ name: 'three', most: 3 }];
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? one : other).take(`h${at}`, three, LEASE_MS)),
    );
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  it('are kept by their holder and free for others afterwards', async () => {
    const single = [{ name: 'single', most: 1 }];
    expect(await one.take('a', single, LEASE_MS)).toBe(true);
    expect(await other.take('b', single, LEASE_MS)).toBe(false);
    expect(await one.take('a', single, LEASE_MS)).toBe(true);
    await one.free('a');
    expect(await other.take('b', single, LEASE_MS)).toBe(true);
  });

  it('are free after the lease of one who died', async () => {
    const leased = [{ name: 'leased', most: 1 }];
    expect(await one.take('a', leased, LEASE_MS)).toBe(true);
    now += LEASE_MS - 1;
    expect(await one.take('b', leased, LEASE_MS)).toBe(false);
    now += 1;
    expect(await one.take('b', leased, LEASE_MS)).toBe(true);
  });

  it('are kept for another lease by their holder, in all sets at once', async () => {
    const both = [
      { name: 'renewed', most: 1 },
      { name: 'renewed too', most: 1 },
    ];
    expect(await one.take('a', both, LEASE_MS)).toBe(true);
    now += LEASE_MS - 1;
    await other.renew('a', LEASE_MS);
    now += LEASE_MS - 1;
    for (const set of both) expect(await one.take('b', [set], LEASE_MS)).toBe(false);
    now += 1;
    await one.renew('nobody', LEASE_MS);
    expect(await one.take('b', both, LEASE_MS)).toBe(true);
  });

  it('are all given up by their holder, whose record goes with them', async () => {
    const [wide, narrow] = [
      { name: 'given up', most: 1 },
      { name: 'given up too', most: 1 },
    ];
    expect(await one.take('a', [wide], LEASE_MS)).toBe(true);
    expect(await one.take('a', [narrow], LEASE_MS)).toBe(true);
    await other.free('a');
    expect(await store.redis.exists(keys.permitsOf('a'))).toBe(0);
    expect(await one.take('b', [wide, narrow], LEASE_MS)).toBe(true);
  });

  it('are taken in all sets or in none', async () => {
    const [wide, narrow] = [
      { name: 'wide', most: 2 },
      { name: 'narrow', most: 1 },
    ];
    expect(await one.take('a', [narrow], LEASE_MS)).toBe(true);
    expect(await one.take('b', [wide, narrow], LEASE_MS)).toBe(false);
    expect(await one.take('c', [wide], LEASE_MS)).toBe(true);
    expect(await one.take('d', [wide], LEASE_MS)).toBe(true);
    expect(await one.take('e', [wide], LEASE_MS)).toBe(false);
  });

  describe('to wait for a person', () => {
    const HOUR_MS = 60 * 60_000;
    const waiting = new Set<string>();
    const allWait = {
      heads: (ids) => Promise.resolve(ids.map((id) => ({ ...Story.waiting().conversation, id }))),
    } as Partial<ConversationLog> as ConversationLog;
    const permits = (log = allWait) =>
      new WaitingPermits(
        { ...readConfig({}), waitingChats: 1 },
        one,
        log,
        {
          ofChannel: (channel) => Promise.resolve(channel === 'shop' ? [...waiting] : []),
        } as Partial<WaitingChats> as WaitingChats,
        { current: () => ({ channels: [{ key: 'shop' }] }) as unknown as SettingsSnapshot },
      );
    const pass = async (hours: number) => {
      for (let hour = 0; hour < hours; hour += 1) {
        now += HOUR_MS;
        await permits().renew();
      }
    };

    it('stay with a chat for as long as it waits', async () => {
      waiting.add('patient');
      expect(await permits().take('patient', { name: 'address:192.0.2.1' })).toBe(true);
      await pass(50);
      expect(await permits().take('next', { name: 'address:192.0.2.1' })).toBe(false);
    });

    it('and the address of any other chat are gone after a day', async () => {
      expect(await permits().take('gone', { name: 'address:192.0.2.2' })).toBe(true);
      expect(await store.redis.pttl(keys.permits(NAMES.of('waiting:address:192.0.2.2')))).toBeLessThanOrEqual(
        24 * HOUR_MS,
      );
      expect(await store.redis.pttl(keys.permitsOf('gone'))).toBeLessThanOrEqual(24 * HOUR_MS);
      await pass(23);
      expect(await permits().take('next', { name: 'address:192.0.2.2' })).toBe(false);
      await pass(1);
      expect(await permits().take('next', { name: 'address:192.0.2.2' })).toBe(true);
    });

    it('are free for others as soon as their chat is erased', async () => {
      const log = new RedisConversationLog(store.redis, FIXED_CLOCK, WIDE, NAMES);
      expect(await permits(log).take('erased', { name: 'address:192.0.2.3' })).toBe(true);
      await store.redis.set(keys.erased('erased'), '1');
      expect(await permits(log).take('next', { name: 'address:192.0.2.3' })).toBe(true);
    });
  });
});
