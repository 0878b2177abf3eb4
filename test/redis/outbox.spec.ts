import { TestStore, openStore } from '../support/store';
import { waitFor } from '../support/wait-for';
import type { Operation } from '../../src/contract/odoo';
import { keys } from '../../src/redis/keys';
import { connectRedis } from '../../src/redis/connection';
import { RedisOutbox } from '../../src/redis/outbox.adapter';
import { SYSTEM_CLOCK } from '../../src/conversation/ports';

const LEASE = 60_000;

describe('the outbox', () => {
  let store: TestStore;
  let outbox: RedisOutbox;

  beforeAll(async () => {
    store = await openStore();
    outbox = new RedisOutbox(store.redis, SYSTEM_CLOCK);
  });
  beforeEach(() => store.redis.flushdb());
  afterAll(() => store.close());

  async function put(stream: string, ...ids: string[]): Promise<void> {
    for (const id of ids) {
      const operation: Operation = { id, conversation: stream, kind: 'read', message_id: '1' };
      await store.redis.rpush(keys.outbox(stream), JSON.stringify(operation));
    }
    await store.redis.zadd(keys.ready, 'NX', SYSTEM_CLOCK.now(), stream);
  }

  const idsOf = (claim: { operations: readonly Operation[] } | null | undefined) =>
    claim?.operations.map((operation) => operation.id);

  it('hands a stream to one worker at a time, in order', async () => {
    await put('a', '1', '2', '3');
    const [claim] = await outbox.claim(10, 2, LEASE);
    expect(idsOf(claim)).toEqual(['1', '2']);
    expect(await outbox.claim(10, 2, LEASE)).toEqual([]);
    expect(await outbox.claimStream('a', 2, LEASE)).toBeNull();
    if (claim) await outbox.settle(claim, 2);
    expect(idsOf(await outbox.claimStream('a', 2, LEASE))).toEqual(['3']);
  });

  it('hands out so many bytes at once, in order, and one operation however large it is', async () => {
    const reason = (bytes: number) => 'x'.repeat(bytes);
    const big = async (stream: string, ...sizes: number[]) => {
      for (const [at, size] of sizes.entries()) {
        const operation = {
          id: `${stream}${at}`,
          conversation: stream,
          kind: 'end',
          by: 'shopper',
          reason: reason(size),
        };
        await store.redis.rpush(keys.outbox(stream), JSON.stringify(operation));
      }
      await store.redis.zadd(keys.ready, SYSTEM_CLOCK.now() - 1000, stream);
    };
    const MB = 1024 * 1024;
    await big('a', 5 * MB, 1);
    const [alone, ...none] = await outbox.claim(10, 10, LEASE);
    expect([idsOf(alone), none]).toEqual([['a0'], []]);
    if (alone) await outbox.settle(alone, 1);
    expect(idsOf(await outbox.claimStream('a', 10, LEASE))).toEqual(['a1']);

    await big('b', 1.5 * MB, 1.5 * MB, 1.5 * MB);
    await big('c', 1.5 * MB, 1);
    await big('d', 1);
    const claims = await outbox.claim(10, 10, LEASE);
    expect(claims.map(idsOf)).toEqual([['b0', 'b1']]);
    for (const claim of claims) await outbox.settle(claim, claim.operations.length);
    expect((await outbox.claim(10, 10, LEASE)).map(idsOf)).toEqual([['c0', 'c1'], ['d0'], ['b2']]);
  });

  it('keeps what is added meanwhile for the next time', async () => {
    await put('a', '1');
    const [claim] = await outbox.claim(10, 10, LEASE);
    await put('a', '2');
    expect(await outbox.claim(10, 10, LEASE)).toEqual([]);
    if (claim) await outbox.settle(claim, 1);
    expect(idsOf((await outbox.claim(10, 10, LEASE))[0])).toEqual(['2']);
  });

  it('gives a stream to somebody else when its worker died, who then alone may settle it', async () => {
    await put('a', '1', '2');
    const [dead] = await outbox.claim(10, 10, -1);
    const [next] = await outbox.claim(10, 10, LEASE);
    expect(idsOf(next)).toEqual(['1', '2']);
    if (dead) await outbox.settle(dead, 2);
    expect(await outbox.pending('a')).toBe(2);
    if (next) await outbox.settle(next, 2);
    expect(await outbox.pending('a')).toBe(0);
    expect(await outbox.nextReadyMs()).toBeNull();
  });

  it('is taken over within seconds from a bridge that died, and not at all from one that is slow', async () => {
    await put('of-the-dead', '1');
    await put('of-the-slow', '1');
    const dying = connectRedis(store.url);
    const dead = new RedisOutbox(dying, SYSTEM_CLOCK);
    expect(await dead.claimStream('of-the-dead', 10, LEASE)).not.toBeNull();
    const held = await outbox.claimStream('of-the-slow', 10, LEASE);
    dying.disconnect();

    const other = new RedisOutbox(store.redis, SYSTEM_CLOCK);
    const taken = await waitFor('the stream of the dead', async () => {
      const claims = await other.claim(10, 10, LEASE);
      return claims.length > 0 ? claims : undefined;
    });
    expect(taken.map(({ stream }) => stream)).toEqual(['of-the-dead']);
    expect(await other.claimStream('of-the-slow', 10, LEASE)).toBeNull();
    for (const claim of [held, ...taken]) if (claim !== null) await outbox.settle(claim, 1);
    expect(await outbox.pending('of-the-slow')).toBe(0);
    expect(await outbox.pending('of-the-dead')).toBe(0);
  });

  it('waits after a failure, but lets somebody in a hurry try', async () => {
    await put('a', '1');
    const [claim] = await outbox.claim(10, 10, LEASE);
    if (claim) await outbox.defer(claim, LEASE);
    expect(await outbox.claim(10, 10, LEASE)).toEqual([]);
    expect(await outbox.nextReadyMs()).toBeGreaterThan(LEASE / 2);
    expect(idsOf(await outbox.claimStream('a', 10, LEASE))).toEqual(['1']);
  });

  it('serves many conversations in one claim', async () => {
    for (const stream of ['a', 'b', 'c']) await put(stream, `${stream}1`);
    const claims = await outbox.claim(2, 10, LEASE);
    expect(claims).toHaveLength(2);
    expect(await outbox.claim(2, 10, LEASE)).toHaveLength(1);
  });
});
